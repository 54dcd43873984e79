"""A cache of vectors keyed by encoder and text, so that a build embeds only what is new."""

import hashlib
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.batches import in_batches
from index.encoder import Encoder, Vectors
from index.errors import CacheError
from index.progress import Progress
from index.storage.writable import writing_to

UNUSED = 30 * 86_400.0  # seconds after which another encoder's vectors are nobody's any more
_LOOKED_UP = 1000  # keys at a time; SQLite limits what a statement may hold
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def vector_cache(data_dir: Path, encoder: Encoder) -> "VectorCache":
    """Open the cache that holds this encoder's vectors."""
    return VectorCache(data_dir / "vectors" / f"{_file_name(encoder.fingerprint)}.sqlite")


class VectorCache:
    """Remembers the vectors of one encoder, so that a text is embedded once in its life.

    Keys are the hash of role and text, apart from passage ids: a text that moves to another card
    is still known. Everything raises CacheError where the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with writing_to(path.parent):
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._prepare()
        except CacheError as error:
            if not error.damaged:  # one that is locked, or has no room to grow, is good
                raise
            path.unlink()  # all that it holds can be computed again
            self._prepare()

    def outlive(self) -> None:
        """Remove the caches beside this one that no build has used for long.

        They are of models that were replaced. Each build marks its own cache as used; what cannot
        be marked or removed stays as it is.
        """
        with suppress(OSError):
            self.path.touch()
            for other in self.path.parent.glob("*.sqlite"):
                if other != self.path and time.time() - other.stat().st_mtime > UNUSED:
                    other.unlink()

    def _prepare(self) -> None:
        with self._connected() as connection, connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL)"
            )

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self.path)) as connection:
                yield connection
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            raise CacheError(self.path, error, damaged=code in _DAMAGED) from error

    def encode(
        self, encoder: Encoder, role: str, texts: Sequence[str], progress: Progress
    ) -> Vectors:
        """Encode with the encoder's `role` (`queries` or `passages`); known texts cost nothing."""
        keys = [hashlib.sha256(f"{role}\n{text}".encode()).digest() for text in texts]
        with self._connected() as connection:
            known = self._known(connection, keys)
            missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
            new = list(missing)
            for places, vectors in in_batches(encoder, role, list(missing.values()), progress):
                batch = [new[place] for place in places]
                known.update(zip(batch, vectors, strict=True))
                with connection:  # what was embedded before a crash is kept
                    connection.executemany(
                        "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                        [(key, known[key].tobytes()) for key in batch],
                    )
        if not keys:
            return np.empty((0, encoder.dimension), dtype=np.float32)
        return np.stack([known[key] for key in keys])

    @staticmethod
    def _known(
        connection: sqlite3.Connection, keys: Sequence[bytes]
    ) -> dict[bytes, NDArray[np.float32]]:
        wanted = sorted(set(keys))  # in the order of the table's own index
        known: dict[bytes, NDArray[np.float32]] = {}
        for at in range(0, len(wanted), _LOOKED_UP):
            some = wanted[at : at + _LOOKED_UP]
            places = ",".join("?" * len(some))
            found = connection.execute(
                f"SELECT key, vector FROM vectors WHERE key IN ({places})",  # noqa: S608 - only ?
                some,
            )
            known |= {key: np.frombuffer(blob, np.float32) for key, blob in found}
        return known


def _file_name(fingerprint: str) -> str:
    return "".join(each if each.isalnum() or each in "-." else "-" for each in fingerprint)
