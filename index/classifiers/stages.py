"""Stages: how far it has gone, as a text tells: done, under way, only asked for, or nobody's case.

The alarm knows what an emergency is about. 首付先打过去 and 首付打过去了 are about the same; which
of the two is told stands in small words, and those are learnt here by themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.classifiers.telling import Means, Telling
from index.encoder import Vectors
from index.odds import log_odds
from index.stage import Stage

# Chosen with a table that was kept apart; the vector tells what it is about, and counts little.
_MEANS = Means(strength=30.0, meaning=2.0)
_ORDER = list(Stage)


@dataclass(frozen=True)
class Likely:
    """How likely each stage is; together they are one."""

    done: float
    under_way: float
    asked: float
    nobodys: float

    @property
    def shares(self) -> dict[Stage, float]:
        """The same by stage."""
        shares = (self.done, self.under_way, self.asked, self.nobodys)
        return dict(zip(Stage, shares, strict=True))

    @property
    def urgent(self) -> float:
        """The log-odds that something was done or is going on."""
        return log_odds(self.done + self.under_way, 1e-4)

    @property
    def spared(self) -> float:
        """The log-odds that, of somebody's own case, nothing was done and there is time.

        Where it is nobody's for certain, nothing says so.
        """
        own = self.asked + self.done + self.under_way
        return log_odds(self.asked / max(own, 1e-9), 1e-4)


@dataclass(frozen=True, eq=False)
class Stages:
    """The model of stages."""

    model: Telling

    @classmethod
    def fit(cls, told: Sequence[tuple[str, Stage]], vectors: Vectors) -> "Stages":
        """Learn from texts, in the form in which questions are compared, and their vectors."""
        numbered = [(text, _ORDER.index(stage)) for text, stage in told]
        return cls(Telling.fit(numbered, vectors, len(_ORDER), _MEANS))

    def judge(self, text: str, vector: Vectors) -> Likely:
        """Judge a text by its wording and its vector, of shape (dimension,)."""
        return Likely(*map(float, self.model.judge(text, vector)))

    def save(self, folder: Path) -> None:
        self.model.save(folder)

    @classmethod
    def load(cls, folder: Path) -> "Stages":
        return cls(Telling.load(folder))
