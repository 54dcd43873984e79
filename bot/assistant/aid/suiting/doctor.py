"""Doctor: somebody who has collapsed needs an ambulance before any step or answer."""

import re
from dataclasses import replace

from bot.assistant.language.kin import FAMILY
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.language.tone import asks
from bot.assistant.reply import Paragraph, Reply, Style
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.assistant.turns.turn import Turn

_OURS = re.compile(rf"{FAMILY}|[我俺咱]|\b(?:i|my|our)\b")


def with_doctor(turn: Turn, reply: Reply) -> Reply:
    """Say above a reply to call an ambulance, where a text tells of somebody who has collapsed.

    Where the reply is no first aid, it must be the writer or one of his family, and the text must
    ask nothing: questions on the law speak of strangers who were knocked down. After despair it is
    whoever was spoken of.
    """
    said = plain(turn.text)
    if not concept("collapsed").find(said):
        return reply
    ours = _OURS.search(said) or (turn.shown is not None and turn.shown.despair)
    told = reply.intent is Intent.ANSWER and ours and not asks(turn.text)
    if reply.intent is not Intent.EMERGENCY and not told:
        return reply
    line = Paragraph(texts_for(turn.script).aid.collapsed, Style.TITLE)
    return replace(reply, paragraphs=(line, *reply.paragraphs))
