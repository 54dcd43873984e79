"""One process at a time makes the model, or an index, in a data folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.progress import Progress

LOCK = ".lock"


@contextmanager
def in_turn(folder: Path, progress: Progress) -> Iterator[None]:
    """Hold a block that processes go through one after another; those that wait say so.

    The system ends a turn with its process, however that ends, so that the file may stay. Where no
    such file can be opened, nothing can be made either, and nobody has to wait.
    """
    file = _opened(folder)
    if file is None:
        yield
        return
    try:
        _wait(file, progress)
        yield
    finally:
        os.close(file)


def _opened(folder: Path) -> int | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError:
        return None


def _wait(file: int, progress: Progress) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        for each in progress([file], "waiting for another build", 1):
            fcntl.flock(each, fcntl.LOCK_EX)
