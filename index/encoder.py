"""Encoders: texts to unit vectors. One is the default; any sentence-transformers model serves."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelError
from index.model.folder import fingerprint
from index.model.prepare import is_whole, model_folder
from index.onnx_encoder import THREADS, OnnxEncoder

Vectors = NDArray[np.float32]
_AT_ONCE = 64  # texts that sentence-transformers pads to one length; memory grows with them


class Encoder(Protocol):
    """`fingerprint` names the weights, so that vectors of two encoders are never mixed."""

    fingerprint: str

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Encode questions: shape (len(texts), dimension), rows of length one."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Encode texts that answer: shape (len(texts), dimension), rows of length one."""


class LateEncoder:
    """Loads an encoder, whose fingerprint is known, when the first text must be encoded."""

    def __init__(self, fingerprint: str, load: Callable[[], Encoder]) -> None:
        self.fingerprint = fingerprint
        self._load = load

    @cached_property
    def _encoder(self) -> Encoder:
        return self._load()

    @property
    def dimension(self) -> int:
        return self._encoder.dimension

    def queries(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.queries(texts)

    def passages(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.passages(texts)


class RecallingEncoder:
    """Encodes each question once, for those who ask several indexes the same ones."""

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


class SentenceTransformerEncoder:
    """Runs a sentence-transformers folder or name on the CPU."""

    def __init__(self, name: str) -> None:
        # Imported here: torch takes seconds, and commands such as --help need no model.
        try:
            from sentence_transformers import SentenceTransformer
            from transformers.utils import logging
        except ModuleNotFoundError as error:
            raise ModelError(
                f"the embedding model {name} needs packages that the default model does without; "
                "README says how to install requirements/torch.txt and requirements/models.txt"
            ) from error

        logging.disable_progress_bar()  # it would draw into every answer on a terminal

        try:
            self._model = SentenceTransformer(name, device="cpu")
        except (OSError, ValueError) as error:
            raise ModelError(f"cannot load the embedding model {name}: {error}") from error
        self._prompts = dict(self._model.prompts or {})
        self.dimension = int(self._model.get_embedding_dimension() or 0)
        self.fingerprint = fingerprint(Path(name)) if Path(name).is_dir() else name

    def queries(self, texts: Sequence[str]) -> Vectors:
        return self._encode(texts, "query")

    def passages(self, texts: Sequence[str]) -> Vectors:
        return self._encode(texts, "passage")

    def _encode(self, texts: Sequence[str], role: str) -> Vectors:
        vectors = self._model.encode(
            list(texts),
            batch_size=_AT_ONCE,
            prompt=self._prompts.get(role, ""),
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return np.asarray(vectors, dtype=np.float32)


def encoder_fingerprint(data_dir: Path, model: str | None) -> str:
    """Name the encoder that `load_encoder` would give, without loading it."""
    if model is None:
        folder = model_folder(data_dir)
        if not folder.is_dir():
            raise _unprepared(folder)
        return fingerprint(folder)
    return fingerprint(Path(model)) if Path(model).is_dir() else model


def load_encoder(data_dir: Path, model: str | None, *, threads: int = THREADS) -> Encoder:
    """Load the default encoder from `data_dir`, or any other by name or folder.

    `threads` is how many batches the default encoder has under way at a time, each on one core.
    Raises ModelError where the default one has not been prepared, or is damaged.
    """
    if model is not None:
        return SentenceTransformerEncoder(model)
    folder = model_folder(data_dir)
    if not is_whole(folder):
        raise _unprepared(folder)
    return OnnxEncoder(folder, threads=threads)


def _unprepared(folder: Path) -> ModelError:
    return ModelError(
        f"the embedding model in {folder} is missing or damaged; "
        "mend it with: python -m index prepare"
    )
