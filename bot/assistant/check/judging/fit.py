"""Learns weights.toml: what each signal is worth.

The models judge an example without having learnt from it, or their likeness would weigh too much.
Everything here is arithmetic on values; `python -m bot fit` reads and writes the files.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from bot.assistant.check.evidence.evidence import COUNTER, FlagKind
from bot.assistant.check.evidence.flags import decisive, signals
from bot.assistant.check.evidence.reading import Reading, features
from bot.assistant.check.judging.metrics import kind_figures
from bot.assistant.check.judging.weights import Weights, kind_parts
from index.corpus.cards import KINDS
from index.evaluate.metrics import calibration_error
from index.messages.examples import Example
from index.messages.folds import FOLDS
from index.messages.models import Likeness

_STRENGTH = 0.1
_Bound = tuple[float | None, float | None]
# Bounds of weights. Known tricks weigh something even if few examples play them openly: our
# examples are subtle on purpose.
_TRICKS: _Bound = (1.0, None)
_FREE: _Bound = (None, None)
_CALMS: _Bound = (None, 0.0)
_ALARMS: _Bound = (0.0, None)
# Decisive demands are flagged anyway, and too few examples show them to learn a higher weight.
_DEMANDS: _Bound = (0.0, 2.0)
_MORE_IS_WORSE = ("red_kinds", "grams", "vector", "margin", "link_claims", "link_odd_suffix")
_RARE = 4  # examples; a signal that fewer examples show gets no weight
_NORMAL_HIGH = 0.004  # share of our hard harmless messages that may be at high risk
_MEDIUM = 0.5  # fraud is likelier than not
_UNQUOTED = 0.65  # likeness alone must be surer: unsolicited adverts lie near fraud too


@dataclass(frozen=True)
class Sample:
    """An example with its reading, and its likeness by models that did not learn from its fold."""

    example: Example
    reading: Reading
    likeness: Likeness
    fold: int


@dataclass(frozen=True)
class Fitted:
    """The weights, the figures of their fit, and the out-of-fold predictions for each sample.

    `probability` has the shape (samples,), `shares` (samples, len(KINDS)).
    """

    weights: Weights
    figures: Mapping[str, float]
    probability: NDArray[np.float64]
    shares: NDArray[np.float64]


def fit(samples: Sequence[Sample]) -> Fitted:
    """Fit the risk and the kinds; few harmless messages may reach the threshold of high risk."""
    rows = [features(sample.reading, sample.likeness) for sample in samples]
    names = _names(rows)
    matrix = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    fraud = np.array([sample.example.fraud for sample in samples])
    worth = np.array([sample.example.worth for sample in samples])
    fold = np.array([sample.fold for sample in samples])
    bounds = _bounds(names)
    foreseen = np.zeros(len(samples))
    for number in range(FOLDS):
        inside = fold != number
        coefficients, bias = _logistic(matrix[inside], fraud[inside], worth[inside], bounds)
        foreseen[~inside] = _probability(matrix[~inside] @ coefficients + bias)
    coefficients, bias = _logistic(matrix, fraud, worth, bounds)
    message = np.array([sample.example.message for sample in samples])
    harmless = np.sort(foreseen[message & ~fraud])
    high = round(max(float(np.quantile(harmless, 1 - _NORMAL_HIGH)), _UNQUOTED), 3)
    kinds, shares = _fit_kinds(samples, fold)
    risk = dict(zip(names, coefficients.round(4).tolist(), strict=True))
    weights = Weights(round(float(bias), 4), risk, kinds, _MEDIUM, _UNQUOTED, high)
    figures = _figures(samples, foreseen, shares, weights)
    return Fitted(weights, figures, foreseen, shares)


def _names(rows: Sequence[Mapping[str, float]]) -> list[str]:
    counted: dict[str, int] = {}
    for row in rows:
        for name, value in row.items():
            counted[name] = counted.get(name, 0) + (value != 0)
    return sorted(name for name, count in counted.items() if count >= _RARE)


def _logistic(
    matrix: NDArray[np.float64],
    fraud: NDArray[np.bool_],
    worth: NDArray[np.float64],
    bounds: Sequence[_Bound],
) -> tuple[NDArray[np.float64], float]:
    """Fit a logistic regression whose coefficients stay within bounds; give them and the bias."""
    from scipy.optimize import minimize

    scale = matrix.std(axis=0) + 1e-6
    scaled = np.c_[matrix / scale, np.ones(len(matrix))]
    sign = np.where(fraud, 1.0, -1.0)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = sign * (scaled @ weights)
        value = worth @ np.logaddexp(0, -margin) + weights[:-1] @ weights[:-1] / (2 * _STRENGTH)
        gradient = scaled.T @ (-worth * sign * _probability(-margin))
        gradient[:-1] += weights[:-1] / _STRENGTH
        return float(value), gradient

    start = np.zeros(scaled.shape[1])
    limits = [
        [None if each is None else each * wide for each in pair]
        for pair, wide in zip(bounds, scale, strict=True)
    ]
    found = minimize(loss, start, jac=True, bounds=[*limits, (None, None)], method="L-BFGS-B").x
    return found[:-1] / scale, float(found[-1])


def _bounds(names: Sequence[str]) -> list[_Bound]:
    """Bound each weight: a red flag never speaks for a message, counter-evidence never against."""
    kinds = {f"flag_{each.name}": each.kind for each in signals()}
    kinds |= {f"flag_{kind}": kind for kind in FlagKind}
    kinds |= dict.fromkeys(_MORE_IS_WORSE, FlagKind.PRETEXT)
    kinds["asks_nothing"] = FlagKind.SELF_SERVICE
    demands = {each for parts in decisive().values() for part in parts for each in part}
    bounds: list[_Bound] = []
    for name in names:
        if name.startswith("combo_"):
            bounds.append(_TRICKS)
        elif name.removeprefix("flag_") in demands:
            bounds.append(_DEMANDS)
        elif name in kinds:
            bounds.append(_CALMS if kinds[name] in COUNTER else _ALARMS)
        else:
            bounds.append(_FREE)
    return bounds


def _probability(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -30, 30))))


def _fit_kinds(
    samples: Sequence[Sample], fold: NDArray[np.int64]
) -> tuple[dict[str, float], NDArray[np.float64]]:
    """Fit one weight for each way of telling the kind, shared by all kinds."""
    rows = [place for place, sample in enumerate(samples) if sample.example.fraud]
    parts = [kind_parts(sample.reading.shown, sample.likeness) for sample in samples]
    names = list(parts[0])
    tensor = np.array([[part[name] for name in names] for part in parts])
    kinds = np.array([KINDS.index(samples[row].example.kind) for row in rows])
    worth = np.array([samples[row].example.worth for row in rows])
    shares = np.zeros((len(samples), len(KINDS)))
    for number in range(FOLDS):
        inside = fold[rows] != number
        learnt = _conditional(tensor[rows][inside], kinds[inside], worth[inside])
        outside = np.flatnonzero(fold == number)
        weights = Weights(0, {}, dict(zip(names, learnt, strict=True)), 0, 0, 0)
        for row in map(int, outside):
            shares[row] = weights.shares(samples[row].reading.shown, samples[row].likeness)
    learnt = _conditional(tensor[rows], kinds, worth)
    return dict(zip(names, learnt.round(4).tolist(), strict=True)), shares


def _conditional(
    tensor: NDArray[np.float64], kinds: NDArray[np.int64], worth: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Maximise the likelihood of the kinds; `tensor` is (rows, ways, kinds). Gives (ways,)."""
    from scipy.optimize import minimize

    rows = np.arange(len(kinds))

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = np.einsum("w,rwk->rk", weights, tensor)
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(axis=1, keepdims=True)
        value = -(worth * np.log(shares[rows, kinds] + 1e-12)).sum()
        expected = np.einsum("rk,rwk->rw", shares, tensor) - tensor[rows, :, kinds]
        return float(value), (worth[:, None] * expected).sum(axis=0)

    ways = tensor.shape[1]
    found = minimize(loss, np.full(ways, 0.5), jac=True, bounds=[(0, 5)] * ways)
    return np.asarray(found.x)


