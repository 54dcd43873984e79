"""What each signal is worth: the numbers of weights.toml, as `python -m bot fit` wrote them."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from bot.assistant.check.evidence.flags import Sign
from index.classifiers.grams import Numbers
from index.corpus.cards import KINDS
from index.fits import fitted
from index.messages.models import Likeness
from index.odds import probability, softmax

FILE = Path(__file__).with_name("weights.toml")
FAKED = "AI换脸拟声"
_LEAST = 1e-4  # added to each share, so that still smaller shares hardly differ


@dataclass(frozen=True)
class Weights:
    """`risk` weighs features, `kinds` the ways of telling the kind; both give logits.

    `medium` and `high` are the probabilities of fraud from which a message is at that risk; if no
    signal can be quoted, it is at medium risk from `unquoted` on.
    """

    bias: float
    risk: Mapping[str, float]
    kinds: Mapping[str, float]
    medium: float
    unquoted: float
    high: float

    @classmethod
    @cache
    def default(cls) -> "Weights":
        """Read the numbers that come with the program."""
        return cls.read(FILE)

    @classmethod
    def of(cls, data_dir: Path, encoder: str) -> "Weights":
        """Read what was fitted with this encoder, or else what comes with the program."""
        return fitted(cls.read, FILE, data_dir, encoder)

    @classmethod
    def read(cls, path: Path) -> "Weights":
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls(data["bias"], data["risk"], data["kind"], **data["thresholds"])

    def probability(self, features: Mapping[str, float]) -> float:
        """Give the probability of fraud; features without a weight say nothing."""
        worth = (self.risk.get(name, 0.0) * value for name, value in features.items())
        return probability(self.bias + sum(worth))

    def shares(self, shown: tuple[Sign, ...], likeness: Likeness) -> Numbers:
        """Give the share of each kind of fraud, of shape (len(KINDS),)."""
        parts = kind_parts(shown, likeness)
        scores = sum(
            (self.kinds[name] * part for name, part in parts.items()),
            np.zeros(len(KINDS), np.float32),
        )
        if not any(FAKED in each.signal.scams for each in shown):
            scores[KINDS.index(FAKED)] = -np.inf
        return softmax(scores)


def kind_parts(shown: tuple[Sign, ...], likeness: Likeness) -> Mapping[str, Numbers]:
    """Give the scores that each way of telling the kind gives the kinds: shape (len(KINDS),)."""
    return {
        "grams": np.log(likeness.gram_kinds + _LEAST),
        "vectors": np.log(likeness.vector_kinds + _LEAST),
        "near": np.log(likeness.near_kinds + _LEAST),
        "hints": _hints(shown),
    }


def _hints(shown: tuple[Sign, ...]) -> Numbers:
    """Count the signals' hints at each kind; further places of one signal add little."""
    hints = np.zeros(len(KINDS), np.float32)
    for each in shown:
        for scam in each.signal.scams:
            hints[KINDS.index(scam)] += math.log1p(len(each.spans)) / len(each.signal.scams)
    return hints
