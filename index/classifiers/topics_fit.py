"""How topics are learnt: a softmax and the numbers of its n-grams, by gradient descent in numpy.

A minute and a half of one core for 114,000 ways of asking: each class begins at the middle of its
texts, and not from nothing, so four rounds are enough. Nothing of torch is needed to build an
index.
What chance decides follows from each text alone (`chance.py`), and so does the place where an
n-gram is kept.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.classifiers.adam import Adam
from index.classifiers.chance import Marks, batches, mark, scattered_with
from index.classifiers.grams import Grams, Numbers
from index.classifiers.topics import Topics, spread
from index.encoder import Vectors
from index.odds import softmax
from index.vectors import VectorIndex

# Chosen on the tuning questions. More buckets, a longer sum or further rounds found nothing more.
BUCKETS, WIDTH = 2**14, 128
ROUNDS, BATCH, RATE = 4, 1024, 0.01
DROPPED = 0.4  # share of n-grams, and of the sum's numbers, that a round does without
SMOOTHED = 0.05  # of the likelihood, spread over all classes: many questions have two answers
DECAY = 0.1  # of the weights, by round
_SEED = 3
_MASKS = 4096  # different ones, of the sum's numbers


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
    held = _buckets(grams)
    if not names:
        return _untaught(vectors.shape[1], held)
    centre = vectors.mean(axis=0)
    labels = np.array([places[passage] for _, passage in asks] + [len(names)] * len(decoys))
    texts = [*(text for text, _ in asks), *decoys]
    classes = len(names) + bool(decoys)
    marks = np.array([mark(text) for text in texts], np.uint64)
    rows = _bucketed(grams, texts, held)
    learnt = _Lesson(spread(vectors, centre), rows, labels, marks, classes)
    learnt.learn()
    weights = learnt.weights.values
    return Topics(
        names,
        centre,
        held,
        learnt.words.values.astype(np.float16),
        VectorIndex.build(np.ascontiguousarray(weights.T)),
        learnt.biases.values,
        np.arange(len(names), dtype=np.int32),
        len(names),
    )


class _Lesson:
    """Texts with their classes, each with its mark, and what has been learnt from them so far."""

    def __init__(
        self,
        vectors: Vectors,
        rows: Any,
        labels: NDArray[np.intp],
        marks: Marks,
        classes: int,
    ) -> None:
        self._vectors, self._rows, self._labels, self._marks = vectors, rows, labels, marks
        random = np.random.default_rng(_SEED)
        words = random.standard_normal((rows.shape[1], WIDTH)) * 0.1
        self._masks = _kept(random.random((_MASKS, WIDTH), dtype=np.float32))
        self.words = Adam(words.astype(np.float32))
        middles = _middles(vectors, labels, classes)
        nothing = np.zeros((WIDTH, classes), np.float32)
        self.weights = Adam(np.vstack([middles.T, nothing]), DECAY)
        self.biases = Adam(-np.square(middles).sum(axis=1) / 2)

    def learn(self) -> None:
        """Go through all texts ROUNDS times, in smaller and smaller steps."""
        turns = list(batches(self._marks, ROUNDS, BATCH))
        for done, (chosen, marks) in enumerate(turns):
            self._step(chosen, marks, RATE * (1 - done / len(turns)))

    def _step(self, chosen: NDArray[np.intp], marks: Marks, rate: float) -> None:
        rows = self._rows[chosen]
        own = np.repeat(marks, np.diff(rows.indptr))
        drawn = scattered_with(own, rows.indices)
        rows.data *= _kept((drawn >> np.uint64(40)).astype(np.float32) / np.float32(2**24))
        kept = self._masks[marks % np.uint64(_MASKS)]
        features = np.hstack([self._vectors[chosen], (rows @ self.words.values) * kept])
        wrong = softmax(features @ self.weights.values + self.biases.values)
        wrong -= np.float32(SMOOTHED / wrong.shape[1])
        wrong[np.arange(len(chosen)), self._labels[chosen]] -= np.float32(1 - SMOOTHED)
        wrong /= np.float32(len(chosen))
        back = (wrong @ self.weights.values[-WIDTH:].T) * kept
        self.weights.step(features.T @ wrong, rate)
        self.biases.step(wrong.sum(axis=0), rate)
        self.words.step(np.asarray(rows.T @ back, dtype=np.float32), rate)


def _middles(vectors: Vectors, labels: NDArray[np.intp], classes: int) -> Vectors:
    """Give the mean vector of each class, of shape (classes, dimension)."""
    sums = np.zeros((classes, vectors.shape[1]), np.float32)
    np.add.at(sums, labels, vectors)
    counts = np.bincount(labels, minlength=classes).astype(np.float32)
    return np.asarray(sums / counts[:, None], np.float32)


def _kept(drawn: Numbers) -> Numbers:
    """Give what numbers from 0 to 1 are multiplied by: 0 for the share that is done without."""
    return (drawn >= DROPPED).astype(np.float32) / np.float32(1 - DROPPED)


def _buckets(grams: Grams) -> NDArray[np.uint16]:
    """Give the bucket of each n-gram, by column: a new n-gram moves no other."""
    found, count = np.zeros(len(grams.idf), np.uint16), _count(grams)
    for gram, column in grams.trie.items():
        found[column] = mark(gram) % count
    return found


def _count(grams: Grams) -> int:
    """Give how many buckets there are: of a small corpus no more than n-grams."""
    return min(BUCKETS, max(1, len(grams.idf)))


def _bucketed(grams: Grams, texts: Sequence[str], held: NDArray[np.uint16]) -> Any:
    """Give a CSR matrix of shape (texts, buckets), in which n-grams of one bucket add up."""
    from scipy.sparse import csr_matrix

    matrix = grams.matrix(texts)
    columns = held[matrix.indices].astype(np.int32)
    shape = (len(texts), _count(grams))
    return csr_matrix((matrix.data, columns, matrix.indptr), shape=shape)


def _untaught(dimension: int, held: NDArray[np.uint16]) -> Topics:
    nothing, none = np.empty(0, np.float32), np.empty(0, np.int32)
    keys = VectorIndex.build(np.empty((0, dimension + WIDTH), np.float32))
    words = np.zeros((1, WIDTH), np.float16)
    return Topics((), np.zeros(dimension, np.float32), held, words, keys, nothing, none, 0)
