"""Staying: who spoke of dying a while ago is never only answered, whatever is talked about now."""

from dataclasses import replace

from bot.assistant.answering.answer import brief
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.situations import DESPAIR
from bot.assistant.texts import texts_for
from bot.assistant.tone import asks
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import tells_despair
from bot.assistant.turns.turn import Turn
from index import Library


def staying(library: Library, turn: Turn, reply: Reply) -> Reply:
    """Give a reply after despair: its first words again where nothing is asked, or beside it."""
    if turn.shown is None or not turn.shown.despair or tells_despair(reply):
        return reply
    lead = library.document(DESPAIR)
    told = reply.intent in {Intent.ANSWER, Intent.UNKNOWN} and reply.verdict is None
    if lead and told and not asks(turn.text):
        return replace(brief(library, lead, turn.script), confidence=reply.confidence)
    line = Paragraph(texts_for(turn.script).aid.stay)
    return replace(reply, paragraphs=(*reply.paragraphs, line))
