"""Staying: somebody who spoke of dying a while ago reads in each reply that he is not alone.

The same words again and again sound as if nobody listened: where there are others, he reads those.
"""

import re
from dataclasses import replace

from bot.assistant.aid.after.daily import names_means, tells_of_days
from bot.assistant.aid.hearing.relatives import SELF, names_others
from bot.assistant.aid.unpaid import SURE
from bot.assistant.answering.answer import brief
from bot.assistant.language.tone import asks
from bot.assistant.places.local import URGENT, local_part
from bot.assistant.reply import Cited, Paragraph, Reply
from bot.assistant.situations import BESIDE, DESPAIR, HOLD_ON, NO_WISH
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import place_told, tells_despair
from bot.assistant.turns.turn import Turn
from index import Library, Passage
from index.corpus.cards import SCAMS
from index.script import Script

SURELY_A_TRICK = 0.8  # confidence from which somebody in despair reads of a trick, too
_TITLE = re.compile(r"^Not suicidal[^.:]*(?::[^.:]*)?: ")


def staying(library: Library, turn: Turn, reply: Reply) -> Reply:
    """Add a line for despair to a reply; if nothing is asked, give its first words again."""
    if turn.shown is None or not turn.shown.despair:
        return reply
    call = URGENT.get(_place(turn))
    line = _line(turn, call)
    told = reply.intent in {Intent.ANSWER, Intent.UNKNOWN} and reply.verdict is None
    if told and call is None and tells_of_days(turn.text, turn.shown.question):
        return _of_days(library, turn, reply, line)
    theirs = bool(reply.passages) and reply.passages[0].passage.id == BESIDE
    if tells_despair(reply) and not (told and theirs and not _is_beside(turn)):
        return reply
    if told and not _is_on_news(turn, reply) and not asks(turn.text):
        words = first_words(library, turn)
        if words is None:
            return reply
        return replace(words, confidence=reply.confidence, asked=turn.shown.question)
    return replace(reply, paragraphs=(*reply.paragraphs, Paragraph(line)))


def _is_on_news(turn: Turn, reply: Reply) -> bool:
    """Tell whether a reply is surely on what a turn tells, and is to be read all the same.

    Who is with somebody reads of his report: 报案三个月没消息. Everybody reads of the next trick:
    有人打电话说要双倍赔我.
    """
    if reply.intent is not Intent.ANSWER or not reply.passages:
        return False
    trick = reply.passages[0].passage.folder == SCAMS and reply.confidence >= SURELY_A_TRICK
    return trick or (_is_beside(turn) and reply.confidence >= SURE)


def _line(turn: Turn, call: str | None) -> str:
    texts = texts_for(turn.script).aid
    here, there = texts.stay, texts.stay_there
    if _is_beside(turn):
        here, there = texts.beside, texts.beside_there
    return here if call is None else there.format(call=call)


def _of_days(library: Library, turn: Turn, reply: Reply, line: str) -> Reply:
    """Say whom he can talk to, once; further turns of the kind read the line for despair alone."""
    part, lead = library.get(NO_WISH), library.document(DESPAIR)[:1]
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
        return _at_home(library, lead[0], turn)
    said = brief(library, (part,), turn.script)
    # The title of the place's card does not fit here; later turns still lean on the emergency.
    return replace(said, paragraphs=said.paragraphs[1:], passages=(Cited(lead[0]),))


def _at_home(library: Library, lead: Passage, turn: Turn) -> Reply:
    """Say whom to call, and what the writer does, or whoever is with him.

    昨晚她站在阳台上 tells of somebody else, but not surely of whose despair it is: both read on.
    """
    first, script = brief(library, (lead,), turn.script), turn.script
    beside = library.get(BESIDE) if _is_beside(turn) else None
    other = names_others(turn.text) and not SELF.search(turn.text) and script is not Script.LATIN
    part = beside if beside is not None or other else _unread(library, turn)
    if part is None and not other:
        return first
    call, *_, source = first.paragraphs
    said = Paragraph(lead.text if part is None else _said(part, script))
    more = () if part is None else (part,)
    return replace(first, paragraphs=(call, said, source), passages=(Cited(lead, more=more),))


def _unread(library: Library, turn: Turn) -> Passage | None:
    """Give other words for who has read the first ones; None to whom a means is at hand."""
    shown = turn.shown
    if shown is None or names_means(shown.question) or names_means(turn.text):
        return None
    parts = (library.get(each) for each in (HOLD_ON, NO_WISH))
    return next((each for each in parts if each and each.id not in shown.passages), None)


def _is_beside(turn: Turn) -> bool:
    return turn.shown is not None and turn.shown.beside


def _place(turn: Turn) -> str:
    return place_told(turn.text, turn.shown) or ""
