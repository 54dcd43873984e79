"""Calling: the line above first aid that says which number to dial, and what comes before that."""

import re

from bot.assistant.texts import Texts
from bot.assistant.texts.aid import CallTexts
from index import Passage

_BEFORE = re.compile("拨 110 .{0,4}之前")  # something else comes before the call


def call_texts(lead: Passage, texts: Texts) -> CallTexts:
    """Give the lines with the number to dial: at once, or after what a `lead` says first."""
    return texts.aid.call_then if _BEFORE.match(lead.text) else texts.aid.call


def whom(lead: Passage, texts: Texts) -> str:
    """Give the number to dial; in English, words for whom to call where a card names no number."""
    return texts.aid.whom.get(lead.document) or lead.call or ""


def first_call(lead: Passage, texts: Texts) -> str:
    """Give the line that is read first: the act that precedes a call, or the number to dial."""
    head = texts.aid.heads.get(lead.document)
    return head or call_texts(lead, texts).start.format(number=whom(lead, texts))
