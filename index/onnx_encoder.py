"""The default encoder: onnxruntime on the CPU in eight bits, without torch."""

import platform
import re
from collections.abc import Iterator, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelError
from index.model.folder import fingerprint
from index.model.pieces import PieceTokenizer
from index.model.weights import PROMPTS

THREADS = 2
# What goes before a text by its role. Questions go without the "query: " of the training: the
# search finds as much without it, and every sixth token of a question was its own.
_BEFORE = {"query": "", "passage": PROMPTS["passage"]}
# Texts of one length go through the model together, up to so many tokens: beyond them nothing is
# gained, memory stays bounded, and there is something for every core.
TOKENS_AT_ONCE = 256
_X86 = {"x86_64", "amd64", "i386", "i686"}
_FLAGS = re.compile(r"^flags\s*:(.*)$", re.MULTILINE)


class OnnxEncoder:
    """Runs the folder that `index.model.prepare` writes; may be called from several threads."""

    def __init__(self, folder: Path, *, threads: int = THREADS) -> None:
        """Load the model. Raises ModelError where onnxruntime refuses it.

        `threads` batches are under way at a time, each on one core: two cores for one batch take
        more time than one, with all their waiting for each other.
        """
        # Imported here: emergencies are answered before a model is needed.
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        if may_overflow(platform.machine(), _cpu_flags()):
            # Kernels that take two thirds longer, with VNNI too: only where they are needed.
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
        self._threads = ThreadPoolExecutor(threads, "encoder") if threads > 1 else None

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self._encode(texts, "query")

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self._encode(texts, "passage")

    def _encode(self, texts: Sequence[str], role: str) -> NDArray[np.float32]:
        ids = [self._tokenizer.ids(_BEFORE[role] + text) for text in texts]
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)

        def run(rows: list[int]) -> None:
            batch = np.array([ids[row] for row in rows], dtype=np.int64)
            vectors[rows] = self._session.run(None, {"ids": batch})[0]

        found = list(batches([len(each) for each in ids]))
        several = self._threads.map if self._threads and len(found) > 1 else map
        list(several(run, found))  # raises what a run raised
        return vectors


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Give rows that go through the model together: of one length, so that none is padded."""
    ordered = sorted(range(len(lengths)), key=lambda row: lengths[row])
    for length, group in groupby(ordered, key=lambda row: lengths[row]):
        rows = list(group)
        size = max(1, TOKENS_AT_ONCE // length)
        for start in range(0, len(rows), size):
            yield rows[start : start + size]


def may_overflow(machine: str, flags: Set[str]) -> bool:
    """Tell whether sums of products of eight bits overflow in the processor's usual instructions.

    `flags` are the processor's own, as Linux names them; where they are not known, it may.
    """
    return machine.lower() in _X86 and not flags & {"avx512_vnni", "avx_vnni"}


def _cpu_flags() -> set[str]:
    path = Path("/proc/cpuinfo")
    found = _FLAGS.search(path.read_text(encoding="utf-8")) if path.is_file() else None
    return set(found.group(1).split()) if found else set()
