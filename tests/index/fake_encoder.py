"""An encoder without a model: deterministic, quick, and it remembers what it was given."""

import zlib
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from index.encoder import Vectors


class FakeEncoder:
    """Counts character pairs into a few buckets: texts that share pairs lie near each other."""

    def __init__(self, fingerprint: str = "fake-1", dimension: int = 64) -> None:
        self.fingerprint = fingerprint
        self.dimension = dimension
        self.given: list[tuple[str, str]] = []

    def queries(self, texts: Sequence[str]) -> Vectors:
        return self._encode("queries", texts)

    def passages(self, texts: Sequence[str]) -> Vectors:
        return self._encode("passages", texts)

    def _encode(self, role: str, texts: Sequence[str]) -> Vectors:
        self.given += [(role, text) for text in texts]
        return np.stack([self._vector(text) for text in texts])

    def _vector(self, text: str) -> Vectors:
        vector = np.zeros(self.dimension, dtype=np.float32)
        for one, other in pairwise(f"^{text}$"):
            vector[zlib.crc32((one + other).encode()) % self.dimension] += 1
        return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)
