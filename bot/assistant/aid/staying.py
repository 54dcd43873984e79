"""Staying: who spoke of dying a while ago is never only answered, whatever is talked about now."""

from dataclasses import replace

from bot.assistant.answering.answer import brief
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.situations import DESPAIR
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.assistant.turns.followup import Shown, tells_despair
from bot.assistant.vague import asks
from index import Library
from index.script import Script


def staying(
    library: Library, text: str, reply: Reply, shown: Shown | None, script: Script
) -> Reply:
    """Give a reply after despair: its first words again where nothing is asked, or beside it."""
    if shown is None or not shown.despair or tells_despair(reply):
        return reply
    lead = library.document(DESPAIR)
    told = reply.intent in {Intent.ANSWER, Intent.UNKNOWN} and reply.verdict is None
    if lead and told and not asks(text):
        return replace(brief(library, lead, script), confidence=reply.confidence)
    line = Paragraph(texts_for(script).aid.stay)
    return replace(reply, paragraphs=(*reply.paragraphs, line))
