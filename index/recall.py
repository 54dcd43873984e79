"""An encoder that remembers, for those who ask several indexes the same questions."""

from collections.abc import Sequence

import numpy as np

from index.encoder import Encoder, Vectors


class RecallingEncoder:
    """Encodes each question once while it lives; passages, which nobody repeats, every time."""

    def __init__(self, encoder: Encoder) -> None:
        self.fingerprint = encoder.fingerprint
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    @property
    def dimension(self) -> int:
        return self._encoder.dimension

    def queries(self, texts: Sequence[str]) -> Vectors:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._encoder.queries(new), strict=True))
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        return np.stack([self._known[text] for text in texts])

    def passages(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.passages(texts)
