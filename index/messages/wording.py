"""The linear models over the character n-grams of a message."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from index.grams import Grams, Numbers
from index.messages.linear import Linear

_LONGEST = 3
_STRENGTHS = (30.0, 30.0)
_LONGEST_TEXT = 800  # characters; of a longer message the two ends are judged


@dataclass(frozen=True, eq=False)
class Wording:
    """What the n-grams of a message say."""

    grams: Grams
    linear: Linear

    @classmethod
    def fit(
        cls,
        texts: Sequence[str],
        labels: Sequence[str | None],
        worth: Numbers,
        names: tuple[str, ...],
    ) -> "Wording":
        """Learn from texts, the kind of fraud of each (None for harmless ones) and its weight."""
        clipped = [_clipped(text) for text in texts]
        grams = Grams.fit(clipped, _LONGEST)
        matrix = grams.matrix(clipped)
        return cls(grams, Linear.fit(matrix, labels, worth, names, _STRENGTHS))

    def judge(self, text: str) -> tuple[float, Numbers]:
        """Give the logit of fraud, and the logits of the kinds."""
        columns, values = self.grams.row(_clipped(text))
        linear = self.linear
        logit = float(linear.weight[columns].astype(np.float32) @ values) + linear.bias
        return logit, linear.kinds[:, columns].astype(np.float32) @ values + linear.biases

    def to_arrays(self) -> dict[str, Any]:
        return {"idf": self.grams.idf, **self.linear.to_arrays()}

    @classmethod
    def from_arrays(cls, stored: Any, grams_at: Path, names: tuple[str, ...]) -> "Wording":
        grams = Grams.load(grams_at, stored["idf"], _LONGEST)
        return cls(grams, Linear.from_arrays(stored, names))


def _clipped(text: str) -> str:
    if len(text) <= _LONGEST_TEXT:
        return text
    return f"{text[: _LONGEST_TEXT // 2]}\n{text[-_LONGEST_TEXT // 2 :]}"
