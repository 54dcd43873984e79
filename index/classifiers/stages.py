"""Stages: how far it has gone, as a text tells: done, under way, only asked for, or nobody's case.

The alarm knows what an emergency is about. 首付先打过去 and 首付打过去了 are about the same; which
of the two is told stands in small words, and those are learnt here by themselves: once as they
stand, and once with all that is talked about left out.
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
from index.odds import log_odds, softmax
from index.stage import Stage

# Chosen with a table that was kept apart; the vector tells what it is about, and counts little.
_STRENGTH, _MEANING = 30.0, 2.0
_LONGEST, _BARE_LONGEST = 4, 6
_WORDS, _BARE = "words.marisa", "bare.marisa"
# What tells the stage: when, whether, who, whom, how much, and what can be done with money, cards
# and codes. All else becomes a dot.
_TELLING = frozenset(
    "的了着过咗完掉没未冇不别非还已经刚才要让叫催劝想打算准备先再就也都又能可会该敢吗么呢吧啊嘛咋怎什谁哪几多"
    "我俺咱他她你它们俾畀给把被将到在去来出进回走上下后前说讲喊话是有这那但却结果发现昨今明天年月日号千万百块元钱"
    "转汇付打交充投填输报念扫点装加开借贷签寄取领收退提登不到联系一二两三四五六七八九十"
)
_REST = re.compile(r"·+")


@dataclass(frozen=True)
class Likely:
    """How likely each stage is; together they are one."""

    done: float
    under_way: float
    asked: float
    nobodys: float

    @property
    def shares(self) -> dict[Stage, float]:
        """The same by stage."""
        shares = (self.done, self.under_way, self.asked, self.nobodys)
        return dict(zip(Stage, shares, strict=True))

    @property
    def urgent(self) -> float:
        """The log-odds that something was done or is going on."""
        return log_odds(self.done + self.under_way, 1e-4)

    @property
    def spared(self) -> float:
        """The log-odds that, of somebody's own case, nothing was done and there is time.

        Where it is nobody's for certain, nothing says so.
        """
        own = self.asked + self.done + self.under_way
        return log_odds(self.asked / max(own, 1e-9), 1e-4)


@dataclass(frozen=True, eq=False)
class Stages:
    """A linear model over n-grams of the words, of the bare text, and the vector.

    The three arrays have a row for each of these, and a column for each stage; `biases` has the
    shape (stages,), `centre` (dimension,).
    """

    words: Grams
    bare: Grams
    centre: Vectors
    of_words: Numbers
    of_bare: Numbers
    of_meaning: Numbers
    biases: Numbers

    @classmethod
    def fit(cls, told: Sequence[tuple[str, Stage]], vectors: Vectors) -> "Stages":
        """Learn from texts, in the form in which questions are compared, and their vectors.

        Where there are none, each stage is as likely.
        """
        if not told:
            return cls._of_nothing(vectors.shape[1])
        texts = [text for text, _ in told]
        words = Grams.fit(texts, _LONGEST)
        bare = Grams.fit([bared(text) for text in texts], _BARE_LONGEST)
        centre = vectors.mean(axis=0)
        weights, biases = _learnt(words, bare, texts, vectors - centre, [each for _, each in told])
        at = (len(words.idf), len(words.idf) + len(bare.idf))
        of_words, of_bare, of_meaning = np.split(weights, at)
        return cls(words, bare, centre, of_words, of_bare, _MEANING * of_meaning, biases)

    @classmethod
    def _of_nothing(cls, dimension: int) -> "Stages":
        grams, none = Grams.fit((), _LONGEST), np.zeros((0, len(Stage)), np.float32)
        meaning = np.zeros((dimension, len(Stage)), np.float32)
        centre, biases = np.zeros(dimension, np.float32), np.zeros(len(Stage), np.float32)
        return cls(grams, grams, centre, none, none, meaning, biases)

    def judge(self, text: str, vector: Vectors) -> Likely:
        """Judge a text by its wording and its vector, of shape (dimension,)."""
        odds = self.biases + (vector - self.centre) @ self.of_meaning
        for grams, weights, said in (
            (self.words, self.of_words, text),
            (self.bare, self.of_bare, bared(text)),
        ):
            columns, values = grams.row(said)
            odds = odds + values @ weights[columns]
        return Likely(*map(float, softmax(odds)))

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
    def load(cls, folder: Path) -> "Stages":
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
    words: Grams, bare: Grams, texts: Sequence[str], vectors: Vectors, stages: Sequence[Stage]
) -> tuple[Numbers, Numbers]:
    """Give a row of weights for each feature, and the biases, with a column for each stage."""
    from scipy.sparse import csr_matrix, hstack
    from sklearn.linear_model import LogisticRegression

    parts: list[Any] = [words.matrix(texts), bare.matrix([bared(text) for text in texts])]
    matrix = hstack([*parts, csr_matrix(_MEANING * vectors)], format="csr")
    order = list(Stage)
    labels = np.array([order.index(each) for each in stages])
    found = np.zeros((matrix.shape[1], len(order)), np.float32)
    biases = np.full(len(order), -np.inf, np.float32)
    held = np.unique(labels)
    if len(held) == 1:
        biases[held] = 0
        return found, biases
    model = LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=3000)
    model.fit(matrix, labels)
    rows, found_biases = model.coef_, model.intercept_
    if len(held) == 2:  # then the model has one row, which speaks for the second
        rows, found_biases = np.vstack([-rows, rows]) / 2, np.r_[-found_biases, found_biases] / 2
    found[:, held], biases[held] = rows.T, found_biases
    return found, biases
