"""Texts alone, and between words of whoever sends them: what comes of them either way.

Words are drawn with a fixed seed, for every other text from lists that were looked at while rules
were written, and for the rest from lists that were not.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from index.progress import bar

_T = TypeVar("_T")
Words = tuple[tuple[str, ...], tuple[str, ...]]  # before a text, and behind it
Tally = dict[str, Counter[str]]  # of outcomes, by row


@dataclass(frozen=True)
class Case:
    """A text, the same between words, the row that it counts in, and the cards that answer it."""

    alone: str
    between: str
    row: str
    cards: tuple[str, ...] = ()


def drawn(
    texts: Sequence[_T], seen: Words, unseen: Words, seed: int, limit: int | None
) -> Iterator[tuple[_T, bool, str, str]]:
    """Draw words for the texts, or for about `limit` of them from all over.

    Gives each text, whether its words were looked at, and the words before it and behind it.
    """
    chance = random.Random(seed)
    step = 1 if limit is None else max(1, len(texts) // limit)
    for place, text in enumerate(texts[::step]):
        looked_at = place % 2 == 0
        before, behind = map(chance.choice, seen if looked_at else unseen)
        yield text, looked_at, before, behind


def tallied(cases: Sequence[Case], outcome: Callable[[Case, str], str]) -> tuple[Tally, Tally]:
    """Count by row what comes of the texts alone, and between words."""
    alone: Tally = {}
    between: Tally = {}
    for case in bar(cases, "sending", len(cases)):
        alone.setdefault(case.row, Counter())[outcome(case, case.alone)] += 1
        between.setdefault(case.row, Counter())[outcome(case, case.between)] += 1
    return alone, between
