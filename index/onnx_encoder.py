"""The default encoder: onnxruntime on the CPU in eight bits, without torch."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelError
from index.model.folder import fingerprint
from index.model.pieces import PieceTokenizer
from index.model.weights import PROMPTS

THREADS = 2
# Texts of one length go through the model together, up to so many tokens: beyond them nothing is
# gained, and memory stays bounded.
TOKENS_AT_ONCE = 1024


class OnnxEncoder:
    """Runs the folder that `index.model.prepare` writes; may be called from several threads."""

    def __init__(self, folder: Path, *, threads: int = THREADS) -> None:
        """Load the model. Raises ModelError where onnxruntime refuses it."""
        # Imported here: emergencies are answered before a model is needed.
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Threads that wait by spinning take the cores from everything else.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        # Without VNNI, products of eight bits would overflow; slower ones do not.
        options.add_session_config_entry("session.x64quantprecision", "1")
        try:
            self._session = onnxruntime.InferenceSession(
                folder / "model.onnx",
                options,
                providers=["CPUExecutionProvider"],
                # The fused node is six times slower than the two that it replaces.
                disabled_optimizers=["SkipLayerNormFusion"],
            )
            self._tokenizer = PieceTokenizer(folder)
        except Exception as error:  # onnxruntime's errors have no base of their own
            raise ModelError(f"cannot load the embedding model {folder}: {error}") from error
        self.dimension = int(self._session.get_outputs()[0].shape[1])
        self.fingerprint = fingerprint(folder)

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self._encode(texts, "query")

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self._encode(texts, "passage")

    def _encode(self, texts: Sequence[str], role: str) -> NDArray[np.float32]:
        ids = [self._tokenizer.ids(PROMPTS[role] + text) for text in texts]
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        for rows in batches([len(each) for each in ids]):
            batch = np.array([ids[row] for row in rows], dtype=np.int64)
            vectors[rows] = self._session.run(None, {"ids": batch})[0]
        return vectors


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Give rows that go through the model together: of one length, so that none is padded."""
    ordered = sorted(range(len(lengths)), key=lambda row: lengths[row])
    for length, group in groupby(ordered, key=lambda row: lengths[row]):
        rows = list(group)
        size = max(1, TOKENS_AT_ONCE // length)
        for start in range(0, len(rows), size):
            yield rows[start : start + size]
