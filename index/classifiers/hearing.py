"""A second hearing: what a text's vector says of an emergency, where its wording leaves doubt.

The alarm knows words. Who tells of the same in other words, or of a calm matter in alarming ones,
is told apart by the meaning: a small network over the vectors of what the alarm was fitted on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index import arrays
from index.classifiers.adam import Adam
from index.classifiers.alarm import TIMES
from index.classifiers.chance import Marks, batches, mark
from index.classifiers.grams import Numbers
from index.encoder import Vectors
from index.odds import SURE

# Chosen with tables that were read; two networks together err a little less than one.
_WIDTH, _ROUNDS, _NETWORKS = 256, 12, 2
_SHRUNK, _RATE, _BATCH = 0.1, 0.002, 512
_EMERGENCIES = 1.5  # what one of them counts: to miss one is worse than to be wrong about a remark
_SPREAD = 10.0  # vectors lie close together; numbers about 1 are learnt from faster


@dataclass(frozen=True, eq=False)
class Hearing:
    """Networks of one hidden layer each. `centre` has the shape (dimension,).

    `hidden` has the shape (networks, dimension, width) and `bends` (networks, width); `out` has
    the shape (networks, width) and `biases` (networks,).
    """

    centre: Vectors
    hidden: Numbers
    bends: Numbers
    out: Numbers
    biases: Numbers

    @classmethod
    def fit(
        cls, told: Vectors, look_alikes: Vectors, others: Vectors, texts: Sequence[str]
    ) -> "Hearing":
        """Learn from the vectors of emergencies, of what sounds like one, and of all else.

        `texts` are those of all three, in that order: when each has its turn follows from them.
        """
        vectors = np.vstack([told, look_alikes, others]).astype(np.float32)
        if not len(told) or len(told) == len(vectors):
            return _deaf(vectors.shape[1], SURE if len(told) else -SURE)
        centre = vectors.mean(axis=0)
        labels = (np.arange(len(vectors)) < len(told)).astype(np.float32)
        counts = (len(told), len(look_alikes), len(others))
        worth = np.repeat(np.array([_EMERGENCIES, 1, 1 / TIMES], np.float32), counts)
        marks = np.array([mark(text) for text in texts], np.uint64)
        networks = [_Network(vectors.shape[1], seed) for seed in range(_NETWORKS)]
        given = (vectors - centre) * np.float32(_SPREAD)
        for network in networks:
            network.learn(given, labels, worth, marks)
        return cls(
            centre,
            np.stack([each.hidden.values for each in networks]),
            np.stack([each.bends.values for each in networks]),
            np.stack([each.out.values[:, 0] for each in networks]),
            np.concatenate([each.bias.values for each in networks]),
        )

    def judge(self, vector: Vectors) -> float:
        """Give the log-odds that a text of this vector, of shape (dimension,), is an emergency."""
        given = (vector - self.centre) * np.float32(_SPREAD)
        bent = np.maximum(given @ self.hidden + self.bends, 0)
        odds = (bent * self.out).sum(axis=-1) + self.biases
        return float(odds.clip(-SURE, SURE).mean())

    def save(self, folder: Path) -> None:
        folder.mkdir()
        arrays.save(folder, centre=self.centre, hidden=self.hidden, bends=self.bends,
                    out=self.out, biases=self.biases)  # fmt: skip

    @classmethod
    def load(cls, folder: Path) -> "Hearing":
        stored = arrays.load(folder)
        return cls(*(stored[name] for name in ("centre", "hidden", "bends", "out", "biases")))


class _Network:
    """One hidden layer, which learns to tell vectors apart: an emergency is 1, all else 0."""

    def __init__(self, dimension: int, seed: int) -> None:
        random = np.random.default_rng(seed)
        self.hidden = _drawn(random, (dimension, _WIDTH))
        self.bends = Adam(np.zeros(_WIDTH, np.float32))
        self.out = _drawn(random, (_WIDTH, 1))
        self.bias = Adam(np.zeros(1, np.float32))

    def learn(self, vectors: Vectors, labels: Numbers, worth: Numbers, marks: Marks) -> None:
        """Go through all vectors, of shape (texts, dimension); `worth` is what each counts."""
        for chosen, _ in batches(marks, _ROUNDS, _BATCH):
            self._step(vectors[chosen], labels[chosen, None], worth[chosen, None])

    def _step(self, vectors: Vectors, labels: Numbers, worth: Numbers) -> None:
        from scipy.special import expit

        total = worth.sum()
        bent = np.maximum(vectors @ self.hidden.values + self.bends.values, 0)
        odds = bent @ self.out.values + self.bias.values
        wrong = (expit(odds) - labels) * (worth / total)
        back = (wrong @ self.out.values.T) * (bent > 0)
        shrunk = np.float32(_SHRUNK) / total
        self.out.step(bent.T @ wrong + shrunk * self.out.values, _RATE)
        self.bias.step(wrong.sum(axis=0), _RATE)
        self.hidden.step(vectors.T @ back + shrunk * self.hidden.values, _RATE)
        self.bends.step(back.sum(axis=0), _RATE)


def _drawn(random: np.random.Generator, shape: tuple[int, int]) -> Adam:
    """Give weights to begin with, which keep what they are given about as large (Glorot, 2010)."""
    most = (6 / sum(shape)) ** 0.5
    return Adam(random.uniform(-most, most, shape).astype(np.float32))


def _deaf(dimension: int, odds: float) -> Hearing:
    """Say the same of every text: there was nothing to tell apart."""
    none = np.zeros(dimension, np.float32)
    return Hearing(
        none,
        np.zeros((1, dimension, 1), np.float32),
        np.zeros((1, 1), np.float32),
        np.zeros((1, 1), np.float32),
        np.array([odds], np.float32),
    )
