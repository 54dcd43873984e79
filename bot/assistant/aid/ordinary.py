"""Ordinary: what is said to everyday messages that the search would answer with an alarm, or not.

A relative sees the screen, all ended well, or a child paid in a game, whom nobody cheated.
"""

from bot.assistant.aid.hearing.familiar import calmed
from bot.assistant.aid.hearing.harmless import is_childs_payment
from bot.assistant.aid.hearing.settled import settled
from bot.assistant.answering.answer import show
from bot.assistant.language.colouring import without_colour
from bot.assistant.language.tone import asks
from bot.assistant.reply import Reply
from bot.assistant.triage import Intent
from bot.assistant.turns.turn import Turn
from index import Library

_PAID_IN_A_GAME = "law-child-transfer#孩子自己充了游戏、买了皮肤，没人骗他：怎么退"


def ordinary(library: Library, turn: Turn, reply: Reply) -> Reply:
    """Give what an ordinary first message is answered with; any other keeps its `reply`."""
    if turn.shown is not None:
        return reply
    part = library.get(_PAID_IN_A_GAME)
    unanswered = reply.intent is Intent.UNKNOWN and asks(turn.text)
    if part is not None and unanswered and is_childs_payment(without_colour(turn.text)):
        return show(library, part, turn.script)
    return settled(library, turn, calmed(library, turn, reply))