def _figures(
    samples: Sequence[Sample],
    probability: NDArray[np.float64],
    shares: NDArray[np.float64],
    weights: Weights,
) -> dict[str, float]:
    message = np.array([sample.example.message for sample in samples])
    fraud = np.array([sample.example.fraud for sample in samples])
    told = message & fraud
    harmless = message & ~fraud
    return {
        "fraud_messages": float(told.sum()),
        "harmless_messages": float(harmless.sum()),
        "fraud_risky": float((probability[told] >= weights.medium).mean()),
        "harmless_risky": float((probability[harmless] >= weights.medium).mean()),
        "fraud_high": float((probability[told] >= weights.high).mean()),
        "calibration_error": calibration_error(
            probability[message], fraud[message].astype(np.float64)
        ),
        **kind_figures(
            [sample.example.kind for sample, is_told in zip(samples, told, strict=True) if is_told],
            [[KINDS[place] for place in row[:2]] for row in shares[told].argsort(axis=1)[:, ::-1]],
        ),
    }


def as_toml(fitted: Fitted, day: date) -> str:
    """Print the numbers with the date and the figures of their fit, as weights.toml holds them."""
    weights = fitted.weights
    lines = [
        "# Written by `python -m bot fit` from corpus/messages and the scams cards; "
        "do not edit by hand.",
        "# The figures are of cross-validation over whole messages; near duplicates share a fold.",
        f"fitted = {day.isoformat()}",
        f"bias = {weights.bias}",
        "",
        "[thresholds]  # probability of fraud",
        f"medium = {weights.medium}",
        f"unquoted = {weights.unquoted}",
        f"high = {weights.high}",
        "",
        "[risk]",
        *(f"{name} = {worth}" for name, worth in weights.risk.items()),
        "",
        "[kind]",
        *(f"{name} = {worth}" for name, worth in weights.kinds.items()),
        "",
        "[figures]",
        *(f"{name} = {value:.4f}" for name, value in fitted.figures.items()),
    ]
    return "\n".join(lines) + "\n"
