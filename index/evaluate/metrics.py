"""Figures of a search, as pure functions on arrays of outcomes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BINS = 10
ROUNDS = 1000
_Z = 1.959964  # of the normal distribution, beyond which lie 2.5 % on either side


@dataclass(frozen=True)
class Share:
    """A share of questions with the bounds of its 95 % bootstrap interval; NaN for none."""

    value: float
    low: float
    high: float
    count: int

    @classmethod
    def of(cls, flags: Sequence[bool]) -> "Share":
        outcomes = np.array(flags, dtype=np.float64)
        mean = float(outcomes.mean()) if len(outcomes) else float("nan")
        return cls(mean, *interval(outcomes), len(outcomes))

    @property
    def margin(self) -> float:
        """Half the interval, yet never so little that a single question passes it."""
        return max((self.high - self.low) / 2, 1.5 / self.count if self.count else 0.0)


def interval(outcomes: NDArray[np.float64]) -> tuple[float, float]:
    """Bootstrap the mean: the 2.5th and 97.5th percentile of resampled means."""
    if not len(outcomes):
        return (float("nan"), float("nan"))
    rows = np.random.default_rng(0).integers(0, len(outcomes), (ROUNDS, len(outcomes)))
    low, high = np.percentile(outcomes[rows].mean(axis=1), [2.5, 97.5])
    return float(low), float(high)


def bins(confidence: NDArray[np.float64]) -> Iterator[NDArray[np.bool_]]:
    """Yield which confidences lie in each of BINS equal parts of 0 to 1, but for empty ones."""
    places = np.minimum((confidence * BINS).astype(int), BINS - 1)
    for place in range(BINS):
        inside = places == place
        if inside.any():
            yield inside


def calibration_error(confidence: NDArray[np.float64], right: NDArray[np.float64]) -> float:
    """Expected calibration error: the gap between confidence and truth, weighed by bin size."""
    if not len(confidence):
        return float("nan")
    gaps = 0.0
    for inside in bins(confidence):
        gap = abs(confidence[inside].mean() - right[inside].mean())
        gaps += float(inside.mean()) * float(gap)
    return gaps


def wilson(successes: int, count: int) -> tuple[float, float]:
    """Bound a share by Wilson's score interval at 95 %.

    With nothing counted the share may be anything: 0 and 1. E. B. Wilson, Probable inference, the
    law of succession, and statistical inference, JASA 22 (1927).
    """
    if not count:
        return 0.0, 1.0
    share, spread = successes / count, _Z * _Z / count
    middle = (share + spread / 2) / (1 + spread)
    reach = _Z * (share * (1 - share) / count + spread / (4 * count)) ** 0.5 / (1 + spread)
    return max(0.0, middle - reach), min(1.0, middle + reach)
