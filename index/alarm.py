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

import numpy as np

from index.grams import GRAMS, Columns, Grams, Numbers

_LONGEST = 4
_STRENGTH = 20.0
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
    def fit(cls, emergencies: Sequence[tuple[str, str]], others: Sequence[str]) -> "Alarm":
        """Learn from pairs of text and situation, and from texts that are no emergency."""
        from sklearn.linear_model import LogisticRegression

        texts = [_clipped(text) for text in (*(text for text, _ in emergencies), *others)]
        grams = Grams.fit(texts, _LONGEST)
        matrix = grams.matrix(texts)
        count = len(emergencies)
        labels = np.r_[np.ones(count), np.zeros(len(others))]
        first = LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear")
        first.fit(matrix, labels)
        names = sorted({situation for _, situation in emergencies})
        situations, biases = np.zeros((1, len(grams.idf))), np.zeros(1)
        if len(names) > 1:
            second = LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=300)
            second.fit(matrix[:count], [situation for _, situation in emergencies])
            situations, biases = second.coef_, second.intercept_
        if len(names) == 2:  # then the model has one row, which speaks for the second
            situations, biases = np.vstack([-situations, situations]), np.r_[-biases, biases]
        kept, told = _told(situations.astype(np.float32))
        return cls(
            tuple(names),
            grams,
            first.coef_[0].astype(np.float32),
            float(first.intercept_[0]),
            kept,
            biases.astype(np.float32),
            told,
        )

    def judge(self, text: str) -> tuple[float, str]:
        """Give the probability that this is an emergency, and the likeliest situation."""
        columns, values = self.grams.row(_clipped(text))
        logit = float(self.weight[columns] @ values) + self.bias
        return 1 / (1 + math.exp(-logit)), self._ranked(columns, values)[0]

    def likeliest(self, text: str, count: int) -> tuple[str, ...]:
        """Give the likeliest situations, best first, whether or not this is an emergency."""
        return self._ranked(*self.grams.row(_clipped(text)))[:count]

    def _ranked(self, columns: Columns, values: Numbers) -> tuple[str, ...]:
        known = self.situations[:, self.told[columns]].astype(np.float32)
        scores = known @ values + self.biases
        return tuple(self.names[place] for place in np.argsort(-scores, kind="stable"))

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


def _told(situations: Numbers) -> tuple[Numbers, Columns]:
    """Leave out the columns that say nothing; also give where each column is now."""
    saying = np.flatnonzero(np.abs(situations).max(axis=0))
    told = np.full(situations.shape[1], len(saying), np.int32)
    told[saying] = np.arange(len(saying), dtype=np.int32)
    empty = np.zeros((len(situations), 1), np.float32)
    return np.hstack([situations[:, saying], empty]), told


def _clipped(text: str) -> str:
    return text[:_LONGEST_TEXT]
