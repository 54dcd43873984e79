"""What the n-grams of a message say: is it fraud or harmless, and of which kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.classifiers.grams import Grams, Numbers

_LONGEST = 3
_STRENGTH = 30.0  # inverse of regularisation
_LONGEST_TEXT = 800  # characters; of a longer message the two ends are judged


@dataclass(frozen=True, eq=False)
class Wording:
    """Linear models: `weight` has a number for each n-gram, `kinds` a row for each kind of fraud.

    Scores are logits, of a kind against all others; a kind without examples has weights of 0 and
    a bias below all others. Weights are stored, and held when they are read, in 16 bits.
    """

    grams: Grams
    weight: Numbers
    bias: float
    kinds: Numbers
    biases: Numbers

    @classmethod
    def fit(
        cls,
        texts: Sequence[str],
        labels: Sequence[str | None],
        worth: Numbers,
        names: tuple[str, ...],
    ) -> "Wording":
        """Learn from texts, the kind of each (None for harmless ones), and its weight.

        Each kind is told from the others by a model of its own, which takes much less time on
        sparse rows than one model of all kinds.
        """
        clipped = [_clipped(text) for text in texts]
        grams = Grams.fit(clipped, _LONGEST)
        features = grams.matrix(clipped)
        kind = np.array([names.index(each) if each is not None else -1 for each in labels])
        weight, bias = _sides(features, kind >= 0, worth)
        rows = np.flatnonzero(kind >= 0)
        present = np.unique(kind[rows])
        kinds = np.zeros((len(names), features.shape[1]), np.float32)
        biases = np.full(len(names), -10.0, np.float32)
        if len(present) == 1:
            biases[present] = 0.0
        elif len(present) > 1:
            kinds[present], biases[present] = _one_by_one(features[rows], kind[rows], worth[rows])
        return cls(grams, weight, bias, kinds, biases)

    def judge(self, text: str) -> tuple[float, Numbers]:
        """Give the logit of fraud, and the logits of the kinds."""
        columns, values = self.grams.row(_clipped(text))
        logit = float(self.weight[columns].astype(np.float32) @ values) + self.bias
        return logit, self.kinds[:, columns].astype(np.float32) @ values + self.biases

    def to_arrays(self) -> dict[str, Any]:
        return {
            "idf": self.grams.idf,
            "grams_weight": self.weight.astype(np.float16),
            "grams_bias": np.float64(self.bias),
            "grams_kinds": self.kinds.astype(np.float16),
            "grams_biases": self.biases,
        }

    @classmethod
    def from_arrays(cls, stored: Any, grams_at: Path) -> "Wording":
        return cls(
            Grams.load(grams_at, stored["idf"], _LONGEST),
            stored["grams_weight"],
            float(stored["grams_bias"]),
            stored["grams_kinds"],
            stored["grams_biases"],
        )


def _sides(features: Any, fraud: NDArray[np.bool_], worth: Numbers) -> tuple[Numbers, float]:
    """Tell fraud from harmless; give the weights and the bias, all 0 where one side is missing."""
    from sklearn.linear_model import LogisticRegression

    if fraud.all() or not fraud.any():
        return np.zeros(features.shape[1], np.float32), 0.0
    model = LogisticRegression(C=_STRENGTH, solver="liblinear", random_state=0)
    model.fit(features, fraud, sample_weight=worth)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _one_by_one(features: Any, kind: NDArray[np.int64], worth: Numbers) -> tuple[Numbers, Numbers]:
    """Fit a model of each kind against the others."""
    from sklearn.linear_model import LogisticRegression

    models = []
    for one in np.unique(kind):
        model = LogisticRegression(
            C=_STRENGTH, class_weight="balanced", solver="liblinear", random_state=0
        )
        models.append(model.fit(features, kind == one, sample_weight=worth))
    return (
        np.vstack([model.coef_[0] for model in models]),
        np.array([model.intercept_[0] for model in models]),
    )


def _clipped(text: str) -> str:
    if len(text) <= _LONGEST_TEXT:
        return text
    return f"{text[: _LONGEST_TEXT // 2]}\n{text[-_LONGEST_TEXT // 2 :]}"
