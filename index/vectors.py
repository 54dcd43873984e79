"""Search for the nearest of many vectors with FAISS."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors

if TYPE_CHECKING:
    import faiss

# faiss is imported where it is used: an emergency is answered before it is needed.

_SKETCH = ".sketch"
# Numbers of keys, from `python -m benchmarks.growth`. From the first on a search waits for memory:
# keys are held in 8 bits, spread over the range of each number, and a sketch of them in 4 bits a
# number is looked through first. Vectors of texts lie close together, so that ranges are narrow and
# cosines differ by less than 0.001. From the second on a graph is searched, which misses one of 80
# nearest keys.
BYTES_FROM, GRAPH_FROM = 5_000, 200_000
_COMPARED = 2.5  # keys that are compared for each that is wanted, which 9,998 of 10,000 are among
_LEAST = 50  # keys that are wanted at least, so that the nearest one is among those compared
_LINKS, _BREADTH, _LOOKED_AT = 32, 100, 400  # of the graph: of a key; in building; in searching


class VectorIndex:
    """Search over keys, each of which belongs to a row of passages.

    Exact below BYTES_FROM; from there on cosines are nearly so, and a key may be missed that is not
    near.
    """

    def __init__(self, index: "faiss.Index", owners: NDArray[np.int32]) -> None:
        self._index = index
        self.owners = owners

    @classmethod
    def build(cls, vectors: Vectors, owners: NDArray[np.int32] | None = None) -> "VectorIndex":
        owners = np.arange(len(vectors), dtype=np.int32) if owners is None else owners
        index = _empty(*vectors.shape)
        _train(index, vectors)
        index.add(vectors)
        return cls(index, owners)

    @classmethod
    def load(cls, path: Path, owners: NDArray[np.int32] | None = None) -> "VectorIndex":
        """Map an index into memory; without `owners` each key is a row of its own.

        The file may be removed meanwhile, but must never be written over.
        """
        import faiss

        index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)
        if (sketch := path.with_suffix(_SKETCH)).is_file():
            index = _refined(faiss.read_index(str(sketch)), index)
        return cls(index, np.arange(index.ntotal, dtype=np.int32) if owners is None else owners)

    def extended(self, vectors: Vectors, owners: NDArray[np.int32]) -> "VectorIndex":
        """Give a copy with more keys, of shape (keys, dimension)."""
        import faiss

        # A mapped index cannot grow, and faiss ends the process that tries.
        index = faiss.deserialize_index(faiss.serialize_index(self._index))
        index.add(vectors)
        return VectorIndex(index, np.concatenate([self.owners, owners]))

    def save(self, path: Path) -> None:
        """Write the keys, and beside them what they are looked through by, where there is such."""
        import faiss

        faiss.write_index(_exact(self._index), str(path))
        if isinstance(self._index, faiss.IndexRefine):
            # A file of its own: faiss copies it, and mapped pages would be held twice.
            faiss.write_index(self._index.base_index, str(path.with_suffix(_SKETCH)))

    def cosines(self, vector: Vectors) -> Vectors:
        """Give the cosine to every key in the keys' order; 0 for what a graph does not reach.

        Of few keys that is a quarter of the time of sorting them all, which `nearest` does. numpy
        would set all cores to work on such a product, and they would wait for each other.
        """
        import faiss

        index: Any = _exact(self._index)
        found, given = np.zeros(index.ntotal, np.float32), np.ascontiguousarray(vector)
        if isinstance(index, faiss.IndexFlat):
            into, of = faiss.swig_ptr(found), faiss.swig_ptr(given)
            product: Any = faiss.fvec_inner_products_ny  # type: ignore[attr-defined]
            product(into, of, index.get_xb(), index.d, index.ntotal)
            return found
        similarities, rows = _searched(index, given, index.ntotal)
        reached = rows[0] >= 0
        found[rows[0][reached]] = similarities[0][reached]
        return found

    def nearest(self, vector: Vectors, keys: int) -> tuple[Vectors, NDArray[np.int32]]:
        """Give the cosines of the nearest keys, best first, and the passage that owns each.

        `vector` has the shape (dimension,); both results have the shape (at most keys,).
        """
        wanted = min(max(keys, _LEAST), self._index.ntotal)
        similarities, rows = _searched(self._index, vector, wanted)
        found = rows[0][:keys] >= 0
        return similarities[0][:keys][found], self.owners[rows[0][:keys][found]]


def _searched(
    index: "faiss.Index", vector: Vectors, keys: int
) -> tuple[Vectors, NDArray[np.int64]]:
    """Search on one core.

    FAISS divides questions among cores, of which a search has one. The other core would be woken
    for nothing and waited for, which takes six times as long where it is at work.
    """
    import faiss

    faiss.omp_set_num_threads(1)  # of this thread only
    similarities, rows = index.search(vector[None, :], keys)
    return similarities, rows


def _train(index: "faiss.Index", vectors: Vectors) -> None:
    """Fit sketch and ranges, on one core: several would wait for each other at every round."""
    import faiss

    cores = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(1)
    index.train(vectors)
    faiss.omp_set_num_threads(cores)


def _exact(index: "faiss.Index") -> "faiss.Index":
    """Give the keys as they are, without their sketch."""
    import faiss

    return (
        faiss.downcast_index(index.refine_index) if isinstance(index, faiss.IndexRefine) else index
    )


def _refined(sketch: "faiss.Index", exact: "faiss.Index") -> "faiss.Index":
    """Search `sketch` first, and compare what it finds with the keys as they are."""
    import faiss

    index = faiss.IndexRefine(sketch, exact)
    index.k_factor = _COMPARED
    return index


def _empty(count: int, width: int) -> "faiss.Index":
    """Give an index of the kind that so many keys need."""
    import faiss

    cosine = faiss.METRIC_INNER_PRODUCT
    if count < BYTES_FROM:
        return faiss.IndexFlatIP(width)
    if count < GRAPH_FROM:
        sketch = faiss.IndexPQFastScan(width, width, 4, cosine)  # 16 levels of each number
        levels: Any = faiss.ScalarQuantizer.QT_8bit
        return _refined(sketch, faiss.IndexScalarQuantizer(width, levels, cosine))
    half: Any = faiss.ScalarQuantizer.QT_fp16
    index = faiss.IndexHNSWSQ(width, half, _LINKS, cosine)
    index.hnsw.efConstruction, index.hnsw.efSearch = _BREADTH, _LOOKED_AT
    return index
