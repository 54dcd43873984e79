"""Refraining: a turn asks if it is right to leave undone what a swindler wants.

那不扫 直接扔了行不: by its verb such a turn is near to what to do after the deed.
"""

import re

from bot.assistant.language.clauses import clauses
from bot.assistant.language.dropping import dropped, is_kind
from bot.assistant.language.lengths import TURN, fits
from index.language.dialects import as_asked
from index.script import spaced

# 就看看学学不投钱
_BEFORE = re.compile("^[^，。不没]{1,6}(?=不(?:投|买|做|充))")
_IF_RIGHT = re.compile(
    "(?:(?:就|直接|干脆|把它)*(?:扔|删|拉黑|挂|退群|走)(?:掉|了|断)?)?"
    "(?:行不行?|行吗|行吧|可以吗|可以吧|可以不|好吗|对吧|对吗|对不对|没事吧|没问题吧|就行吧|就行了吧|是吧|吧)"
)
_AND_ASKS = re.compile(f"(?P<said>.*?)(?:{_IF_RIGHT.pattern})")


def refrains(text: str) -> str | None:
    """Give the verb of what a turn leaves undone, asking if that is right; else None."""
    told = [as_asked(each) for each in clauses(spaced(text))] if fits(text, TURN) else []
    said = [each for each in told if _IF_RIGHT.fullmatch(each) or not is_kind(each)]
    if len(said) == 2 and _IF_RIGHT.fullmatch(said[1]):
        return _dropped(said[0])
    whole = _AND_ASKS.fullmatch("".join(said))
    return None if whole is None else _dropped(whole["said"])


def _dropped(clause: str) -> str | None:
    return dropped(_BEFORE.sub("", clause))
