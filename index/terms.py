"""Terms: BM25 over words and character pairs, for names and numbers that vectors blur."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from marisa_trie import Trie
from numpy.typing import NDArray

from index import arrays
from index.fusion import Scores
from index.language.frequencies import FILE as WORDS
from index.script import HAN, fold

if TYPE_CHECKING:
    import jieba

_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z]+|\d+(?:\.\d+)?")

K1, B = 1.2, 0.6
_TOKENS = "tokens.marisa"


def _dictionary() -> "jieba.Tokenizer":
    from index.language import words  # an emergency is answered before any word is looked for

    return words.dictionary()


def tokenize(text: str, words: "jieba.Tokenizer | None" = None) -> list[str]:
    """Split folded text into words (long ones also into their parts) and character pairs.

    Without `words` jieba's own dictionary is read.
    """
    tokens: list[str] = []
    for run in _RUN.findall(fold(text)):
        if not HAN.match(run):
            tokens.append(run)
            continue
        cut = [word for word in (words or _dictionary()).cut_for_search(run) if len(word) > 1]
        pairs = [first + second for first, second in pairwise(run)]
        tokens += [*cut, *(pair for pair in pairs if pair not in cut)]
        if len(run) == 1:
            tokens.append(run)
    return tokens


@dataclass(frozen=True, eq=False)
class Columns:
    """A sparse matrix by columns: scores of `count` documents for each token.

    Column i holds `scores[ends[i]:ends[i + 1]]`, of the `documents` at the same places.
    """

    scores: Scores
    documents: NDArray[np.int32]
    ends: NDArray[np.int64]
    count: int

    def ordered(self, order: Sequence[int]) -> "Columns":
        """Give the columns in another order."""
        parts = [slice(self.ends[column], self.ends[column + 1]) for column in order]
        return Columns(
            np.concatenate([self.scores[part] for part in parts]),
            np.concatenate([self.documents[part] for part in parts]),
            np.cumsum([0, *(part.stop - part.start for part in parts)]),
            self.count,
        )

    def added(self, columns: Iterable[int]) -> Scores:
        """Add columns up, of shape (count,); one that is named twice counts twice."""
        ends, total = self.ends, np.zeros(self.count, np.float32)
        parts = [slice(ends[column], ends[column + 1]) for column in columns]
        if parts:
            documents = np.concatenate([self.documents[part] for part in parts])
            np.add.at(total, documents, np.concatenate([self.scores[part] for part in parts]))
        return total


class Terms:
    """Scores every document for a question; 0 means that no word is shared.

    What BM25 gives a document for a word is computed when the index is built, so a question only
    adds up the columns of its words.
    """

    def __init__(self, columns: Columns, known: Trie, words: "jieba.Tokenizer | None") -> None:
        """`known` numbers the tokens in the order of the columns."""
        self._columns = columns
        self._known = known
        self._words = words

    @classmethod
    def build(cls, texts: Iterable[str]) -> "Terms":
        import bm25s  # 11 MB, which who only asks does without

        bm25 = bm25s.BM25(method="lucene", k1=K1, b=B)
        bm25.index([tokenize(text) for text in texts], show_progress=False)
        scores = bm25.scores
        known = Trie(sorted(filter(None, bm25.vocab_dict)))  # it adds a word without a letter
        order = [bm25.vocab_dict[known.restore_key(entry)] for entry in range(len(known))]
        found = Columns(
            np.asarray(scores["data"], np.float32),
            np.asarray(scores["indices"], np.int32),
            np.asarray(scores["indptr"], np.int64),
            int(scores["num_docs"]),
        )
        return cls(found.ordered(order), known, None)

    @classmethod
    def load(cls, folder: Path) -> "Terms":
        from index.language import words

        known = Trie()
        known.mmap(str(folder / _TOKENS))
        stored = arrays.load(folder)
        columns = Columns(
            stored["scores"], stored["documents"], stored["ends"], int(stored["count"])
        )
        return cls(columns, known, words.Words.load(folder / WORDS))

    def save(self, folder: Path) -> None:
        from index.language import words

        folder.mkdir()
        columns = self._columns
        arrays.save(
            folder,
            scores=columns.scores,
            documents=columns.documents.astype(np.min_scalar_type(columns.count)),
            ends=columns.ends.astype(np.int32),
            count=columns.count,
        )
        self._known.save(str(folder / _TOKENS))
        words.save(folder / WORDS)

    def scores(self, question: str) -> Scores:
        """Give the BM25 score of each document, in the order in which they were built."""
        entries = map(self._known.get, tokenize(question, self._words))
        return self._columns.added([entry for entry in entries if entry is not None])

    def extended(self, texts: Sequence[str], average: float) -> "WiderTerms":
        """These documents and more; `average` is how many tokens those here have."""
        return WiderTerms(self._columns, self._known, self._words, texts, average)


class WiderTerms(Terms):
    """Terms with more documents, in memory.

    The others' scores stay as they are: among thousands of documents a few more change them by
    less than a hundredth.
    """

    def __init__(
        self,
        columns: Columns,
        known: Trie,
        words: "jieba.Tokenizer | None",
        texts: Sequence[str],
        average: float,
    ) -> None:
        super().__init__(columns, known, words)
        self._counts = [Counter(tokenize(text, words)) for text in texts]
        lengths = [counts.total() for counts in self._counts]
        self._damping = [K1 * (1 - B + B * length / average) for length in lengths]

    def scores(self, question: str) -> Scores:
        more = [
            sum(self._idf(token) * counts[token] / (counts[token] + damping)
                for token in tokenize(question, self._words) if counts[token])
            for counts, damping in zip(self._counts, self._damping, strict=True)
        ]  # fmt: skip
        return np.concatenate([super().scores(question), np.array(more, dtype=np.float32)])

    def _idf(self, token: str) -> float:
        column = self._known.get(token)
        ends = self._columns.ends
        holding = sum(token in counts for counts in self._counts)
        holding += 0 if column is None else int(ends[column + 1] - ends[column])
        documents = self._columns.count + len(self._counts)
        return math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
