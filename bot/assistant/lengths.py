"""Lengths: up to how many characters a text says one thing, and no more than that."""

from index.script import HAN

TURN = 30  # of a turn that leans on what was shown; a longer one says itself what it is about
NEWS = 40  # of a text that tells one thing, whatever was shown; a longer one tells of more
_IN_ENGLISH = 2  # times as many say the same


def fits(text: str, longest: int) -> bool:
    """Tell whether a text is that short, which is meant of Chinese."""
    return len(text) <= (longest if HAN.search(text) else _IN_ENGLISH * longest)
