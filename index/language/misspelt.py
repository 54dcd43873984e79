"""Words of English typed wrongly, put right: trasnfer becomes transfer, polcie police.

Whoever writes from abroad in haste, or in a language that is not his own, misses a letter; the
encoder, which cuts rare words into pieces, then misses the word. Only a word that English texts of
the corpus hardly have is doubted, and only a much more common one is put in its place: people's
slips stand in the corpus too.
"""

import re
from collections.abc import Mapping, Sequence
from functools import partial

from index.at_hand import at_hand

_WORD = re.compile(r"[a-z]+")
# Chosen on 197 English tuning questions with one to three slips written into each.
_SHORTEST = 5  # letters: form and from are both words
_RARE = 2  # uses in the corpus up to which a word is doubted
_OFTENER = 20  # how many times as often the other one must be used
_LONG = 8  # letters from which two slips are looked for
_REMEMBERED = 1024


class Misspelt:
    """Mends folded English; `uses` are the words of the corpus's English texts."""

    def __init__(self, uses: Mapping[str, int]) -> None:
        common = [each for each, count in uses.items() if count > _RARE]
        # Not of itself: in a cycle with what it remembers, an old one would stay for ever.
        self._meant = at_hand(_REMEMBERED)(partial(_nearest, uses, common))

    def mend(self, text: str) -> str:
        return _WORD.sub(lambda word: self._meant(word[0]), text)


def _nearest(uses: Mapping[str, int], common: Sequence[str], word: str) -> str:
    """Give the most used of the nearest words; the word itself where none is meant."""
    if len(word) < _SHORTEST or uses.get(word, 0) > _RARE:
        return word
    # Imported here: an emergency is answered before it is needed.
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    slips = 1 if len(word) < _LONG else 2
    found = process.extract(
        word,
        common,
        scorer=DamerauLevenshtein.distance,
        score_cutoff=slips,
        limit=None,
    )
    least = _OFTENER * max(1, uses.get(word, 0))
    meant = [(far, -uses[near], near) for near, far, _ in found]
    return min((each for each in meant if -each[1] >= least), default=(0, 0, word))[2]
