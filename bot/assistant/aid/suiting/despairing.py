"""Despairing: what first aid for despair says besides: an ambulance first, and the lost money."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.assistant.answering.there import dialled_there
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.language.payment import lost_some
from bot.assistant.reply import Paragraph
from bot.assistant.situations import DESPAIR
from bot.assistant.texts import texts_for
from index import Passage
from index.script import Script

AMBULANCE = "120"
_SENTENCE = re.compile(r"[^。.\s][^。.]*(?:。|\.|$)")
_LOSSES = ("victim", "victim_plain", "money_lost")


def is_hurt(lead: Passage, text: str) -> bool:
    """Tell whether somebody in despair took pills or bleeds: then an ambulance comes first."""
    return lead.document == DESPAIR and bool(concept("hurt").find(plain(text)))


def ambulance_first(lead: Passage) -> Passage:
    """Put the line that names the ambulance second, behind the first kind word."""
    return replace(lead, text=_moved(lead.text), english=_moved(lead.english))


def loss_too(
    lead: Passage, text: str, local: Passage | None, script: Script
) -> Iterator[Paragraph]:
    """Say to who is in despair over a loss that the call is for the money too."""
    if lead.document == DESPAIR and _tells_of_loss(text):
        number = dialled_there(local, script)
        yield Paragraph(texts_for(script).aid.loss_too.format(number=number))


def _moved(text: str) -> str:
    said, *lines = text.split("\n")
    kind, *rest = _SENTENCE.findall(said) or ("",)
    rest.sort(key=lambda each: AMBULANCE not in each)
    gap = "" if "。" in said else " "
    return "\n".join((gap.join((kind, *rest)), *lines))


def _tells_of_loss(text: str) -> bool:
    said = plain(text)
    return lost_some(text) or any(concept(each).find(said) for each in _LOSSES)
