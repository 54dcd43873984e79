"""Characters typed by their sound, put right: 绑信罪 becomes 帮信罪, 手鸡 becomes 手机.

A noisy channel: what was meant is the likeliest row of characters of the same or nearly the same
sounds, by the model that reads pinyin too, where each changed character has its price. Most
questions hold no slip and are not even looked at: only where a pair of characters is rare, or much
rarer than one of the same sound, may something be wrong. People's slips stand in the corpus too.

Source: Kernighan, Church and Gale, A Spelling Correction Program Based on a Noisy Channel Model
(COLING 1990).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from index.language.pinyin import Spelling
from index.language.trigrams import Ints

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_LONGEST = 4  # characters of a word that is looked for
# Chosen on 700 tuning questions, and on these with slips written into each: characters and words
# of the same sound, and characters of a near one.
_RARE = 2  # uses of a pair up to which it is doubted
_RARER = 50  # how many times as often one of the same sound must stand there, else
_CHANGED = 7.0  # what a change costs, in log-probability
_OF_A_WORD = 2.0  # what it costs more where the character makes a word with its neighbours
_NEARLY = 3.0  # and where it sounds nearly the same
_OFTEN = 8  # uses that a changed character must have beside a neighbour
_REMEMBERED = 2048  # characters, of which questions hold hardly more; a message may hold any
_REACH = 2  # characters that a character is told by, on each side
# 怕钱没了 would become 把钱没了: a fear would be told as what befell. Who buys does not sell.
_MEANT = frozenset("怕买卖")
# Sounds that many speak alike, and so type for each other.
_BEGINNINGS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("h", "f"))
_ENDINGS = (("ang", "an"), ("eng", "en"), ("ing", "in"))


class Homophones:
    """Mends folded text. `frequency` gives how often a word of the dictionary is used, or None."""

    def __init__(self, spelling: Spelling, frequency: Callable[[str], int | None]) -> None:
        # The caches are not of itself: in a cycle with them, an old one would stay for ever.
        remembered = lru_cache(_REMEMBERED)
        rows, prices = spelling.rows, remembered(partial(_prices, spelling))
        self._rows = rows
        self._frequency = frequency
        self._prices_of = prices
        self._numbers_of = remembered(lambda each: rows.numbers("".join(prices(each))))

    def mend(self, text: str) -> str:
        return _HAN.sub(lambda run: self._mended(run[0]), text)

    def _mended(self, run: str) -> str:
        doubted = self._doubted(run)
        mended = list(run)
        for start, end in _spans(doubted):
            choices = [
                self._choices(run, place) if doubted[place] else {run[place]: 0.0}
                for place in range(start, end)
            ]
            mended[start:end] = self._rows.likeliest(choices)
        meant = "".join(mended)
        return "".join(
            new if new == old or max(self._uses(meant, place)) >= _OFTEN else old
            for place, (old, new) in enumerate(zip(run, meant, strict=True))
        )

    def _doubted(self, run: str) -> NDArray[np.bool_]:
        """Tell of each character whether it is rare beside a neighbour, or another is not."""
        own = self._rows.numbers(run)
        alike = [self._numbers_of(each) for each in run]
        starts = np.cumsum([0, *(len(each) for each in alike[:-1])])
        others, place = np.concatenate(alike), np.repeat(np.arange(len(run)), [*map(len, alike)])
        used = self._rows.uses_of(own[:-1], own[1:])
        before = self._rows.uses_of(own[place - 1], others)  # of the first place it is not read
        behind = self._rows.uses_of(others, own[(place + 1) % len(run)])  # nor of the last
        doubted = np.zeros(len(run), bool)
        doubted[1:] = _rare(used, np.maximum.reduceat(before, starts)[1:])
        doubted[:-1] |= _rare(used, np.maximum.reduceat(behind, starts)[:-1])
        return doubted

    def _uses(self, run: str, place: int) -> Sequence[int]:
        """Count the corpus's uses of this character before and after its neighbours."""
        uses = self._rows.uses
        return [uses(run[at], run[at + 1]) for at in (place - 1, place) if 0 <= at < len(run) - 1]

    def _choices(self, run: str, place: int) -> Mapping[str, float]:
        prices = self._prices_of(run[place])
        if not self._in_word(run, place):
            return prices
        return {each: price and price + _OF_A_WORD for each, price in prices.items()}

    def _in_word(self, run: str, place: int) -> bool:
        """Tell whether a word of the dictionary holds this place."""
        return any(
            self._frequency(run[start : start + length])
            for length in range(_LONGEST, 1, -1)
            for start in range(max(0, place - length + 1), min(place, len(run) - length) + 1)
        )


def _prices(spelling: Spelling, written: str) -> Mapping[str, float]:
    """Give each character of the same sound, or nearly, with its price."""
    if written in _MEANT:
        return {written: 0.0}
    prices: dict[str, float] = {}
    sounds, spelled = spelling.sounds.get(written, ()), spelling.spelled
    for near in chain.from_iterable(map(heard_alike, sounds)):
        prices |= dict.fromkeys(spelled.get(near, ""), _CHANGED + _NEARLY)
    for sound in sounds:
        prices |= dict.fromkeys(spelled.get(sound, ""), _CHANGED)
    return prices | {written: 0.0}


def _rare(used: Ints, best: Ints) -> NDArray[np.bool_]:
    return (used <= _RARE) | (used * _RARER < best)


def _spans(doubted: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Give what hangs together: from where to where characters are told by what is doubted."""
    places = np.flatnonzero(doubted)
    if len(places):
        for each in np.split(places, np.flatnonzero(np.diff(places) > _REACH) + 1):
            yield max(0, each[0] - _REACH), min(len(doubted), each[-1] + _REACH + 1)


def heard_alike(sound: str) -> Iterator[str]:
    """Give the sounds that many speak like this one, which need not be syllables."""
    for one, other in (*_BEGINNINGS, *(pair[::-1] for pair in _BEGINNINGS)):
        if sound.startswith(one) and not sound.startswith(f"{one}h"):
            yield other + sound.removeprefix(one)
    for one, other in (*_ENDINGS, *(pair[::-1] for pair in _ENDINGS)):
        if sound.endswith(one):
            yield sound.removesuffix(one) + other
