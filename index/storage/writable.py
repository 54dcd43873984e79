"""Folders that are written to: what hinders the writing is told by the name of what it hinders."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import StoreError

# faiss and marisa-trie raise a RuntimeError with these words where a file cannot be written.
_UNWRITTEN = re.compile(r"write error|for writing|MARISA_IO_ERROR")


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Raise StoreError where the system hinders what is done inside; the folder need not exist.

    A file that lies elsewhere is only read inside, and the error says so.
    """
    try:
        yield
    except OSError as error:
        raise StoreError(f"{_hindered(folder, error)}: {error.strerror or error}") from error
    except RuntimeError as error:
        if not _UNWRITTEN.search(str(error)):
            raise
        raise StoreError(f"{folder} cannot be written to: {error}") from error


def _hindered(folder: Path, error: OSError) -> str:
    """Name what could not be read or written; an error of a write names no file."""
    file = error.filename
    if isinstance(file, str | Path) and not Path(file).absolute().is_relative_to(folder.absolute()):
        return f"{file} cannot be read"
    return f"{folder} cannot be written to"
