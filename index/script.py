"""Scripts and forms of writing: one folded form for search, and replies in the asker's script."""

import re
import unicodedata
from enum import StrEnum
from functools import cache

import opencc

_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\u00ad]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
_LATIN = re.compile("[A-Za-z]")
_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")


class Script(StrEnum):
    HANS = "hans"
    HANT = "hant"
    LATIN = "latin"


@cache
def _converter(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


def to_simplified(text: str) -> str:
    """Convert character by character and by OpenCC's own phrases, as `t2s` does."""
    return str(_converter("t2s").convert(text))


def to_traditional(text: str) -> str:
    """Convert with `s2t` only: regional phrase tables such as `s2twp` would rename statutes."""
    return str(_converter("s2t").convert(text))


def clean(text: str) -> str:
    """Normalise to NFKC, drop invisible characters, collapse spaces. The script stays."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))).strip()


def fold(text: str) -> str:
    """Give the one form in which texts are compared: clean, Simplified, lower case.

    Spaces between Chinese characters carry no meaning there and are dropped.
    """
    return _BETWEEN_HAN.sub("", to_simplified(clean(text))).lower()


def script_of(text: str) -> Script:
    """Tell which script a reply to this text should use.

    Latin needs at least three Latin letters and no more than a few Chinese characters beside
    them: "1069开头的sms" is Chinese, "what is 96110 反诈" is English. Traditional is whatever
    folding to Simplified changes.
    """
    han = len(_HAN.findall(text))
    latin = len(_LATIN.findall(text))
    if latin >= 3 and latin > 4 * han:
        return Script.LATIN
    return Script.HANT if to_simplified(text) != text else Script.HANS
