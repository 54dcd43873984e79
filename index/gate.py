"""The gate: how likely it is that the first hit answers the question. Nothing else speaks of it."""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.search import Hit


@dataclass(frozen=True)
class Gate:
    """A logistic regression on a few signals; its numbers stand in gate.toml with their fit."""

    weights: Mapping[str, float]
    bias: float

    @classmethod
    def default(cls) -> "Gate":
        table = tomllib.loads((files("index") / "gate.toml").read_text(encoding="utf-8"))
        return cls(table["weights"], table["bias"])

    def confidence(self, question: str, hits: Sequence["Hit"]) -> float:
        """Give a probability in 0..1 that the first hit answers the question."""
        if not hits:
            return 0.0
        if hits[0].named:
            return 0.99
        signals = features(question, hits)
        total = self.bias + sum(self.weights[name] * signals[name] for name in self.weights)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def features(question: str, hits: Sequence["Hit"]) -> dict[str, float]:
    """Describe how the best hit stands out: cosines, words shared, and distance to the next."""
    first = hits[0]
    second = hits[1] if len(hits) > 1 else first
    return {
        "asks": max(first.asks, first.body),
        "body": first.body,
        "terms": math.log1p(first.terms),
        "margin": first.score - second.score,
        "length": math.log1p(len(question)),
    }
