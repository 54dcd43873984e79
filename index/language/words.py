"""Chinese words as jieba cuts them, with its dictionary in a trie of 2 MB.

jieba itself reads half a million strings into a dict: half a second and 70 MB for whoever answers
questions, from a cache in the common temporary folder that others may write. Whoever builds an
index lays the words beside it instead.
"""

import logging
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import jieba
from marisa_trie import RecordTrie

from index.language.frequencies import Frequencies, load_trie, make_trie

_TOTAL = "\n"  # the sum of all frequencies; jieba looks for no word with a line break in it
_LONGEST = 16  # characters of the longest word


class Words(jieba.Tokenizer):  # type: ignore[misc]
    """Cuts as jieba does with its own dictionary; may be used from several threads."""

    def __init__(self, trie: RecordTrie) -> None:
        super().__init__()
        self._trie = trie
        self.FREQ = Frequencies(trie)
        self.total = self.FREQ.get(_TOTAL)
        self.initialized = True

    @classmethod
    def load(cls, path: Path) -> "Words":
        return cls(load_trie(path))

    def get_DAG(self, sentence: str) -> dict[int, list[int]]:  # noqa: N802 - jieba's name
        """Give the places at which words end, by the place at which they begin."""
        ends: dict[int, list[int]] = {}
        for start in range(len(sentence)):
            words = self._trie.prefixes(sentence[start : start + _LONGEST])
            ends[start] = sorted(start + len(word) - 1 for word in words) or [start]
        return ends


def save(path: Path) -> None:
    """Write jieba's dictionary; what stands in it is the same for every index."""
    _trie().save(str(path))


@cache
def dictionary() -> jieba.Tokenizer:
    """Give jieba with its own dictionary: which building needs."""
    jieba.setLogLevel(logging.WARNING)
    found = jieba.Tokenizer()
    found.initialize()
    return found


@cache
def _trie() -> RecordTrie:
    frequencies: Mapping[str, int] = dictionary().FREQ
    rows = [(word, frequency) for word, frequency in frequencies.items() if frequency]
    return make_trie([*rows, (_TOTAL, dictionary().total)])
