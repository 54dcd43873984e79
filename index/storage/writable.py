"""Folders that are written to: one that cannot be is told by its name."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import StoreError

# faiss and marisa-trie raise a RuntimeError with these words where a file cannot be written.
_UNWRITTEN = re.compile(r"write error|for writing|MARISA_IO_ERROR")


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Raise StoreError where the system hinders what is done inside; the folder need not exist."""
    try:
        yield
    except OSError as error:
        raise StoreError(f"{folder} cannot be written to: {error.strerror or error}") from error
    except RuntimeError as error:
        if not _UNWRITTEN.search(str(error)):
            raise
        raise StoreError(f"{folder} cannot be written to: {error}") from error
