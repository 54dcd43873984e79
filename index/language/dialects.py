"""Dialects: the words of Cantonese, of Taiwan and of other regions, as most questions put them.

The encoder has seen little of them, and a card cannot be asked for in every dialect. Questions and
ways of asking go through the same table, so that what is alike stays alike. Slips that are typed
so often that they stand among the ways of asking (反炸) are read so too: by the corpus alone they
would pass for words. So are the English words that stand in Chinese sentences: 我的account被盗了.
And so are the first letters of words in pinyin, as the young type them: yjck, 租wx的.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from index.asked_in import script_of
from index.script import Script, fold

FILE = "dialects.tsv"
LOANS = "loans.tsv"
INITIALS = "initials.tsv"
_HAN = "[\u4e00-\u9fff]"


def as_asked(text: str) -> str:
    """Give the form in which questions and ways of asking are compared: folded, no dialect."""
    words, initials = _pairs(FILE), _pairs(INITIALS)
    read = _initials().sub(lambda found: initials[found[0]], fold(text))
    read = _dialects().sub(lambda found: words[found[0]], read)
    # A sentence that is English keeps its words, whatever it calls by its Chinese name.
    if _loans().search(read) is None or script_of(text) is Script.LATIN:
        return read
    loans = _pairs(LOANS)
    return _loans().sub(lambda run: "".join(loans[each] for each in _loan().findall(run[0])), read)


@cache
def _pairs(name: str) -> dict[str, str]:
    text = (files("index.language") / name).read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    pairs = (line.partition("\t") for line in lines)
    return {written: read for written, _, read in pairs}


@cache
def _dialects() -> re.Pattern[str]:
    return re.compile(_either(_pairs(FILE)))


@cache
def _initials() -> re.Pattern[str]:
    """Find first letters that stand for words; none of an address or name: wx.example.cn, dy_88."""
    words = _either(_pairs(INITIALS))
    return re.compile(f"(?<![a-z0-9'.@/_-])(?:{words})(?![a-z0-9'@/_-]|\\.[a-z])")


@cache
def _loans() -> re.Pattern[str]:
    """Find English words between Chinese characters.

    Not among words that are none of these: Action Fraud is a name.
    """
    loan = f"(?>{_loan().pattern})"
    # Read in one way only: "send money" is two of the words too, and a long row would be read in
    # thousands of ways.
    row = f"{loan}(?: {loan})*+"
    after = f"(?:(?<={_HAN})|(?<={_HAN} )){row}(?!@|\\.[a-z]| ?[a-z0-9'-])"
    before = f"(?<![a-z0-9'.@/-])(?<![a-z0-9] ){row}(?:(?<={_HAN})|(?= ?{_HAN}))"  # or qr码 itself
    return re.compile(f"{after}|{before}")


@cache
def _loan() -> re.Pattern[str]:
    """Find each of the words in a row of them."""
    return re.compile(f"(?:{_either(_pairs(LOANS))})(?![a-z0-9'-])")


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
