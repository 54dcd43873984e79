"""Told so far: what a person told in his own turns of the last minutes, message by message."""

from dataclasses import dataclass

from bot.assistant.language.tales import announces, may_tell, wonders

KEPT = 160  # characters of a tale that a further message is read with
ALL_KEPT = 300  # the same of all that was said, questions among it


@dataclass(frozen=True)
class Piece:
    """One message of a tale, and when it came (seconds, monotonic)."""

    text: str
    at: float


def continued(tale: tuple[Piece, ...], text: str, now: float) -> tuple[Piece, ...]:
    """Give the tale with a message added to it, if it is part of a tale.

    A question is none, nor are words that only announce a tale.
    """
    if wonders(text) or announces(text) or not (tale or may_tell(text)):
        return tale
    return _bounded((*tale, Piece(text[-KEPT:], now)), KEPT)


def said_on(said: tuple[Piece, ...], text: str, now: float) -> tuple[Piece, ...]:
    """Give all that was said, with a message added to it; what is said again is not added."""
    if said and said[-1].text == text:
        return said
    return _bounded((*said, Piece(text[-ALL_KEPT:], now)), ALL_KEPT)


def fresh(tale: tuple[Piece, ...], now: float, window: float) -> tuple[Piece, ...]:
    """Give the tale without what was told more than a window ago."""
    return tuple(each for each in tale if now - each.at <= window)


def joined(tale: tuple[Piece, ...]) -> str:
    """Give the tale as one text."""
    return "，".join(each.text for each in tale)


def _bounded(tale: tuple[Piece, ...], kept: int) -> tuple[Piece, ...]:
    """Leave out the first messages, until the rest has no more than the characters `kept`."""
    while len(joined(tale)) > kept:
        tale = tale[1:]
    return tale
