"""What the encoder's upper layers have learnt from our own ways of asking.

The package's weights were made for any text in a hundred languages; to them "lent my card" and
"lost my card" are nearly one. `tune.py` moves the upper layers until ways of asking for one passage
lie together and apart from those of all others. What moved is shipped in half precision, matrices
as products of low rank, and added to the package's weights when the model is prepared.

Source: Hu et al., LoRA (ICLR 2022), for the form; here it is cut from the whole difference.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.model.weights import Array, Shape, Vocabulary, Weights, open_weights

RANK = 64  # of the differences of matrices
_FILE = Path(__file__).with_name("tuning.npz")
_TALL, _WIDE, _FLAT = ".tall", ".wide", ".flat"
_COMMON = "common"

Half = NDArray[np.float16]


@dataclass(frozen=True, eq=False)
class Tuning:
    """What was added to the package's tensors, by their names.

    `matrices` are pairs of the shapes (out, rank) and (rank, in), whose product is the difference;
    `vectors` are differences of biases and norms. `common` is a direction, of length one, in which
    the vectors of our texts hardly differ.
    """

    matrices: Mapping[str, tuple[Half, Half]]
    vectors: Mapping[str, Half]
    common: Array

    @classmethod
    def of(cls, differences: Mapping[str, Array], common: Array) -> "Tuning":
        """Cut the differences to what is shipped."""
        matrices = {name: _low_rank(each) for name, each in differences.items() if each.ndim > 1}
        vectors = {
            name: each.astype(np.float16) for name, each in differences.items() if each.ndim == 1
        }
        return cls(matrices, vectors, common)

    @classmethod
    def read(cls) -> "Tuning":
        with np.load(_FILE) as file:
            matrices = {
                name.removesuffix(_TALL): (file[name], file[name.removesuffix(_TALL) + _WIDE])
                for name in file.files
                if name.endswith(_TALL)
            }
            vectors = {
                name.removesuffix(_FLAT): file[name] for name in file.files if name.endswith(_FLAT)
            }
            return cls(matrices, vectors, file[_COMMON])

    def write(self) -> None:
        arrays: dict[str, np.ndarray] = {_COMMON: self.common}
        for name, (tall, wide) in self.matrices.items():
            arrays |= {name + _TALL: tall, name + _WIDE: wide}
        arrays |= {name + _FLAT: each for name, each in self.vectors.items()}
        np.savez(_FILE, **arrays)  # type: ignore[arg-type]

    def difference(self, name: str) -> Array | None:
        """Give what is added to a tensor, flat; None where it stays as it is."""
        if name in self.vectors:
            return self.vectors[name].astype(np.float32)
        if name not in self.matrices:
            return None
        tall, wide = self.matrices[name]
        # In double precision, which leaves nothing to the order in which the cores add up: the
        # model, and with it every index, would depend on how many there are.
        product = tall.astype(np.float64) @ wide.astype(np.float64)
        return product.astype(np.float32).reshape(-1)


class TunedWeights:
    """The package's weights with what was learnt; read in the same way."""

    def __init__(self, weights: Weights, tuning: Tuning) -> None:
        self._weights = weights
        self._tuning = tuning
        self.shape: Shape = weights.shape
        self.vocabulary: Vocabulary = weights.vocabulary
        self.common = tuning.common

    def tensors(self, without: Collection[str] = ()) -> Iterator[tuple[str, Array]]:
        """Give each tensor by its name in the package, flat, in single precision."""
        for name, values in self._weights.tensors(without):
            difference = self._tuning.difference(name)
            yield name, values if difference is None else values + difference

    def blocks(self, name: str) -> tuple[NDArray[np.uint8], Array]:
        """Give a quantised tensor, which was not tuned, as `Weights.blocks` does."""
        return self._weights.blocks(name)


def open_tuned() -> TunedWeights:
    """Open the installed package's weights, with what is shipped here added."""
    return TunedWeights(open_weights(), Tuning.read())


def _low_rank(matrix: Array) -> tuple[Half, Half]:
    """Give the nearest matrix of the rank, as a product."""
    left, sizes, right = np.linalg.svd(matrix, full_matrices=False)
    roots = np.sqrt(sizes[:RANK])
    tall, wide = left[:, :RANK] * roots, roots[:, None] * right[:RANK]
    return tall.astype(np.float16), wide.astype(np.float16)
