"""Characters typed by their sound, put right: 绑信罪 becomes 帮信罪, 手鸡 becomes 手机.

A noisy channel: what was meant is the likeliest row of characters of the same sounds, by the
bigram model that reads pinyin too, where each changed character has its price. Most questions hold
no slip and are not even looked at: only where a pair of characters is rare may something be wrong.

Source: Kernighan, Church and Gale, A Spelling Correction Program Based on a Noisy Channel Model
(COLING 1990).
"""

import re
from collections.abc import Callable, Mapping, Sequence

from index.language.pinyin import Spelling

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_LONGEST = 4  # characters of a word that is looked for
# Chosen on the tuning questions, and on 900 of them with one to three slips written into each.
_RARE = 2  # uses of a pair up to which it is doubted
_CHANGED = 5.0  # what a change costs, in log-probability
_OF_A_WORD = 3.0  # what it costs more where the character makes a word with its neighbours
_OFTEN = 8  # uses that a changed character must have beside a neighbour
_KEPT = 8  # rows that are followed; those after them hardly ever win
_MEANT = frozenset("怕")  # 怕钱没了 would become 把钱没了: a fear would be told as what befell


class Homophones:
    """Mends folded text. `frequency` gives how often a word of the dictionary is used, or None."""

    def __init__(self, spelling: Spelling, frequency: Callable[[str], int | None]) -> None:
        self._spelling = spelling
        self._frequency = frequency

    def mend(self, text: str) -> str:
        return _HAN.sub(lambda run: self._mended(run[0]), text)

    def _mended(self, run: str) -> str:
        doubted = [self._doubted(run, place) for place in range(len(run))]
        if not any(doubted):
            return run
        prices = [
            self._prices(run, place) if doubt else {run[place]: 0.0}
            for place, doubt in enumerate(doubted)
        ]
        meant = self._likeliest(prices)
        return "".join(
            new if new == old or max(self._uses(meant, place)) >= _OFTEN else old
            for place, (old, new) in enumerate(zip(run, meant, strict=True))
        )

    def _doubted(self, run: str, place: int) -> bool:
        return min(self._uses(run, place)) <= _RARE

    def _uses(self, run: str, place: int) -> Sequence[int]:
        """Count the corpus's uses of this character before and after its neighbours."""
        uses = self._spelling.uses
        return [uses(run[at], run[at + 1]) for at in (place - 1, place) if 0 <= at < len(run) - 1]

    def _prices(self, run: str, place: int) -> Mapping[str, float]:
        """Give each character of the same sound with its price."""
        written = run[place]
        if written in _MEANT:
            return {written: 0.0}
        price = _CHANGED + (_OF_A_WORD if self._in_word(run, place) else 0.0)
        sounds = self._spelling.sounds.get(written, ())
        prices = {other: price for each in sounds for other in self._spelling.spelled.get(each, ())}
        return prices | {written: 0.0}

    def _likeliest(self, prices: Sequence[Mapping[str, float]]) -> str:
        """Choose the likeliest row (Viterbi)."""
        paths = self._spelling.begin()
        for choices in prices:
            paths = self._spelling.go_on(paths, choices)
            if len(paths) > _KEPT:
                best = sorted(paths, key=paths.__getitem__, reverse=True)[:_KEPT]
                paths = {character: paths[character] for character in best}
        return max(paths.values())[1]

    def _in_word(self, run: str, place: int) -> bool:
        """Tell whether a word of the dictionary holds this place."""
        return any(
            self._frequency(run[start : start + length])
            for length in range(_LONGEST, 1, -1)
            for start in range(max(0, place - length + 1), min(place, len(run) - length) + 1)
        )
