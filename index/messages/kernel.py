"""Kernel regression over vectors: what a text is, by its likeness to all that was learnt from.

A line through the vectors' space tells fraud from harmless messages about the same matter badly, as
both lie close together. Here each example speaks for its side, the nearer the louder, and as much
as is needed to tell it from its neighbours (a least-squares support vector machine).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.classifiers.grams import Numbers
from index.encoder import Vectors

_SHARPNESS = 24.0  # how fast a voice fades with the cosine; both were chosen by cross-validation
_SMOOTHNESS = 0.5
_LEAST = 0.5  # worth from which an example has a voice: the time to fit grows with the cube


@dataclass(frozen=True, eq=False)
class Kernel:
    """`vectors` are those of the examples, `voices` what each says: of fraud, then of each kind.

    Shapes are (examples, dimension) and (examples, 1 + kinds). Vectors are stored as rounded to 16
    bits, but in 32, to be mapped: widening them takes as long as all the rest for each message.
    """

    vectors: Vectors
    voices: Numbers

    @classmethod
    def fit(
        cls, vectors: Vectors, labels: Sequence[str | None], worth: Numbers, names: tuple[str, ...]
    ) -> "Kernel":
        """Learn from vectors and the kind of each (None for harmless ones), weighed by `worth`."""
        from scipy.linalg import cho_factor, cho_solve

        rows = np.flatnonzero(worth >= _LEAST)
        kept = np.ascontiguousarray(vectors[rows], np.float32)
        kind = np.array([names.index(each) if each is not None else -1 for each in labels])[rows]
        wanted = np.c_[
            np.where(kind >= 0, 1.0, -1.0), kind[:, None] == np.arange(len(names))
        ].astype(np.float32)
        near = _near(kept, kept)
        near[np.diag_indices_from(near)] += _SMOOTHNESS / worth[rows]
        factor = cho_factor(near.T, overwrite_a=True, check_finite=False)  # .T: in place
        return cls(kept, cho_solve(factor, wanted, check_finite=False).astype(np.float32))

    def judge(self, vector: Vectors) -> tuple[float, Numbers]:
        """Give how much speaks for fraud (about 1, or -1 against it), and for each kind (0 to 1).

        `vector` has the shape (dimension,).
        """
        found = _near(self.vectors, vector) @ self.voices
        return float(found[0]), found[1:]

    def to_arrays(self) -> dict[str, Any]:
        return {
            "vectors_vectors": self.vectors.astype(np.float16).astype(np.float32),
            "vectors_voices": self.voices,
        }

    @classmethod
    def from_arrays(cls, stored: Any) -> "Kernel":
        return cls(stored["vectors_vectors"], stored["vectors_voices"])


def _near(some: Vectors, others: Vectors) -> NDArray[np.float32]:
    """Compare unit vectors; 1 for equal ones."""
    near: NDArray[np.float32] = some @ others.T  # large where all are compared: changed in place
    near -= 1
    near *= _SHARPNESS
    np.exp(near, out=near)
    return near
