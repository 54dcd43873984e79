"""Characters typed by their sound, put right: 银行咔 becomes 银行卡, 手鸡 becomes 手机.

A character is changed only where nothing speaks for it and everything for another one of the same
sound: it makes no word with its neighbours, the corpus hardly knows it beside them, and the other
makes a word with them that the corpus uses. What is not a slip stays as it was written.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from index.pinyin import Spelling

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_LONGEST = 4  # characters of a word that is looked for
# Chosen on the tuning questions, where 23 of 26 changes are right and none in our own is wrong.
_HARDLY = 2  # times that the corpus has a slip beside its neighbour; people's slips stand there too
_OFTEN = 8  # times that it has the right character there, and
_TIMES = 10  # so many times as often as the slip
_ALONE = 30_000  # frequency of a character that stands alone too often to be a slip: 是, 就, 问


class Homophones:
    """Mends folded text. `frequency` gives how often a word of the dictionary is used, or None."""

    def __init__(self, spelling: Spelling, frequency: Callable[[str], int | None]) -> None:
        self._pairs: Mapping[str, int] = spelling.pairs
        self._frequency = frequency
        self._spelled: Mapping[str, Sequence[str]] = spelling.spelled
        self._sounds: Mapping[str, Sequence[str]] = spelling.sounds

    def mend(self, text: str) -> str:
        return _HAN.sub(lambda run: self._mended(run[0]), text)

    def _mended(self, run: str) -> str:
        for place, character in enumerate(run):
            seen = self._beside(run, place)
            if seen > _HARDLY or self._alone(character) or self._word(run, place):
                continue
            enough = max(_OFTEN, _TIMES * seen)
            found = [(often, new) for often, new in self._others(run, place) if often >= enough]
            if found:
                run = max(found)[1]
        return run

    def _others(self, run: str, place: int) -> Iterator[tuple[int, str]]:
        """Give the run with each other character of the same sound that makes a word there."""
        for sound in self._sounds.get(run[place], ()):
            for other in self._spelled.get(sound, ()):
                new = run[:place] + other + run[place + 1 :]
                if other != run[place] and not self._alone(other):
                    word = self._word(new, place)
                    if word:
                        yield self._beside(new, place, word), new

    def _beside(self, run: str, place: int, word: str = "") -> int:
        """Count the corpus's uses of this character beside a neighbour, within `word` if given."""
        pairs = (run[at : at + 2] for at in (place - 1, place) if 0 <= at < len(run) - 1)
        return max(
            (self._pairs.get(each, 0) for each in pairs if not word or each in word), default=0
        )

    def _word(self, run: str, place: int) -> str:
        """Give the longest word of the dictionary that this place is in, or nothing."""
        for length in range(_LONGEST, 1, -1):
            for start in range(max(0, place - length + 1), min(place, len(run) - length) + 1):
                word = run[start : start + length]
                if self._frequency(word):
                    return word
        return ""

    def _alone(self, character: str) -> bool:
        return (self._frequency(character) or 0) >= _ALONE
