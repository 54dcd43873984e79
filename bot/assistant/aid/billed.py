"""Billed: a foreigner paid a bar, a club or a tea house far too much.

The alarm hears a threat or a transfer, and its steps tell of neither a bill nor a shop: whom to
tell, and what, stands in a part of its own. Who is still kept in is threatened.
"""

import re

from bot.assistant.aid.assault import is_assault
from bot.assistant.places.abroad import place_named
from bot.assistant.turns.shown import Shown, place_told
from index.script import Script, fold

PART = "waiguoren-baojing#外国人被堵着，付了一大笔账"
_PLACES = r"\b(?:bar|pub|(?:night ?)?club|ktv|karaoke|tea ?(?:house|room|ceremony)|massage|spa)\b"
_BILL = (
    r"\b(?:(?:over)?charged (?:me|us|my card)|bill (?:was|came|is|of)|overcharged"
    r"|(?:made|forced) (?:me|us) (?:to )?pay|(?:till|until) (?:i|we) paid)\b"
)
_BILLED = re.compile(f"^(?=.*{_PLACES})(?=.*{_BILL})")
# Kept in now, or led by somebody who is after more than the bill.
_MORE = re.compile(
    r"\b(?:(?:won't|will not|refuse to) let (?:me|us)"
    r"|(?:is|are) (?:still )?(?:blocking|following|waiting)"
    r"|transfer\w*|crypto|invest\w*|online|app|nudes?|video|kidnap\w*|ransom|compound|passport|gun"
    r"|knife|beat\w*|threat\w*|hostage|held|hold|works?|working|job|hired|border|abroad|deposit"
    r"|gift cards?|subscription|member\w*|gym)\b"
)


def is_billed(text: str) -> bool:
    """Tell whether a text tells of such a bill, in no place but China's, and of nothing worse."""
    said = fold(text)
    told = _BILLED.search(said) and not _MORE.search(said) and place_named(text) is None
    return bool(told) and not is_assault(text)


def billed_here(text: str, script: Script, shown: Shown | None) -> bool:
    """Tell whether who writes English tells of such a bill, and told of no other place before."""
    return script is Script.LATIN and is_billed(text) and place_told(text, shown) is None
