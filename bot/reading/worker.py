"""The reader's process: takes files from standard input and writes what it read to standard output.

It holds no secret, writes no file and ends with its input. Started by `reader.py`, never by hand.
"""

import json
import os
import sys
from collections.abc import Callable
from io import BufferedWriter

from bot.reading.confine import allow, confine
from bot.reading.frames import answer, framed, receive
from bot.reading.values import Found, Limits, Reason, UnreadableError

READY = b"ready"
Read = Callable[[bytes], Found]


def main() -> int:
    limits = Limits(**json.loads(sys.argv[1]))
    confine(limits.memory)
    out = _own_output()
    read = _prepare(limits)
    _send(out, READY)
    while (data := receive(sys.stdin.buffer)) is not None:
        allow(limits.seconds)
        try:
            answered, sound = _answer(read, data)
        except MemoryError:
            answered, sound = answer(Reason.TOO_LARGE, "MemoryError"), False
        _send(out, answered)
        if not sound:
            return 1  # whoever waits gets a fresh process
    return 0


def _prepare(limits: Limits) -> Read:
    """Load what reads, once."""
    from bot.reading.document import is_pdf, read_pdf, read_text
    from bot.reading.ocr import Ocr
    from bot.reading.picture import is_picture, read_picture

    recognise = Ocr()
    recognise.warm_up()

    def read(data: bytes) -> Found:
        if is_pdf(data):
            return read_pdf(data, recognise, limits)
        if is_picture(data):
            return read_picture(data, recognise, limits)
        return read_text(data, limits)

    return read


def _answer(read: Read, data: bytes) -> tuple[bytes, bool]:
    """Give the answer, and whether the process is still sound after it."""
    try:
        found = read(data)
    except UnreadableError as error:
        return answer(error.reason), True
    except MemoryError:
        return answer(Reason.TOO_LARGE, "MemoryError"), False
    except Exception as error:
        short = "alloc" in str(error).lower() or "memory" in str(error).lower()
        return answer(Reason.TOO_LARGE if short else Reason.BROKEN, type(error).__name__), False
    return answer(found if found.evidence.strip() else Reason.NOTHING), True


def _own_output() -> BufferedWriter:
    """Take standard output away from libraries that print."""
    out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    return out


def _send(out: BufferedWriter, data: bytes) -> None:
    out.write(framed(data))
    out.flush()


if __name__ == "__main__":
    sys.exit(main())
