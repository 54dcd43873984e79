"""Folders that are written to: one that cannot be is told by its name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import StoreError


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Raise StoreError where the system hinders what is done inside; the folder need not exist."""
    try:
        yield
    except OSError as error:
        raise StoreError(f"{folder} cannot be written to: {error.strerror or error}") from error
