"""A second hearing: what a text's vector says of an emergency, where its wording leaves doubt.

The alarm knows words. Who tells of the same in other words, or of a calm matter in alarming ones,
is told apart by the meaning: a small network over the vectors of what the alarm was fitted on.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index import arrays
from index.classifiers.alarm import TIMES
from index.classifiers.grams import Numbers
from index.encoder import Vectors
from index.odds import SURE

# Chosen with tables that were read; two networks together err a little less than one.
_WIDTH, _ROUNDS, _NETWORKS = 256, 12, 2
_STRENGTH, _RATE, _BATCH = 0.1, 0.002, 512
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
    def fit(cls, told: Vectors, look_alikes: Vectors, others: Vectors) -> "Hearing":
        """Learn from the vectors of emergencies, of what sounds like one, and of all else."""
        vectors = np.vstack([told, look_alikes, others]).astype(np.float32)
        if not len(told) or len(told) == len(vectors):
            return _deaf(vectors.shape[1], SURE if len(told) else -SURE)
        centre = vectors.mean(axis=0)
        labels = np.arange(len(vectors)) < len(told)
        counts = (len(told), len(look_alikes), len(others))
        worth = np.repeat([_EMERGENCIES, 1.0, 1 / TIMES], counts)
        networks = [
            _network((vectors - centre) * _SPREAD, labels, worth, seed) for seed in range(_NETWORKS)
        ]
        return cls(centre, *(np.stack(part) for part in zip(*networks, strict=True)))

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


def _network(
    vectors: Vectors, labels: NDArray[np.bool_], worth: Numbers, seed: int
) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    from sklearn.neural_network import MLPClassifier

    model = MLPClassifier(
        (_WIDTH,),
        alpha=_STRENGTH,
        batch_size=min(_BATCH, len(vectors)),
        learning_rate_init=_RATE,
        random_state=np.random.RandomState(seed),
    )
    # Round by round: `fit` would warn that so few are not enough, and to silence a warning is no
    # matter of one thread.
    for _ in range(_ROUNDS):
        model.partial_fit(vectors, labels, sample_weight=worth, classes=[False, True])
    hidden, out = (each.astype(np.float32) for each in model.coefs_)
    bends, bias = (each.astype(np.float32) for each in model.intercepts_)
    return hidden, bends, out[:, 0], bias[0]


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
