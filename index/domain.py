"""The domain: whether a question is of our field at all, told from its own vector.

A logistic regression of known ways of asking against decoys, fitted whenever an index is built.
It is one signal of the gate, never a verdict.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors

# Less regularisation fits the aliases' wording; measured on the tuning questions.
_STRENGTH = 30.0


@dataclass(frozen=True, eq=False)
class Domain:
    """`weights` has the encoder's dimension; the score is a logit, above 0 for our field."""

    weights: NDArray[np.float32]
    bias: float

    @classmethod
    def fit(cls, ours: Vectors, others: Vectors) -> "Domain":
        """Learn from the vectors of known questions and of decoys; rows are of length one."""
        from sklearn.linear_model import LogisticRegression

        model = LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=2000)
        labels = np.r_[np.ones(len(ours)), np.zeros(len(others))]
        model.fit(np.vstack([ours, others]), labels)
        return cls(model.coef_[0].astype(np.float32), float(model.intercept_[0]))

    @classmethod
    def load(cls, path: Path) -> "Domain":
        with np.load(path) as stored:
            return cls(stored["weights"], float(stored["bias"]))

    def save(self, path: Path) -> None:
        np.savez(path, weights=self.weights, bias=np.float64(self.bias))

    def score(self, vector: Vectors) -> float:
        return float(vector @ self.weights) + self.bias
