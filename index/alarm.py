"""The alarm: whether a message tells of an emergency, and which, without the embedding model.

Two linear models over character n-grams, fitted from the corpus whenever an index is built: one
tells emergencies from everything else, one tells the situations apart. Reading them takes
milliseconds, so an emergency is answered before a model could be loaded.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.grams import GRAMS, Columns, Grams, Numbers
from index.messages.linear import softmax

_LONGEST = 4
# Chosen by sentences kept apart and calm tuning questions. Ways of asking are many and mostly far
# from any emergency: what decides are the sentences and look-alikes, which count so many times.
_STRENGTH, _TIMES = 80.0, 8.0
_SITUATION_STRENGTH = 20.0
_LONGEST_TEXT = 400  # characters; a longer message is judged by its beginning


@dataclass(frozen=True, eq=False)
class Alarm:
    """`weight` and `bias` tell emergency from not; `situations` has a row for each situation.

    Its columns are those of the n-grams that emergencies have, a third of all: `told` gives each
    n-gram's place among them, and for those that no emergency has the last place, which is empty.
    """

    names: tuple[str, ...]
    grams: Grams
    weight: Numbers
    bias: float
    situations: Numbers
    biases: Numbers
    told: Columns

    @classmethod
    def fit(
        cls,
        emergencies: Sequence[tuple[str, str]],
        others: Sequence[str],
        look_alikes: Sequence[str] = (),
    ) -> "Alarm":
        """Learn from pairs of text and situation, and from texts that are no emergency.

        `look_alikes` are those that sound like one; all texts are in the form in which questions
        are compared.
        """
        told = [text for text, _ in emergencies]
        texts = [_clipped(text) for text in (*told, *look_alikes, *others)]
        grams = Grams.fit(texts, _LONGEST)
        matrix = grams.matrix(texts)
        weight, bias = _urgency(matrix, len(told), len(others))
        names = sorted({situation for _, situation in emergencies})
        rows, biases = _situations(matrix[: len(told)], [each for _, each in emergencies])
        situations, places = _told(rows)
        return cls(tuple(names), grams, weight, bias, situations, biases, places)

    def judge(self, text: str) -> tuple[float, str]:
        """Give the probability that this is an emergency, and the likeliest situation."""
        columns, values = self.grams.row(_clipped(text))
        logit = float(self.weight[columns] @ values) + self.bias
        return 1 / (1 + math.exp(-logit)), self.names[_best_first(self._scores(columns, values))[0]]

    def likely(self, text: str, least: float) -> tuple[str, ...]:
        """Give the situations that are at least so likely, best first, if this is an emergency."""
        scores = self._scores(*self.grams.row(_clipped(text)))
        shares = softmax(scores[None])[0]
        return tuple(self.names[place] for place in _best_first(scores) if shares[place] >= least)

    def _scores(self, columns: Columns, values: Numbers) -> Numbers:
        known = self.situations[:, self.told[columns]].astype(np.float32)
        scores: Numbers = known @ values + self.biases
        return scores

    def save(self, folder: Path) -> None:
        folder.mkdir()
        np.savez(
            folder / "weights.npz",
            idf=self.grams.idf,
            weight=self.weight,
            bias=np.float64(self.bias),
            situations=self.situations.astype(np.float16),
            biases=self.biases,
            told=self.told,
        )
        self.grams.save(folder / GRAMS)
        (folder / "names.json").write_text(json.dumps(self.names), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "Alarm":
        names = json.loads((folder / "names.json").read_text(encoding="utf-8"))
        with np.load(folder / "weights.npz") as stored:
            return cls(
                tuple(names),
                Grams.load(folder / GRAMS, stored["idf"], _LONGEST),
                stored["weight"],
                float(stored["bias"]),
                stored["situations"],  # as stored, in 16 bits: the largest of the alarm's parts
                stored["biases"],
                stored["told"],
            )


def _best_first(scores: Numbers) -> NDArray[np.intp]:
    return np.argsort(-scores, kind="stable")


def _urgency(matrix: Any, told: int, others: int) -> tuple[Numbers, float]:
    """Learn from rows of which the first `told` are emergencies, and the last are the others."""
    from sklearn.linear_model import LogisticRegression

    rows = matrix.shape[0]
    labels = np.r_[np.ones(told), np.zeros(rows - told)]
    times = np.r_[np.ones(rows - others), np.full(others, 1 / _TIMES)]
    model = LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear")
    model.fit(matrix, labels, sample_weight=times)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _situations(matrix: Any, situations: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Give a row of weights and a bias for each situation, in the order of their names."""
    from sklearn.linear_model import LogisticRegression

    count = len(set(situations))
    if count == 1:
        return np.zeros((1, matrix.shape[1]), np.float32), np.zeros(1, np.float32)
    model = LogisticRegression(C=_SITUATION_STRENGTH, class_weight="balanced", max_iter=300)
    model.fit(matrix, situations)
    rows, biases = model.coef_, model.intercept_
    if count == 2:  # then the model has one row, which speaks for the second
        rows, biases = np.vstack([-rows, rows]), np.r_[-biases, biases]
    return rows.astype(np.float32), biases.astype(np.float32)


def _told(situations: Numbers) -> tuple[Numbers, Columns]:
    """Leave out the columns that say nothing; also give where each column is now."""
    saying = np.flatnonzero(np.abs(situations).max(axis=0))
    told = np.full(situations.shape[1], len(saying), np.int32)
    told[saying] = np.arange(len(saying), dtype=np.int32)
    empty = np.zeros((len(situations), 1), np.float32)
    return np.hstack([situations[:, saying], empty]), told


def _clipped(text: str) -> str:
    return text[:_LONGEST_TEXT]
