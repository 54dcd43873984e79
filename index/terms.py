"""Terms: BM25 over words and character pairs, for names and numbers that vectors blur."""

import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.script import fold

if TYPE_CHECKING:
    import bm25s
    import jieba

_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z]+|\d+(?:\.\d+)?")
_HAN = re.compile(r"[\u3400-\u9fff]")

Scores = NDArray[np.float32]


def _dictionary() -> "jieba.Tokenizer":
    from index import words  # an emergency is answered before any word is looked for

    return words.dictionary()


def tokenize(text: str, words: "jieba.Tokenizer | None" = None) -> list[str]:
    """Split folded text into words (long ones also into their parts) and character pairs.

    Without `words` jieba's own dictionary is read.
    """
    tokens: list[str] = []
    for run in _RUN.findall(fold(text)):
        if not _HAN.match(run):
            tokens.append(run)
            continue
        cut = [word for word in (words or _dictionary()).cut_for_search(run) if len(word) > 1]
        pairs = [first + second for first, second in pairwise(run)]
        tokens += [*cut, *(pair for pair in pairs if pair not in cut)]
        if len(run) == 1:
            tokens.append(run)
    return tokens


class Terms:
    """Scores every document for a question; 0 means that no word is shared."""

    def __init__(self, bm25: "bm25s.BM25", words: "jieba.Tokenizer | None" = None) -> None:
        self._bm25 = bm25
        self._words = words

    @classmethod
    def build(cls, texts: Iterable[str]) -> "Terms":
        import bm25s

        bm25 = bm25s.BM25(method="lucene", k1=1.2, b=0.6)
        bm25.index([tokenize(text) for text in texts], show_progress=False)
        return cls(bm25)

    @classmethod
    def load(cls, folder: Path) -> "Terms":
        import bm25s

        from index import words

        path = folder / words.FILE  # older indexes have none
        found = words.Words.load(path) if path.is_file() else None
        return cls(bm25s.BM25.load(str(folder), mmap=False), found)

    def save(self, folder: Path) -> None:
        from index import words

        self._bm25.save(str(folder), show_progress=False)
        words.save(folder / words.FILE)

    def scores(self, question: str) -> Scores:
        """Give the BM25 score of each document, in the order in which they were built."""
        known = [
            token for token in tokenize(question, self._words) if token in self._bm25.vocab_dict
        ]
        if not known:
            return np.zeros(self._bm25.scores["num_docs"], dtype=np.float32)
        return np.asarray(self._bm25.get_scores(known), dtype=np.float32)
