"""How often words are used, out of jieba's dictionary in a trie of 2 MB; read without jieba."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from marisa_trie import RecordTrie

from index.at_hand import at_hand

FILE = "words.marisa"
_FORMAT = "<I"
_REMEMBERED = 1 << 13  # words whose frequency is at hand


class Frequencies:
    """What jieba asks of its own dict: the frequency of a word, 0 or nothing of any other."""

    def __init__(self, trie: RecordTrie) -> None:
        self.get = at_hand(_REMEMBERED)(partial(_frequency, trie))


def _frequency(trie: RecordTrie, word: str) -> int | None:
    return trie[word][0][0] if word in trie else None


def load_trie(path: Path) -> RecordTrie:
    """Map what `make_trie` made and saved; who reads it twice has it in memory once."""
    trie = RecordTrie(_FORMAT)
    trie.mmap(str(path))
    return trie


def make_trie(rows: Iterable[tuple[str, int]]) -> RecordTrie:
    return RecordTrie(_FORMAT, [(word, (frequency,)) for word, frequency in rows])
