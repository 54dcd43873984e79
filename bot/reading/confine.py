"""Bounds around the reader's process: memory, time, files, memory dumps."""

import resource

from bot.secrecy import forbid_core_dumps


def confine(memory: int) -> None:
    """Bound the address space to `memory` bytes, allow no file to be written and no core dump."""
    forbid_core_dumps()
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def allow(seconds: float) -> None:
    """Bound the processor time from now on, should nobody be left to watch over it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime + seconds) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (until, hard))
