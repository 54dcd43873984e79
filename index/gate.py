"""The gate: whether a question is ours to answer, and how likely the first hit is right.

Nothing else speaks of confidence.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from index.fits import fitted
from index.odds import probability

FEATURES = ("nearest", "terms", "margin", "domain", "wording", "apart", "topic", "foreign")
FILE = Path(__file__).with_name("gate.toml")
LEAST = 0.3  # an answer that is less likely right than that is asked back
NAMED = 0.98  # an article that is named by number is right unless the number was mistyped


class Stance(StrEnum):
    """What to do with a question: answer it, ask back which one is meant, or decline it."""

    ANSWER = "answer"
    ASK = "ask"
    DECLINE = "decline"


@dataclass(frozen=True)
class Stand:
    """How the first hit stands out, and how the question stands to our field.

    `nearest`: the hit's best cosine; `terms`: log(1 + BM25); `margin`: fused score above the next
    document's; `domain` and `wording`: logits that the question is of our field; `apart`: how
    much nearer the nearest known way of asking is than the nearest decoy, in cosine; `topic`: how
    likely the question is about the hit's document; `foreign`: log-odds that it is about none;
    `named`: the question names the article.
    """

    nearest: float
    terms: float
    margin: float
    domain: float
    wording: float
    apart: float
    topic: float
    foreign: float
    named: bool = False

    def features(self) -> tuple[float, ...]:
        return tuple(float(getattr(self, name)) for name in FEATURES)


@dataclass(frozen=True)
class Logistic:
    """A logistic regression on the features."""

    weights: Mapping[str, float]
    bias: float

    def probability(self, stand: Stand) -> float:
        values = zip(FEATURES, stand.features(), strict=True)
        return probability(self.bias + sum(self.weights[name] * value for name, value in values))

    def calmed(self, factor: float) -> "Logistic":
        """Give the same with all log-odds divided by a factor: less sure either way."""
        weights = {name: round(each / factor, 4) for name, each in self.weights.items()}
        return Logistic(weights, round(self.bias / factor, 4))


@dataclass(frozen=True)
class Gate:
    """Two probabilities and two thresholds; their numbers stand in gate.toml with their fit.

    `scope` tells whether the question is ours: from `answer_from` it is answered, from
    `ask_from` it is asked back. `right` tells how likely the first hit answers it; below LEAST
    the question is asked back too. `encoder` is the fingerprint of the one with which they were
    fitted: another's cosines lie elsewhere.
    """

    scope: Logistic
    right: Logistic
    answer_from: float
    ask_from: float
    encoder: str = ""

    @classmethod
    def default(cls) -> "Gate":
        """Read the numbers that come with the program."""
        return cls.read(FILE)

    @classmethod
    def of(cls, data_dir: Path, encoder: str) -> "Gate":
        """Read what was fitted with this encoder, or else what comes with the program."""
        return fitted(cls.read, FILE, data_dir, encoder)

    @classmethod
    def read(cls, path: Path) -> "Gate":
        """Read a file. Raises ValueError where it weighs other features than this program."""
        gate = cls.from_table(tomllib.loads(path.read_text("utf-8")))
        if not set(gate.scope.weights) == set(gate.right.weights) == set(FEATURES):
            raise ValueError(path)
        return gate

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> "Gate":
        scope, right = table["scope"], table["right"]
        return cls(
            Logistic(scope["weights"], scope["bias"]),
            Logistic(right["weights"], right["bias"]),
            table["answer_from"],
            table["ask_from"],
            table["encoder"],
        )

    def stance(self, stand: Stand) -> Stance:
        """Tell what to do with a question."""
        if stand.named:
            return Stance.ANSWER
        ours = self.scope.probability(stand)
        if ours >= self.answer_from and self.right.probability(stand) >= LEAST:
            return Stance.ANSWER
        return Stance.ASK if ours >= self.ask_from else Stance.DECLINE

    def confidence(self, stand: Stand) -> float:
        """Give a probability in 0..1 that the first hit answers the question."""
        return NAMED if stand.named else self.right.probability(stand)
