"""Dialects: the words of Cantonese, of Taiwan and of other regions, as most questions put them.

The encoder has seen little of them, and a card cannot be asked for in every dialect. Questions and
ways of asking go through the same table, so that what is alike stays alike. Slips that are typed
so often that they stand among the ways of asking (反炸) are read so too: by the corpus alone they
would pass for words. So are the English words that stand in Chinese sentences: 我的account被盗了.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from index.script import Script, fold, script_of

FILE = "dialects.tsv"
LOANS = "loans.tsv"
_HAN = "[\u4e00-\u9fff]"


def as_asked(text: str) -> str:
    """Give the form in which questions and ways of asking are compared: folded, no dialect."""
    words = _pairs(FILE)
    read = _dialects().sub(lambda found: words[found[0]], fold(text))
    # A sentence that is English keeps its words, whatever it calls by its Chinese name.
    if _loans().search(read) is None or script_of(text) is Script.LATIN:
        return read
    loans = _pairs(LOANS)
    return _loans().sub(lambda found: loans[found[0]], read)


@cache
def table() -> str:
    """Give the tables as they stand: an index holds for these only."""
    return _table(FILE) + _table(LOANS)


def _table(name: str) -> str:
    return (files("index.language") / name).read_text("utf-8")


@cache
def _pairs(name: str) -> dict[str, str]:
    lines = (line for line in _table(name).splitlines() if not line.startswith("#"))
    pairs = (line.partition("\t") for line in lines)
    return {written: read for written, _, read in pairs}


@cache
def _dialects() -> re.Pattern[str]:
    return re.compile(_either(_pairs(FILE)))


@cache
def _loans() -> re.Pattern[str]:
    """Find English words between Chinese characters.

    Not among others: Action Fraud is a name.
    """
    loan = f"(?:{_either(_pairs(LOANS))})"
    after = f"(?:(?<={_HAN})|(?<={_HAN} )){loan}(?! ?[a-z0-9'-])"
    return re.compile(f"{after}|(?<![a-z0-9'.@/-])(?<![a-z0-9] ){loan}(?= ?{_HAN})")


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
