"""Lengths: how many characters a text may have that says only one thing."""

from index.asked_in import script_of
from index.script import HAN, Script

MAX_LENGTH = 2000  # of a question
SHORT = 24  # of a turn that is read with the earlier turns, whether or not it leans on them
TURN = 30  # of a turn that leans on what was shown; a longer turn says itself what it is about
NEWS = 40  # of a text that tells one thing, whatever was shown; a longer text tells more
_IN_ENGLISH = 2  # English needs so many times as many characters to say the same
_SHORT_IN_ENGLISH = 60


def fits(text: str, longest: int) -> bool:
    """Tell whether a text has at most `longest` characters of Chinese, or twice as many without."""
    return len(text) <= (longest if HAN.search(text) else _IN_ENGLISH * longest)


def is_short(text: str) -> bool:
    """Tell whether a turn is so short that it hardly says by itself what it is about."""
    return len(text) <= (_SHORT_IN_ENGLISH if script_of(text) is Script.LATIN else SHORT)
