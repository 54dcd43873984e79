"""Doubted: only the alarm hears an emergency, and not surely; the text may just describe a trick.

老板和股东都在群里，要我付合同款 sounds like blackmail: money is demanded, and fast. But nothing has
happened yet, and the search surely knows the trick; the steps against blackmail would mislead.
"""

from bot.assistant.aid.unpaid import SURE
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.situations import (
    CODE_GIVEN,
    DESPAIR,
    HELD,
    LOSSES,
    THREATENED,
    UNDER_WAY,
    UNREACHABLE,
)
from bot.assistant.sorting import CERTAIN, ruled
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.turn import Turn
from index import Library
from index.corpus.cards import SCAMS
from index.gate import Stance

# In these a life may be in danger, or money can still be stopped: the steps are shown in spite of a
# doubt.
_AT_ONCE = {DESPAIR, HELD, UNREACHABLE, THREATENED, CODE_GIVEN} | LOSSES | UNDER_WAY


def doubted(library: Library, turn: Turn, found: Triage) -> Triage:
    """Give a question where a first message tells of a trick that nobody fell for yet.

    It is taken for such a message where no rule hears an emergency, the text tells of nothing that
    happened, and the search finds nothing near the alarm's emergency. A button leads to its steps.
    """
    situation = found.situation
    if turn.shown is not None or found.intent is not Intent.EMERGENCY or situation is None:
        return found
    if found.done or situation in _AT_ONCE or concept("happened").find(plain(turn.text)):
        return found
    likelihood, _ = library.alarm.judge(library.normalise(turn.text))
    if likelihood >= CERTAIN or ruled(library, turn.text) is not None or turn.sure() < SURE:
        return found
    near = turn.alone()
    first = near.hits[0].passage
    away = situation not in {hit.passage.document for hit in near.hits}
    tells = near.stance is Stance.ANSWER and first.folder == SCAMS and away
    return Triage(Intent.ANSWER, hint=situation) if tells else found
