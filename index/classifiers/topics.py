"""Topics: which passage a question is about, learnt from all ways of asking together.

A way of asking leads to its own passage by being near. Here is known what tells one passage from
all others, which decides where two are nearly as near: a softmax over the passages, with a class
more for what is none of ours, on the question's vector and a short sum of numbers for its n-grams.
It is learnt whenever an index is built (`index/classifiers/topics_fit.py`).

Source: Joulin et al., Bag of Tricks for Efficient Text Classification (EACL 2017).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index import arrays
from index.classifiers.grams import Numbers
from index.encoder import Vectors
from index.fusion import Scores
from index.odds import softmax
from index.query import Query
from index.vectors import VectorIndex

SPREAD = np.float32(8)  # what vectors, which lie close together, are drawn apart by


@dataclass(frozen=True)
class Opinion:
    """How likely a question is about each passage, and the log-odds that it is about none."""

    passages: Scores
    foreign: float


@dataclass(frozen=True, eq=False)
class Topics:
    """`grams` has a row for each bucket of n-grams, `classes` a key for each class.

    `buckets` tells the bucket of each n-gram by its column. `names` are the ids of the passages
    that are classes, `rows` their places among all passages, which are `count`; a class beyond
    them, where there is one, stands for everything else. `centre` is the middle of all vectors.
    """

    names: tuple[str, ...]
    centre: Numbers
    buckets: NDArray[np.uint16]
    grams: NDArray[np.float16]
    classes: VectorIndex
    biases: Numbers
    rows: NDArray[np.int32]
    count: int

    def judge(self, query: Query) -> Opinion:
        """Tell what a question is about. Where nothing was learnt, nothing is likely."""
        likely = np.zeros(self.count, np.float32)
        if not len(self.biases):
            return Opinion(likely, 0.0)
        logits = self.classes.cosines(self._features(query)) + self.biases
        likelihoods = softmax(logits)
        likely[self.rows] = likelihoods[: len(self.rows)]
        other = float(likelihoods[len(self.rows) :].sum())
        return Opinion(likely, float(np.log(max(other, 1e-6) / max(1 - other, 1e-6))))

    def among(self, passages: Sequence[str]) -> "Topics":
        """Give the same for passages, by id, in another order, or for more of them."""
        found = {name: row for row, name in enumerate(passages)}
        rows = np.array([found[name] for name in self.names], dtype=np.int32)
        return replace(self, rows=rows, count=len(passages))

    def _features(self, query: Query) -> Vectors:
        # A sum instead of a product: for one numpy would set all cores to work.
        columns, values = query.row
        rows = self.grams[self.buckets[columns]].astype(np.float32)
        words = (rows * values[:, None]).sum(axis=0)
        return np.concatenate([spread(query.vector, self.centre), words])

    def save(self, folder: Path) -> None:
        folder.mkdir()
        arrays.save(
            folder,
            centre=self.centre,
            buckets=self.buckets,
            biases=self.biases,
            grams=self.grams,
        )
        self.classes.save(folder / "classes.faiss")
        (folder / "names.json").write_text(json.dumps(self.names), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "Topics":
        """Map what `save` wrote; the passages are the classes alone, until `among` names all."""
        names = tuple(json.loads((folder / "names.json").read_text(encoding="utf-8")))
        stored = arrays.load(folder)
        return cls(
            names,
            stored["centre"],
            stored["buckets"],
            stored["grams"],
            VectorIndex.load(folder / "classes.faiss"),
            stored["biases"],
            np.arange(len(names), dtype=np.int32),
            len(names),
        )


def spread(vectors: Vectors, centre: Numbers) -> Vectors:
    """Draw vectors apart, of the shape (…, dimension)."""
    return np.asarray((vectors - centre) * SPREAD, dtype=np.float32)
