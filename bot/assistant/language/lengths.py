"""Lengths: up to how many characters a text says one thing, and no more than that."""

from index.script import HAN, Script, script_of

SHORT = 24  # of a turn that is read with what was said before it, whether or not it leans on it
TURN = 30  # of a turn that leans on what was shown; a longer one says itself what it is about
NEWS = 40  # of a text that tells one thing, whatever was shown; a longer one tells of more
_IN_ENGLISH = 2  # times as many say the same
_SHORT_IN_ENGLISH = 60


def fits(text: str, longest: int) -> bool:
    """Tell whether a text is that short, which is meant of Chinese."""
    return len(text) <= (longest if HAN.search(text) else _IN_ENGLISH * longest)


def is_short(text: str) -> bool:
    """Tell whether a turn is so short that it hardly says by itself what it is about."""
    return len(text) <= (_SHORT_IN_ENGLISH if script_of(text) is Script.LATIN else SHORT)
