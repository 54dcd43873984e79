"""Dialects: the words of Cantonese, of Taiwan and of other regions, as most questions put them.

The encoder has seen little of them, and a card cannot be asked for in every dialect. Questions and
ways of asking go through the same table, so that what is alike stays alike. Slips that are typed
so often that they stand among the ways of asking (反炸) are read so too: by the corpus alone they
would pass for words.
"""

import re
from functools import cache
from importlib.resources import files

from index.script import fold

FILE = "dialects.tsv"


def as_asked(text: str) -> str:
    """Give the form in which questions and ways of asking are compared: folded, no dialect."""
    words = _words()
    return _pattern().sub(lambda found: words[found[0]], fold(text))


@cache
def table() -> str:
    """Give the table as it stands: an index holds for this one only."""
    return (files("index") / FILE).read_text("utf-8")


@cache
def _words() -> dict[str, str]:
    lines = (line for line in table().splitlines() if not line.startswith("#"))
    pairs = (line.partition("\t") for line in lines)
    return {written: read for written, _, read in pairs}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_words(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))
