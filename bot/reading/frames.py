"""Frames between the bot and its reader: four bytes of length, most significant first, then data.

A request is the file itself; an answer is JSON.
"""

import json
import struct
from dataclasses import asdict
from typing import Any, BinaryIO

from bot.reading.values import Found, Note, Reason, UnreadableError

LENGTH = struct.Struct(">I")
MOST = 2**26  # bytes of a frame; more is a fault


def framed(data: bytes) -> bytes:
    return LENGTH.pack(len(data)) + data


def receive(stream: BinaryIO) -> bytes | None:
    """Read a frame; None at the end of the stream, be it in the middle of one."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    data = stream.read(length)
    return data if len(data) == length else None


def answer(found: Found | Reason, error: str = "") -> bytes:
    """Write an answer; `error` names the kind of error behind a reason, for the log."""
    body: dict[str, Any]
    body = {"reason": found, "error": error} if isinstance(found, Reason) else asdict(found)
    return json.dumps(body).encode()


def body_of(data: bytes) -> dict[str, Any]:
    """Parse an answer. Raises ValueError for what `answer` cannot have written."""
    try:
        body = json.loads(data)
    except RecursionError:
        raise ValueError("brackets in brackets without end") from None
    if not isinstance(body, dict):
        raise ValueError(f"an object is expected, not {type(body).__name__}")
    return body


def error_in(body: dict[str, Any]) -> str:
    """Name the kind of error behind an answer, if there was one."""
    named = body.get("error", "")
    return named if isinstance(named, str) and named.isidentifier() else ""


def found_in(body: dict[str, Any]) -> Found:
    """Read an answer. Raises UnreadableError where it holds a reason.

    Raises ValueError, KeyError or TypeError for what `answer` cannot have written.
    """
    if "reason" in body:
        raise UnreadableError(Reason(body["reason"]))
    return Found(str(body["text"]), tuple(map(str, body["codes"])), tuple(map(Note, body["notes"])))
