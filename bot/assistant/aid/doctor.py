"""Doctor: whoever has collapsed needs an ambulance before any step, or any answer."""

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
    """Say first whom to call for one who has collapsed.

    Where there is no emergency he has to be the writer's own, who asks nothing: others are spoken
    of in the law on who was knocked down.
    """
    said = plain(turn.text)
    if not concept("collapsed").find(said):
        return reply
    told = reply.intent is Intent.ANSWER and _OURS.search(said) and not asks(turn.text)
    if reply.intent is not Intent.EMERGENCY and not told:
        return reply
    line = Paragraph(texts_for(turn.script).aid.collapsed, Style.TITLE)
    return replace(reply, paragraphs=(line, *reply.paragraphs))
