"""Sparing: long work that leaves the interpreter to other threads most of the time.

Python lets a thread that computes go on for five milliseconds before the next one has its turn. An
answer passes from thread to thread a dozen times, and would wait as long at each. Work that pauses
by itself, and for longer than it computes, hardly delays answers.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

WORK, REST = 0.001, 0.004  # seconds


@contextmanager
def sparing(
    clock: Callable[[], float] = time.perf_counter, rest: Callable[[float], None] = time.sleep
) -> Iterator[None]:
    """Pause this thread now and then, wherever it is within the block.

    What the block calls need not know: Python calls its hook for profilers at every call and
    return, in this thread alone. A call into C is not interrupted, and a profiler that is at work
    already goes before. The block must hold nothing that other threads wait for.
    """
    if sys.getprofile() is not None:
        yield
        return
    since = clock()

    def pause(*_: object) -> None:
        nonlocal since
        if clock() - since >= WORK:
            rest(REST)
            since = clock()

    sys.setprofile(pause)
    try:
        yield
    finally:
        sys.setprofile(None)
