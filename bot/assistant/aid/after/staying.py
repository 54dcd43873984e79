"""Staying: somebody who spoke of dying a while ago reads in each reply that he is not alone."""

import re
from dataclasses import replace

from bot.assistant.aid.after.daily import PART, tells_of_days
from bot.assistant.answering.answer import brief
from bot.assistant.language.tone import asks
from bot.assistant.places.local import URGENT, local_part
from bot.assistant.reply import Cited, Paragraph, Reply
from bot.assistant.situations import DESPAIR
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import place_told, tells_despair
from bot.assistant.turns.turn import Turn
from index import Library, Passage
from index.script import Script

_TITLE = re.compile(r"^Not suicidal[^.:]*(?::[^.:]*)?: ")


def staying(library: Library, turn: Turn, reply: Reply) -> Reply:
    """Add a line for despair to a reply; if nothing is asked, give its first words again."""
    if turn.shown is None or not turn.shown.despair:
        return reply
    texts = texts_for(turn.script).aid
    call = URGENT.get(_place(turn))
    line = texts.stay if call is None else texts.stay_there.format(call=call)
    told = reply.intent in {Intent.ANSWER, Intent.UNKNOWN} and reply.verdict is None
    if told and call is None and tells_of_days(turn.text, turn.shown.question):
        return _of_days(library, turn, reply, line)
    if tells_despair(reply):
        return reply
    if told and not asks(turn.text):
        words = first_words(library, turn)
        if words is None:
            return reply
        return replace(words, confidence=reply.confidence, asked=turn.shown.question)
    return replace(reply, paragraphs=(*reply.paragraphs, Paragraph(line)))


def _of_days(library: Library, turn: Turn, reply: Reply, line: str) -> Reply:
    """Say whom he can talk to, once; further turns of the kind read the line for despair alone."""
    parts = {each.heading: each for each in library.document(DESPAIR)}
    part, lead = parts.get(PART), library.document(DESPAIR)[:1]
    read = turn.shown is not None and part is not None and part.id in turn.shown.passages
    kind = () if part is None or read else (Paragraph(_said(part, turn.script)),)
    shown = tuple(Cited(each, more=() if part is None else (part,)) for each in lead)
    said = Reply(Intent.ANSWER, (Paragraph(line), *kind), passages=shown)
    asked = turn.shown.question if turn.shown is not None else ""
    return replace(said, confidence=reply.confidence, asked=asked)


def _said(part: Passage, script: Script) -> str:
    # Its heading, which English begins with, speaks to who never thought of dying.
    english = _TITLE.sub("", part.english)
    return english if script is Script.LATIN and english else part.text


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
