"""Linear models of a message: one tells fraud from harmless, one tells the kinds of fraud apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.grams import Numbers


@dataclass(frozen=True)
class Linear:
    """`weight` has a number for each feature, `kinds` a row for each kind in `names`.

    Scores are logits, of a kind against all others; a kind without examples has weights of 0 and
    a bias below all others. Weights are stored, and held when they are read, in 16 bits.
    """

    names: tuple[str, ...]
    weight: Numbers
    bias: float
    kinds: Numbers
    biases: Numbers

    @classmethod
    def fit(
        cls,
        features: Any,
        labels: Sequence[str | None],
        worth: Numbers,
        names: tuple[str, ...],
        strengths: tuple[float, float],
    ) -> "Linear":
        """Learn from rows of features (an array or a sparse matrix) and the kind of each.

        None is the kind of a harmless row, `worth` the weight of each. `strengths` are the
        inverses of regularisation of the two models. Each kind is told from the others by a model
        of its own, which takes much less time on sparse rows than one model of all kinds.
        """
        kind = np.array([names.index(each) if each is not None else -1 for each in labels])
        weight, bias = _sides(features, kind >= 0, worth, strengths[0])
        rows = np.flatnonzero(kind >= 0)
        present = np.unique(kind[rows])
        kinds = np.zeros((len(names), features.shape[1]), np.float32)
        biases = np.full(len(names), -10.0, np.float32)
        if len(present) == 1:
            biases[present] = 0.0
        elif len(present) > 1:
            kinds[present], biases[present] = _one_by_one(
                features[rows], kind[rows], worth[rows], strengths[1]
            )
        return cls(names, weight, bias, kinds, biases)

    def to_arrays(self) -> dict[str, Any]:
        return {
            "grams_weight": self.weight.astype(np.float16),
            "grams_bias": np.float64(self.bias),
            "grams_kinds": self.kinds.astype(np.float16),
            "grams_biases": self.biases,
        }

    @classmethod
    def from_arrays(cls, stored: Any, names: tuple[str, ...]) -> "Linear":
        return cls(
            names,
            stored["grams_weight"],
            float(stored["grams_bias"]),
            stored["grams_kinds"],
            stored["grams_biases"],
        )


def _sides(
    features: Any, fraud: NDArray[np.bool_], worth: Numbers, strength: float
) -> tuple[Numbers, float]:
    """Tell fraud from harmless; give the weights and the bias, all 0 where one side is missing."""
    from sklearn.linear_model import LogisticRegression

    if fraud.all() or not fraud.any():
        return np.zeros(features.shape[1], np.float32), 0.0
    model = LogisticRegression(C=strength, solver="liblinear", random_state=0)
    model.fit(features, fraud, sample_weight=worth)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _one_by_one(
    features: Any, kind: NDArray[np.int64], worth: Numbers, strength: float
) -> tuple[Numbers, Numbers]:
    """Fit a model of each kind against the others."""
    from sklearn.linear_model import LogisticRegression

    models = []
    for one in np.unique(kind):
        model = LogisticRegression(
            C=strength, class_weight="balanced", solver="liblinear", random_state=0
        )
        models.append(model.fit(features, kind == one, sample_weight=worth))
    return (
        np.vstack([model.coef_[0] for model in models]),
        np.array([model.intercept_[0] for model in models]),
    )
