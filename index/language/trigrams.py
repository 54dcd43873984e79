"""How likely characters are in a row: a model of three characters, from counts of texts.

What three characters in a row were never seen to do is told by two, and that by one: interpolation
with absolute discounting. `likeliest` finds the likeliest row through choices, each at its price.

Sources: Ney, Essen and Kneser, On Structuring Probabilistic Dependences (1994); Chen and Goodman,
An Empirical Study of Smoothing Techniques for Language Modeling (1998).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from index import arrays

Ints: TypeAlias = NDArray[np.int64]
Floats: TypeAlias = NDArray[np.float64]

EDGE = 0  # the number of what stands before and after a run of characters
_DISCOUNT = 0.75  # of each count, given to what was not seen
_UNSEEN = 0.5  # uses of a character that the texts do not have
_OFTEN = 2  # uses from which a triple counts: one may be a slip
_KEPT = 20  # rows that are followed; those after them hardly ever win
_BITS = np.int64(15)  # of a character's number in a key


@dataclass(frozen=True, eq=False)
class Trigrams:
    """Keys of pairs and triples, sorted, each with its uses; `characters` by number from 1."""

    characters: str
    pairs: Ints
    pair_uses: Ints
    triples: Ints
    triple_uses: Ints

    @classmethod
    def learn(cls, runs: Iterable[str]) -> "Trigrams":
        """Count the runs, which are texts of nothing but characters."""
        known = list(runs)
        characters = "".join(sorted(set().union(*known)))
        numbers = _numbers(characters)
        # All in one row: two edges before each run, of which the first is behind the last one.
        row = np.array(
            [EDGE, *(each for run in known for each in (EDGE, *map(numbers.get, run), EDGE))],
            np.int64,
        )
        meant = (row[2:] != EDGE) | (row[1:-1] != EDGE)  # characters, and edges behind them
        pairs = _key(row[1:-1], row[2:])[meant]
        triples = _key(row[:-2], row[1:-1], row[2:])[meant]
        return cls(characters, *_counted(pairs), *_counted(triples, _OFTEN))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Trigrams) and all(
            np.array_equal(getattr(self, each.name), getattr(other, each.name))
            for each in fields(self)
        )

    def __hash__(self) -> int:
        return hash((self.characters, len(self.pairs), len(self.triples)))

    def uses(self, before: str, after: str) -> int:
        """Tell how often the texts have these two characters in a row."""
        return int(self.uses_of(self.numbers(before), self.numbers(after))[0])

    def uses_of(self, before: Ints, after: Ints) -> Ints:
        """The same of many, by their numbers."""
        return _found(self.pairs, self.pair_uses, _key(before, after))

    def numbers(self, characters: str) -> Ints:
        """Give the numbers of characters; those that the texts do not have share the last one."""
        unknown = len(self.characters) + 1
        return np.array([self._numbers.get(each, unknown) for each in characters], np.int64)

    def likeliest(self, choices: Sequence[Mapping[str, float]]) -> str:
        """Choose a character at each place, whose price in log-probability each has (Viterbi)."""
        before, last = np.zeros(1, np.int64), np.zeros(1, np.int64)
        scores, rows = np.zeros(1), [""]
        for choice in choices:
            characters = "".join(choice)
            numbers, prices = self.numbers(characters), np.array([*choice.values()])
            grid = np.log(self._likelihood(before[:, None], last[:, None], numbers[None, :]))
            grid += scores[:, None] - prices[None, :]
            best = self._best(grid, last)
            ways, taken = np.divmod(best, len(numbers))
            rows = [rows[way] + characters[at] for way, at in zip(ways, taken, strict=True)]
            before, last, scores = last[ways], numbers[taken], grid.ravel()[best]
        ends = scores + np.log(self._likelihood(before, last, np.zeros_like(last)))
        return rows[int(np.argmax(ends))]

    @staticmethod
    def _best(grid: Floats, last: Ints) -> Ints:
        """Give the places of the best ways on, one for each two characters that they end in."""
        ends = _key(last[:, None], np.arange(grid.shape[1])[None, :]).ravel()
        order = np.argsort(-grid.ravel(), kind="stable")
        _, first = np.unique(ends[order], return_index=True)
        best: Ints = order[np.sort(first)[:_KEPT]]
        return best

    def _likelihood(self, first: Ints, second: Ints, third: Ints) -> Floats:
        """Give the probability of `third` behind the other two, by broadcasting."""
        alone = self._alone[third]
        total, kinds = self._after_one[0][second], self._after_one[1][second]
        uses = _found(self.pairs, self.pair_uses, _key(second, third))
        by_one = _interpolated(uses, total, kinds, alone)
        contexts, totals, kinds_of = self._after_two
        context = _key(first, second)
        total, kinds = _found(contexts, totals, context), _found(contexts, kinds_of, context)
        uses = _found(self.triples, self.triple_uses, _key(first, second, third))
        return _interpolated(uses, total, kinds, by_one)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return _numbers(self.characters)

    @property
    def _count(self) -> int:
        """How many numbers there are: the edge's, the characters', and that of all others."""
        return len(self.characters) + 2

    @cached_property
    def _alone(self) -> Floats:
        """The probability of each character, by number."""
        after = self.pairs & ((1 << _BITS) - 1)
        uses = np.bincount(after, self.pair_uses, self._count) + _UNSEEN
        alone: Floats = uses / uses.sum()
        return alone

    @cached_property
    def _after_one(self) -> tuple[Ints, Ints]:
        """What follows each character, by number: how often anything does, and how many do."""
        before, count = self.pairs >> _BITS, self._count
        totals = np.bincount(before, weights=self.pair_uses, minlength=count).astype(np.int64)
        return totals, np.bincount(before, minlength=count).astype(np.int64)

    @cached_property
    def _after_two(self) -> tuple[Ints, Ints, Ints]:
        """The same for each two in a row, behind their keys."""
        contexts, starts = np.unique(self.triples >> _BITS, return_index=True)
        if not len(contexts):
            return contexts, contexts, contexts
        totals = np.add.reduceat(self.triple_uses.astype(np.int64), starts)
        return contexts, totals, np.diff(np.append(starts, len(self.triples)))

    def save(self, folder: Path) -> None:
        arrays.save(
            folder,
            characters=np.array(list(self.characters), "U1"),
            pairs=self.pairs,
            pair_uses=self.pair_uses,
            triples=self.triples,
            triple_uses=self.triple_uses,
        )

    @classmethod
    def load(cls, folder: Path) -> "Trigrams":
        """Map into memory what `save` wrote."""
        held: Mapping[str, NDArray[Any]] = arrays.load(folder)
        return cls(
            "".join(held["characters"].tolist()),
            held["pairs"],
            held["pair_uses"],
            held["triples"],
            held["triple_uses"],
        )


def _numbers(characters: str) -> dict[str, int]:
    return {character: number for number, character in enumerate(characters, start=1)}


def _key(*numbers: Ints) -> Ints:
    """Give one number for several in a row, by broadcasting."""
    key = numbers[0]
    for each in numbers[1:]:
        key = (key << _BITS) | each
    return key


def _counted(keys: Ints, least: int = 1) -> tuple[Ints, Ints]:
    found, uses = np.unique(keys, return_counts=True)
    return found[uses >= least], uses[uses >= least].astype(np.int32)


def _found(keys: Ints, values: Ints, wanted: Ints) -> Ints:
    """Look up sorted keys; 0 for one that is not there."""
    if not len(keys):
        return np.zeros(wanted.shape, np.int64)
    places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[places] == wanted, values[places], 0)


def _interpolated(uses: Ints, total: Ints, kinds: Ints, shorter: Floats) -> Floats:
    """Mix what was counted with what the shorter context tells, which gets the discounts."""
    seen = np.maximum(total, 1)
    mixed = (np.maximum(uses - _DISCOUNT, 0) + _DISCOUNT * kinds * shorter) / seen
    chosen: Floats = np.where(total > 0, mixed, shorter)
    return chosen
