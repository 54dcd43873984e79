"""Billed: a foreigner paid a bar, a club or a tea house far too much.

The alarm hears a threat or a transfer, but the steps for those say nothing of a bill or a shop. A
part of its own says whom to tell, and what. Somebody who tells of more than the bill may still be
in danger, or may have paid a stranger: he is shown the steps of the emergency that is heard.
"""

import re

from bot.assistant.places.marks import CHINA
from bot.assistant.places.people import BARS
from bot.assistant.turns.shown import Shown, place_told
from index.script import Script, fold

PART = "waiguoren-baojing#外国人被堵着，付了一大笔账"
_PLACES = rf"\b(?:{BARS}|tea ?ceremony|massage)\b"
_BILL = (
    r"\b(?:(?:over)?charged (?:me|us|my card)|bill (?:was|came|is|of)|overcharged"
    r"|(?:made|forced) (?:me|us) (?:to )?pay|(?:till|until) (?:i|we) paid)\b"
)
_BILLED = re.compile(f"^(?=.*{_PLACES})(?=.*{_BILL})")
# What people say of it over and over: that the door was blocked, and the question that they ask.
_PHRASES = re.compile(
    r"\bblocked (?:the door|me|us) (?:till|until) (?:i|we) paid\b"
    r"|\b(?:ten times|tea house|bill came)\b"
    r"|\b(?:what (?:can|should|do) i do|(?:can|how (?:do|can)) i (?:report|complain|get)"
    r"|(?:is|was) (?:it|this|that) (?:legal|allowed|a scam|normal)|is there anything i can do"
    r"|(?:call|tell|go to) the police|took (?:me|us) (?:in)?to)\b"
    rf"|\b(?:in|at|from|near) (?:mainland )?{CHINA}\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
# Any other word may tell of a threat, of a stolen card, or that somebody is still kept in.
_WORDS = (
    "a an and after at but by for from in into it its just my of on or our so that the then this"
    " to us me"
    " i we they she he with was were is had be been there"
    " bar pub club nightclub night ktv karaoke tea teahouse room ceremony massage parlour"
    " parlor spa shop place owner staff waiter manager hostess date lady girl girls woman women"
    " man men guy guys student students tourist tourists street local two three some couple"
    " foreigner foreigners went visited entered picked before leaving invited led brought"
    " met drank drink drinks beer beers cocktail cocktails wine whisky cup cups snack snacks song"
    " songs bill charged overcharged card made forced pay paid paying until till price prices"
    " menu cost yuan rmb cny kuai thousand hundred huge crazy insane big large enormous much"
    " too far only"
    " yesterday today last evening week ago scam scammed money back refund can how report"
    " police complain receipt"
)
_ORDINARY = frozenset(_WORDS.split())


def is_billed(text: str) -> bool:
    """Tell whether a text tells of such a bill, names no place outside China, and no more."""
    said = fold(text)
    if not _BILLED.search(said):
        return False
    return _ORDINARY.issuperset(_WORD.findall(_PHRASES.sub(" ", said)))


def billed_here(text: str, script: Script, shown: Shown | None) -> bool:
    """Tell whether an English text tells of such a bill, and no other place was told before."""
    return script is Script.LATIN and is_billed(text) and place_told(text, shown) is None
