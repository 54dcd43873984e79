"""The domain: whether a question is of our field at all.

Known ways of asking stand against decoys, questions that look alike and are none of ours. Three
signals come of it, none of them a verdict: a linear model of the question's vector, one of its
wording, and how near the nearest decoy is. They are fitted whenever an index is built.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index import arrays
from index.classifiers.grams import GRAMS, Grams, Numbers
from index.encoder import Vectors
from index.query import Query
from index.vectors import VectorIndex

# Less regularisation fits the aliases' wording; measured on the tuning questions.
_VECTOR_STRENGTH, _WORDING_STRENGTH = 30.0, 20.0
LONGEST = 4  # n-grams, which topics read as well


@dataclass(frozen=True)
class Field:
    """`vector` and `wording` are logits, above 0 for our field; `decoy` is the nearest's cosine."""

    vector: float
    wording: float
    decoy: float


@dataclass(frozen=True, eq=False)
class Domain:
    """`weights` has the encoder's dimension, `words` a number for each column of `grams`."""

    weights: Numbers
    bias: float
    grams: Grams
    words: Numbers
    words_bias: float
    decoys: VectorIndex

    @classmethod
    def fit(
        cls, ours: Sequence[str], our_vectors: Vectors, decoys: Sequence[str], vectors: Vectors
    ) -> "Domain":
        """Learn from known questions and decoys; rows of vectors are of length one."""
        from sklearn.linear_model import LogisticRegression

        labels = np.r_[np.ones(len(ours)), np.zeros(len(decoys))]
        by_vector = LogisticRegression(C=_VECTOR_STRENGTH, class_weight="balanced", max_iter=2000)
        by_vector.fit(np.vstack([our_vectors, vectors]), labels)
        grams = Grams.fit((*ours, *decoys), LONGEST)
        by_wording = LogisticRegression(
            C=_WORDING_STRENGTH, class_weight="balanced", solver="liblinear"
        )
        by_wording.fit(grams.matrix((*ours, *decoys)), labels)
        return cls(
            by_vector.coef_[0].astype(np.float32),
            float(by_vector.intercept_[0]),
            grams,
            by_wording.coef_[0].astype(np.float32),
            float(by_wording.intercept_[0]),
            VectorIndex.build(vectors),
        )

    def judge(self, query: Query) -> Field:
        """Judge a question; its n-grams are those of `grams`."""
        columns, values = query.row
        cosines, _ = self.decoys.nearest(query.vector, 1)
        return Field(
            vector=float(query.vector @ self.weights) + self.bias,
            wording=float(self.words[columns] @ values) + self.words_bias,
            decoy=float(cosines[0]),
        )

    def save(self, folder: Path) -> None:
        folder.mkdir()
        arrays.save(
            folder,
            weights=self.weights,
            bias=self.bias,
            idf=self.grams.idf,
            words=self.words,
            words_bias=self.words_bias,
        )
        self.grams.save(folder / GRAMS)
        self.decoys.save(folder / "decoys.faiss")

    @classmethod
    def load(cls, folder: Path) -> "Domain":
        decoys = VectorIndex.load(folder / "decoys.faiss")
        stored = arrays.load(folder)
        return cls(
            stored["weights"],
            float(stored["bias"]),
            Grams.load(folder / GRAMS, stored["idf"], LONGEST),
            stored["words"],
            float(stored["words_bias"]),
            decoys,
        )
