"""The alarm: whether a message tells of an emergency, and which, without the embedding model.

Two linear models over character n-grams, fitted from the corpus whenever an index is built: one
tells emergencies from everything else, one tells the situations apart. Reading them takes
milliseconds, so an emergency is answered before a model could be loaded.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.script import fold

LONGEST = 4
_RARE = 2  # n-grams of fewer texts are left out
_DIGITS = re.compile(r"\d+")
_STRENGTH = 20.0
_LONGEST_TEXT = 400  # characters; a longer message is judged by its beginning


@dataclass(frozen=True, eq=False)
class Alarm:
    """`weight` and `bias` tell emergency from not; `situations` has a row for each situation.

    `grams` maps an n-gram to its column, `idf` weighs the columns.
    """

    names: tuple[str, ...]
    grams: dict[str, int]
    idf: NDArray[np.float32]
    weight: NDArray[np.float32]
    bias: float
    situations: NDArray[np.float32]
    biases: NDArray[np.float32]

    @classmethod
    def fit(cls, emergencies: Sequence[tuple[str, str]], others: Sequence[str]) -> "Alarm":
        """Learn from pairs of text and situation, and from texts that are no emergency."""
        from scipy.sparse import csr_matrix
        from sklearn.linear_model import LogisticRegression

        texts = [text for text, _ in emergencies] + list(others)
        found = [grams(text) for text in texts]
        counted = Counter(gram for each in found for gram in each)
        kept = sorted(gram for gram, count in counted.items() if count >= _RARE)
        columns = {gram: column for column, gram in enumerate(kept)}
        idf = np.array(
            [math.log((1 + len(texts)) / (1 + counted[gram])) + 1 for gram in kept], np.float32
        )
        rows = [_vector(each, columns, idf) for each in found]
        indices = np.concatenate([places for places, _ in rows])
        values = np.concatenate([weights for _, weights in rows])
        ends = np.cumsum([0, *(len(places) for places, _ in rows)])
        matrix = csr_matrix((values, indices, ends), shape=(len(texts), len(kept)))
        count = len(emergencies)
        labels = np.r_[np.ones(count), np.zeros(len(others))]
        first = LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear")
        first.fit(matrix, labels)
        names = sorted({situation for _, situation in emergencies})
        situations, biases = np.zeros((1, len(kept))), np.zeros(1)
        if len(names) > 1:
            second = LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=300)
            second.fit(matrix[:count], [situation for _, situation in emergencies])
            situations, biases = second.coef_, second.intercept_
        if len(names) == 2:  # then the model has one row, which speaks for the second
            situations, biases = np.vstack([-situations, situations]), np.r_[-biases, biases]
        return cls(
            tuple(names),
            columns,
            idf,
            first.coef_[0].astype(np.float32),
            float(first.intercept_[0]),
            situations.astype(np.float32),
            biases.astype(np.float32),
        )

    def judge(self, text: str) -> tuple[float, str]:
        """Give the probability that this is an emergency, and the likeliest situation."""
        places, weights = _vector(grams(text), self.grams, self.idf)
        logit = float(self.weight[places] @ weights) + self.bias
        scores = self.situations[:, places] @ weights + self.biases
        return 1 / (1 + math.exp(-logit)), self.names[int(np.argmax(scores))]

    def save(self, folder: Path) -> None:
        folder.mkdir()
        np.savez(
            folder / "weights.npz",
            idf=self.idf,
            weight=self.weight,
            bias=np.float64(self.bias),
            situations=self.situations.astype(np.float16),
            biases=self.biases,
        )
        words = {"names": self.names, "grams": list(self.grams)}
        (folder / "grams.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "Alarm":
        words = json.loads((folder / "grams.json").read_text(encoding="utf-8"))
        columns = {gram: column for column, gram in enumerate(words["grams"])}
        with np.load(folder / "weights.npz") as stored:
            return cls(
                tuple(words["names"]),
                columns,
                stored["idf"],
                stored["weight"],
                float(stored["bias"]),
                stored["situations"].astype(np.float32),
                stored["biases"],
            )


def grams(text: str) -> set[str]:
    """Give the character n-grams of a folded text; every number counts as the same."""
    plain = "^" + _DIGITS.sub("0", fold(text[:_LONGEST_TEXT])) + "$"
    return {
        plain[at : at + size]
        for size in range(1, LONGEST + 1)
        for at in range(len(plain) - size + 1)
    }


def _vector(
    found: set[str], columns: dict[str, int], idf: NDArray[np.float32]
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Give the columns of the known n-grams and their weights, of length one together."""
    places = np.array(sorted(columns[gram] for gram in found if gram in columns), dtype=np.int32)
    weights = idf[places]
    norm = float(np.linalg.norm(weights))
    return places, weights / norm if norm else weights
