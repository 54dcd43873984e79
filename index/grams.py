"""Character n-grams of short texts as sparse rows: what linear models of wording look at."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.script import fold

Numbers = NDArray[np.float32]
Columns = NDArray[np.int32]

_RARE = 2  # n-grams of fewer texts are left out
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, eq=False)
class Grams:
    """`columns` maps an n-gram to its column, `idf` weighs the columns; n-grams are 1..`longest`.

    A row is a text's known n-grams, weighed, and of length one.
    """

    columns: dict[str, int]
    idf: Numbers
    longest: int

    @classmethod
    def fit(cls, texts: Sequence[str], longest: int) -> "Grams":
        """Learn which n-grams there are, and how telling each is."""
        counted = Counter(gram for text in texts for gram in grams(text, longest))
        kept = sorted(gram for gram, count in counted.items() if count >= _RARE)
        idf = [math.log((1 + len(texts)) / (1 + counted[gram])) + 1 for gram in kept]
        columns = {gram: column for column, gram in enumerate(kept)}
        return cls(columns, np.array(idf, np.float32), longest)

    def row(self, text: str) -> tuple[Columns, Numbers]:
        """Give the columns of a text's known n-grams, and their values."""
        found = grams(text, self.longest)
        places = sorted(self.columns[gram] for gram in found if gram in self.columns)
        columns = np.array(places, dtype=np.int32)
        values = self.idf[columns]
        norm = float(np.linalg.norm(values))
        return columns, values / norm if norm else values

    def matrix(self, texts: Iterable[str]) -> Any:
        """Give a scipy CSR matrix of shape (texts, columns)."""
        from scipy.sparse import csr_matrix

        rows = [self.row(text) for text in texts]
        ends = np.cumsum([0, *(len(columns) for columns, _ in rows)])
        values = np.concatenate([values for _, values in rows])
        places = np.concatenate([columns for columns, _ in rows])
        return csr_matrix((values, places, ends), shape=(len(rows), len(self.columns)))


def grams(text: str, longest: int) -> set[str]:
    """Give the character n-grams of a folded text; every number counts as the same."""
    plain = f"^{_DIGITS.sub('0', fold(text))}$"
    return {
        plain[at : at + size]
        for size in range(1, longest + 1)
        for at in range(len(plain) - size + 1)
    }
