"""What people say of each card, and which cards somebody should look at. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from index.evaluate.metrics import wilson

RECENT_DAYS = 28
LEAST = 5  # votes from which on they can say something
_HALF = 0.5


class Concern(StrEnum):
    """Why a card should be looked at."""

    FALLING = "falling"  # the lower bound is lower than it was before the recent votes
    WORSE = "worse"  # the recent votes are surely worse than the earlier ones
    POOR = "poor"  # surely more people find it useless than useful


class Votes(Protocol):
    """Counted votes, in whatever form they are kept."""

    @property
    def useful(self) -> int: ...

    @property
    def useless(self) -> int: ...


@dataclass(frozen=True)
class Ballot:
    """Votes; `low` and `high` bound the share of useful ones with 95 % (Wilson)."""

    useful: int = 0
    useless: int = 0

    @property
    def count(self) -> int:
        return self.useful + self.useless

    @property
    def share(self) -> float | None:
        return self.useful / self.count if self.count else None

    @property
    def low(self) -> float:
        return wilson(self.useful, self.count)[0]

    @property
    def high(self) -> float:
        return wilson(self.useful, self.count)[1]

    @classmethod
    def of(cls, votes: Votes) -> "Ballot":
        return cls(votes.useful, votes.useless)

    def without(self, other: "Ballot") -> "Ballot":
        return Ballot(self.useful - other.useful, self.useless - other.useless)


@dataclass(frozen=True)
class Score:
    """The votes on one card: all of them, and those of the last `RECENT_DAYS`."""

    card: str
    votes: Ballot
    recent: Ballot

    @property
    def concerns(self) -> tuple[Concern, ...]:
        """Say why the card should be looked at; nothing where it need not."""
        before = self.votes.without(self.recent)
        found = []
        if self.recent.count >= LEAST and before.count >= LEAST:
            # More votes of the same kind raise the bound, so that one that falls tells of others.
            if self.votes.low < before.low:
                found.append(Concern.FALLING)
            if self.recent.high < (before.share or 0.0):
                found.append(Concern.WORSE)
        if self.votes.count >= LEAST and self.votes.high < _HALF:
            found.append(Concern.POOR)
        return tuple(found)


def scores(votes: Mapping[str, Votes], recent: Mapping[str, Votes]) -> tuple[Score, ...]:
    """Give all cards that were voted on, the lowest bound first."""
    found = [
        Score(card, Ballot.of(each), Ballot.of(recent.get(card, Ballot())))
        for card, each in votes.items()
    ]
    return tuple(sorted(found, key=lambda each: (each.votes.low, -each.votes.count, each.card)))


def to_review(found: tuple[Score, ...]) -> tuple[Score, ...]:
    """Give those that somebody should look at, the most concerning first."""
    return tuple(
        sorted(
            (each for each in found if each.concerns),
            key=lambda each: (-len(each.concerns), each.votes.low, each.card),
        )
    )
