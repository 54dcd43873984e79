"""Telling: which of a few kinds a text is, by small words that stand in texts on anything.

What is talked about tells little of how far it has gone with somebody, or of what news he brings:
so a text is read once as it stands, and once with all that it talks about left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from index import arrays
from index.classifiers.grams import Grams, Numbers
from index.encoder import Vectors
from index.odds import softmax

_LONGEST, _BARE_LONGEST = 4, 6
_WORDS, _BARE = "words.marisa", "bare.marisa"
# What tells the kind: when, whether, who, whom, how much, and what can be done with money, cards
# and codes. All else becomes a dot.
_TELLING = frozenset(
    "的了着过咗完掉没未冇不别非还已经刚才要让叫催劝想打算准备先再就也都又能可会该敢吗么呢吧啊嘛咋怎什谁哪几多"
    "我俺咱他她你它们俾畀给把被将到在去来出进回走上下后前说讲喊话是有这那但却结果发现昨今明天年月日号千万百块元钱"
    "转汇付打交充投填输报念扫点装加开借贷签寄取领收退提登不到联系一二两三四五六七八九十"
)
_REST = re.compile(r"·+")


@dataclass(frozen=True)
class Means:
    """How a model learns: its `strength` (C of a logistic regression), and what vectors count."""

    strength: float
    meaning: float


@dataclass(frozen=True, eq=False)
class Telling:
    """A linear model over n-grams of the words, of the bare text, and the vector.

    The three arrays have a row for each of these, and a column for each kind; `biases` has the
    shape (kinds,), `centre` (dimension,).
    """

    words: Grams
    bare: Grams
    centre: Vectors
    of_words: Numbers
    of_bare: Numbers
    of_meaning: Numbers
    biases: Numbers

    @classmethod
    def fit(
        cls, told: Sequence[tuple[str, int]], vectors: Vectors, kinds: int, means: Means
    ) -> "Telling":
        """Learn from texts, each with the number of its kind, and their vectors.

        The texts are in the form in which questions are compared. Where there are none, each of
        the `kinds` is as likely.
        """
        if not told:
            return cls._of_nothing(vectors.shape[1], kinds)
        texts = [text for text, _ in told]
        words = Grams.fit(texts, _LONGEST)
        bare = Grams.fit([bared(text) for text in texts], _BARE_LONGEST)
        centre = vectors.mean(axis=0)
        parts = [words.matrix(texts), bare.matrix([bared(text) for text in texts])]
        labels = np.array([kind for _, kind in told])
        weights, biases = _learnt(parts, means.meaning * (vectors - centre), labels, kinds, means)
        at = (len(words.idf), len(words.idf) + len(bare.idf))
        of_words, of_bare, of_meaning = np.split(weights, at)
        return cls(words, bare, centre, of_words, of_bare, means.meaning * of_meaning, biases)

    @classmethod
    def _of_nothing(cls, dimension: int, kinds: int) -> "Telling":
        grams, none = Grams.fit((), _LONGEST), np.zeros((0, kinds), np.float32)
        meaning = np.zeros((dimension, kinds), np.float32)
        centre, biases = np.zeros(dimension, np.float32), np.zeros(kinds, np.float32)
        return cls(grams, grams, centre, none, none, meaning, biases)

    def judge(self, text: str, vector: Vectors) -> Numbers:
        """Give how likely each kind is, by a text's wording and its vector (dimension,).

        The result has the shape (kinds,); together they are one.
        """
        odds = self.biases + (vector - self.centre) @ self.of_meaning
        for grams, weights, said in (
            (self.words, self.of_words, text),
            (self.bare, self.of_bare, bared(text)),
        ):
            columns, values = grams.row(said)
            odds = odds + values @ weights[columns]
        return softmax(odds)

    def save(self, folder: Path) -> None:
        folder.mkdir()
        arrays.save(
            folder,
            words=self.words.idf,
            bare=self.bare.idf,
            centre=self.centre,
            of_words=self.of_words,
            of_bare=self.of_bare,
            of_meaning=self.of_meaning,
            biases=self.biases,
        )
        self.words.save(folder / _WORDS)
        self.bare.save(folder / _BARE)

    @classmethod
    def load(cls, folder: Path) -> "Telling":
        stored = arrays.load(folder)
        return cls(
            Grams.load(folder / _WORDS, stored["words"], _LONGEST),
            Grams.load(folder / _BARE, stored["bare"], _BARE_LONGEST),
            *(stored[each] for each in ("centre", "of_words", "of_bare", "of_meaning", "biases")),
        )


def bared(text: str) -> str:
    """Leave out what a text talks about: 首付先打过去 becomes ·付先打过去."""
    kept = (each if each in _TELLING or each.isascii() else "·" for each in text)
    return _REST.sub("·", "".join(kept))


def _learnt(
    parts: Sequence[Any], vectors: Vectors, labels: Numbers, kinds: int, means: Means
) -> tuple[Numbers, Numbers]:
    """Give a row of weights for each feature, and the biases, with a column for each kind."""
    from scipy.sparse import csr_matrix, hstack
    from sklearn.linear_model import LogisticRegression

    matrix = hstack([*parts, csr_matrix(vectors)], format="csr")
    found = np.zeros((matrix.shape[1], kinds), np.float32)
    biases = np.full(kinds, -np.inf, np.float32)
    held = np.unique(labels)
    if len(held) == 1:
        biases[held] = 0
        return found, biases
    model = LogisticRegression(C=means.strength, class_weight="balanced", max_iter=3000)
    model.fit(matrix, labels)
    rows, found_biases = model.coef_, model.intercept_
    if len(held) == 2:  # then the model has one row, which speaks for the second
        rows, found_biases = np.vstack([-rows, rows]) / 2, np.r_[-found_biases, found_biases] / 2
    found[:, held], biases[held] = rows.T, found_biases
    return found, biases
