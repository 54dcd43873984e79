"""Vectors: a cache keyed by encoder and text, and exact search with FAISS."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from index.encoder import Encoder, Vectors

if TYPE_CHECKING:
    import faiss

# faiss is imported where it is used: an emergency is answered before it is needed.
BATCH = 64
Progress = Callable[[Iterable[Any], str, int], Iterable[Any]]


class VectorCache:
    """Remembers the vectors of one encoder, so that a text is embedded once in its life.

    Keys are the hash of role and text, apart from passage ids: a text that moves to another card
    is still known.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._prepare()
        except sqlite3.DatabaseError:  # damaged; all that it holds can be computed again
            path.unlink()
            self._prepare()

    def _prepare(self) -> None:
        with closing(self._connect()) as connection, connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)"
            )

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path)

    def encode(
        self, encoder: Encoder, role: str, texts: Sequence[str], progress: Progress
    ) -> Vectors:
        """Encode with the encoder's `role` (`queries` or `passages`); known texts cost nothing."""
        keys = [hashlib.sha256(f"{role}\n{text}".encode()).digest() for text in texts]
        with closing(self._connect()) as connection:
            known = self._known(connection, keys)
            # Sorted by length, a batch holds little padding.
            missing = sorted(
                {
                    key: text for key, text in zip(keys, texts, strict=True) if key not in known
                }.items(),
                key=lambda item: len(item[1]),
            )
            batches = [missing[at : at + BATCH] for at in range(0, len(missing), BATCH)]
            for batch in progress(batches, f"embedding {role}", len(batches)):
                vectors = getattr(encoder, role)([text for _, text in batch])
                for (key, _), vector in zip(batch, vectors, strict=True):
                    known[key] = vector
                with connection:
                    connection.executemany(
                        "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                        [(key, known[key].tobytes()) for key, _ in batch],
                    )
        if not keys:
            return np.empty((0, encoder.dimension), dtype=np.float32)
        return np.stack([known[key] for key in keys])

    @staticmethod
    def _known(
        connection: sqlite3.Connection, keys: Sequence[bytes]
    ) -> dict[bytes, NDArray[np.float32]]:
        wanted = set(keys)
        rows = connection.execute("SELECT key, vector FROM vectors")
        return {key: np.frombuffer(blob, np.float32) for key, blob in rows if key in wanted}


class VectorIndex:
    """Exact search over keys, each of which belongs to a row of passages."""

    def __init__(self, index: "faiss.Index", owners: NDArray[np.int32]) -> None:
        self._index = index
        self.owners = owners

    @classmethod
    def build(cls, vectors: Vectors, owners: NDArray[np.int32] | None = None) -> "VectorIndex":
        import faiss

        owners = np.arange(len(vectors), dtype=np.int32) if owners is None else owners
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(vectors)
        return cls(index, owners)

    @classmethod
    def load(
        cls, path: Path, owners: NDArray[np.int32] | None = None, *, half: bool = False
    ) -> "VectorIndex":
        """Read an index; without `owners` each key is a row of its own.

        With `half` the keys are held in 16 bits: cosines differ by less than 0.0002, and a search,
        most of which is waiting for memory, takes a third of the time.
        """
        import faiss

        index = faiss.read_index(str(path))
        if half:
            flat = index
            kind = faiss.ScalarQuantizer.QT_fp16
            index = faiss.IndexScalarQuantizer(flat.d, kind, faiss.METRIC_INNER_PRODUCT)
            index.add(flat.reconstruct_n(0, flat.ntotal))
        return cls(index, np.arange(index.ntotal, dtype=np.int32) if owners is None else owners)

    def save(self, path: Path) -> None:
        import faiss

        faiss.write_index(self._index, str(path))

    def nearest(self, vector: Vectors, keys: int) -> tuple[Vectors, NDArray[np.int32]]:
        """Give the cosines of the nearest keys, best first, and the passage that owns each.

        `vector` has the shape (dimension,); both results have the shape (at most keys,).
        """
        similarities, rows = self._index.search(vector[None, :], min(keys, self._index.ntotal))
        found = rows[0] >= 0
        return similarities[0][found], self.owners[rows[0][found]]
