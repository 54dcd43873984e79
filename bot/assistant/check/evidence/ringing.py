"""Ringing: a message that has its reader ring a number for a refund, a compensation or a change.

Who really pays back does so the way that was paid, and is found in the official app: whatever firm
the message names, a private, foreign or unknown service number that is to be rung for it is a sign.
"""

import re
from collections.abc import Iterator, Sequence

from bot.assistant.check.evidence.evidence import Evidence, FlagKind
from bot.assistant.check.evidence.folding import Cleaned
from bot.assistant.check.evidence.numbers import Number, Sort

# 400, mobile and foreign numbers and unknown ones that begin with 95, also where digits are hidden.
_NUMBER = (
    r"(?:[48]00[\s-]?[\dx*][\dx*\s-]{5,9}|1[3-9]\d[\dx*\s-]{8,10}|(?:\+|00)\s?\d[\dx*\s()-]{5,16}"
    r"|95\s?0[\dx*\s]{5,7}|1[\s-]?8\d\d[\s-]\d{3}[\s-]\d{4})(?<=[\dx*])(?![\dx*])"
)
_RING = r"(?:拨打|拨(?=[\s+\d])|致电|回拨|电联|联系|联络|来电)[^。！？!?\n疑问询助我他她]{0,12}?"
_ENDS = "[^。！？!?\n疑问询]{0,4}(?:办理?|领|登记|处理|改签|退|理赔|赔|申[请领]|协助|核[实对])"
_REPAID = (
    "赔[偿付款]|理赔|补偿|改签|退票|退款|退费|退还|退回|退订|返还|补贴"
    r"|\b(?:refund(?:ed)?|compensation|reimburse\w*)\b"
)
_RINGS = re.compile(
    rf"{_RING}{_NUMBER}(?={_ENDS})"
    rf"|(?:(?<=改签)|(?<=退票)|(?<=退款)|(?<=退费)|(?<=理赔)|(?<=赔付)|(?<=赔偿)|(?<=补偿))[请可,，]?{_RING}{_NUMBER}"
    rf"|\b(?:call|ring|phone|dial)(?: us)?(?: (?:at|on))?\s{_NUMBER}(?=[^.!?\n]{{0,12}}\bto \w)"
)
_MATTER = re.compile(_REPAID)
_NEAR = 60  # characters on either side in which the money is named


def rings(cleaned: Cleaned, numbers: Sequence[Number]) -> Iterator[Evidence]:
    """Yield the places that have the reader ring a number of nobody known for money back."""
    text = cleaned.text
    known = [each for each in numbers if each.sort is Sort.HOTLINE]
    for hit in _RINGS.finditer(text):
        start, end = cleaned.original_span(*hit.span())
        official = any(each.start < end and start < each.end for each in known)
        near = text[max(0, hit.start() - _NEAR) : hit.end() + _NEAR]
        if not official and _MATTER.search(near):
            yield Evidence(FlagKind.ASKS_CALL, start, end)
