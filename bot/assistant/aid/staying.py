"""Staying: somebody who spoke of dying a while ago reads in each reply that he is not alone."""

from dataclasses import replace

from bot.assistant.answering.answer import brief
from bot.assistant.language.tone import asks
from bot.assistant.places.local import URGENT, local_part
from bot.assistant.reply import Cited, Paragraph, Reply
from bot.assistant.situations import DESPAIR
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import place_told, tells_despair
from bot.assistant.turns.turn import Turn
from index import Library


def staying(library: Library, turn: Turn, reply: Reply) -> Reply:
    """Add a line for despair to a reply; if nothing is asked, give its first words again."""
    if turn.shown is None or not turn.shown.despair or tells_despair(reply):
        return reply
    told = reply.intent in {Intent.ANSWER, Intent.UNKNOWN} and reply.verdict is None
    if told and not asks(turn.text):
        words = first_words(library, turn)
        return reply if words is None else replace(words, confidence=reply.confidence)
    texts = texts_for(turn.script).aid
    call = URGENT.get(_place(turn))
    line = texts.stay if call is None else texts.stay_there.format(call=call)
    return replace(reply, paragraphs=(*reply.paragraphs, Paragraph(line)))


def first_words(library: Library, turn: Turn) -> Reply | None:
    """Say again what first aid for despair says first, and whom to call where the writer is."""
    lead = library.document(DESPAIR)
    if not lead:
        return None
    part = local_part(library, library.get(_place(turn)), DESPAIR)
    if part is None:
        return brief(library, lead, turn.script)
    said = brief(library, (part,), turn.script)
    # The title of the place's card does not fit here; later turns still lean on the emergency.
    return replace(said, paragraphs=said.paragraphs[1:], passages=(Cited(lead[0]),))


def _place(turn: Turn) -> str:
    return place_told(turn.text, turn.shown) or ""
