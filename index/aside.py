"""Aside: work in a process of its own while other work goes on; learning keeps one core busy."""

import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal
from tempfile import TemporaryDirectory
from typing import Any

from index.errors import BuildError

# Read when numpy is loaded. Threads that wait for a busy core take ten times as long as one alone.
_ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


@contextmanager
def aside(
    work: Callable[..., None], *args: Any, worth: bool = True
) -> Iterator[Callable[[], None]]:
    """Do `work(*args)` beside what stands in the block; it gets a function that waits for the end.

    Work that is not `worth` a second for a new process is done when it is waited for. `work` is a
    function of a module, its arguments can be pickled. It ends with the block, however that ends.
    The function raises BuildError where the work has failed, of which the process has told why.
    """
    if not worth:
        yield lambda: work(*args)
        return
    with TemporaryDirectory() as folder:
        # By a file: a process that dies before it has read them would leave a full pipe behind.
        handed = Path(folder, "work")
        handed.write_bytes(pickle.dumps((work, args)))
        process = get_context("spawn").Process(target=_work, args=(handed,), daemon=True)
        _start(process)

        def wait() -> None:
            process.join()
            if process.exitcode:
                raise BuildError(f"{work.__name__} failed in a process of its own; build again")

        try:
            yield wait
        finally:
            process.terminate()
            process.join()


def _start(process: BaseProcess) -> None:
    """Start a process that keeps to one core; the others are for what goes on beside it."""
    kept = {name: os.environ.get(name) for name in _ONE_CORE}
    os.environ.update(_ONE_CORE)
    try:
        process.start()
    finally:
        for name, value in kept.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _work(handed: Path) -> None:
    signal(SIGINT, SIG_IGN)  # Ctrl-C is for the process that began this one, and ends it
    work, args = pickle.loads(handed.read_bytes())  # noqa: S301 - written by that process
    work(*args)
