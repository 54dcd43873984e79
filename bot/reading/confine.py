"""Bounds around the reader's process: memory, time, files, memory dumps."""

import ctypes
import resource
import sys

_PR_SET_DUMPABLE = 4


def confine(memory: int) -> None:
    """Bound the address space to `memory` bytes, allow no file to be written and no core dump.

    A dump that is piped to a program ignores its limit, so Linux is told to make none at all.
    """
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def allow(seconds: float) -> None:
    """Bound the processor time from now on, should nobody be left to watch over it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime + seconds) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (until, hard))
