"""Standard output that takes no more: its reader has gone, or the disk is full."""

import os
import sys


def silence() -> None:
    """Send the rest nowhere; Python would complain again while flushing at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def finished(status: int) -> int:
    """Write what is left and give the exit status: 1 where that cannot be written.

    At exit it would be too late to say so in a line. Raises BrokenPipeError.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        sys.stderr.write(f"standard output: {error.strerror}\n")
        silence()
        return 1
    return status
