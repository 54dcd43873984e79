"""Character n-grams of short texts as sparse rows: what linear models of wording look at.

Which n-grams there are stands in a trie: 0.3 MB instead of the 20 MB of a dict of strings, and a
text's own are found by walking along it instead of by trying every one.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from marisa_trie import Trie
from numpy.typing import NDArray

from index.script import fold

Numbers = NDArray[np.float32]
Columns = NDArray[np.int32]
Row = tuple[Columns, Numbers]  # the columns of a text's known n-grams, and their values

GRAMS = "grams.marisa"
_RARE = 2  # n-grams of fewer texts are left out
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, eq=False)
class Grams:
    """`trie` numbers the n-grams, `idf` weighs these columns; n-grams are 1..`longest`.

    A row is a text's known n-grams, weighed, and of length one.
    """

    trie: Trie
    idf: Numbers
    longest: int

    @classmethod
    def fit(cls, texts: Sequence[str], longest: int) -> "Grams":
        """Learn which n-grams there are, and how telling each is."""
        counted = Counter(gram for text in texts for gram in grams(text, longest))
        trie = Trie(sorted(gram for gram, count in counted.items() if count >= _RARE))
        idf = np.empty(len(trie), np.float32)
        for gram, column in trie.items():
            idf[column] = math.log((1 + len(texts)) / (1 + counted[gram])) + 1
        return cls(trie, idf, longest)

    @classmethod
    def load(cls, path: Path, idf: Numbers, longest: int) -> "Grams":
        """Map the trie that `save` wrote into memory."""
        trie = Trie()
        trie.mmap(str(path))
        return cls(trie, idf, longest)

    def save(self, path: Path) -> None:
        self.trie.save(str(path))

    def row(self, text: str) -> Row:
        """Give the columns of a text's known n-grams, and their values."""
        plain, longest, find = _plain(text), self.longest, self.trie.iter_prefixes_with_ids
        places = {
            column for at in range(len(plain)) for _, column in find(plain[at : at + longest])
        }
        columns = np.array(sorted(places), dtype=np.int32)
        values = self.idf[columns]
        norm = float(np.sqrt(values @ values))
        return columns, values / norm if norm else values

    def matrix(self, texts: Iterable[str]) -> Any:
        """Give a scipy CSR matrix of shape (texts, columns)."""
        from scipy.sparse import csr_matrix

        rows = [self.row(text) for text in texts]
        ends = np.cumsum([0, *(len(columns) for columns, _ in rows)])
        values = np.concatenate([values for _, values in rows])
        places = np.concatenate([columns for columns, _ in rows])
        return csr_matrix((values, places, ends), shape=(len(rows), len(self.idf)))


def grams(text: str, longest: int) -> set[str]:
    """Give the character n-grams of a folded text; every number counts as the same."""
    plain = _plain(text)
    return {
        plain[at : at + size]
        for size in range(1, longest + 1)
        for at in range(len(plain) - size + 1)
    }


def _plain(text: str) -> str:
    return f"^{_DIGITS.sub('0', fold(text))}$"
