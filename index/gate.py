"""The gate: how likely it is that the first hit answers the question. Nothing else speaks of it."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

FEATURES = ("nearest", "terms", "margin", "domain")
NAMED = 0.98  # an article that is named by number is right unless the number was mistyped


@dataclass(frozen=True)
class Stand:
    """How the first hit stands out.

    `nearest`: its best cosine; `terms`: log(1 + BM25); `margin`: fused score above the next
    document's; `domain`: the logit that the question is of our field; `named`: the question names
    the article.
    """

    nearest: float
    terms: float
    margin: float
    domain: float
    named: bool = False

    def features(self) -> tuple[float, ...]:
        return tuple(float(getattr(self, name)) for name in FEATURES)


@dataclass(frozen=True)
class Gate:
    """A logistic regression on the features; its numbers stand in gate.toml with their fit."""

    weights: Mapping[str, float]
    bias: float

    @classmethod
    def default(cls) -> "Gate":
        table = tomllib.loads((files("index") / "gate.toml").read_text(encoding="utf-8"))
        return cls(table["weights"], table["bias"])

    def confidence(self, stand: Stand) -> float:
        """Give a probability in 0..1 that the first hit answers the question."""
        if stand.named:
            return NAMED
        values = dict(zip(FEATURES, stand.features(), strict=True))
        total = self.bias + sum(self.weights[name] * values[name] for name in FEATURES)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
