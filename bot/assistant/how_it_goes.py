"""How it goes: few words after a card on a trick ask how that works, or how to tell or avoid it."""

from bot.assistant.answering import answer
from bot.assistant.reply import Reply
from bot.assistant.situations import DESPAIR, HOW_TO_SPOT
from bot.assistant.turns.parts_asked import GUARD, SIGNS_OF_IT, asked_part
from bot.assistant.turns.shown import Shown
from bot.assistant.turns.turn import Turn
from index import Library
from index.corpus.cards import EMERGENCY, SCAMS


def how_it_goes(library: Library, turn: Turn, shown: Shown) -> Reply | None:
    """Show the part of the shown card on just that, in short where it was read; None of others.

    First aid is on no single trick: how to guard is told of all of them.
    """
    wanted, lead = asked_part(turn.text), library.get(shown.document)
    if wanted is None or lead is None or shown.aid == DESPAIR:
        return None
    if lead.folder == EMERGENCY and wanted == GUARD:
        card = library.get(HOW_TO_SPOT)
        return None if card is None else answer.show(library, card, turn.script)
    heading = SIGNS_OF_IT if wanted == GUARD else wanted
    part = library.get(f"{lead.id}#{heading}") if lead.folder == SCAMS else None
    if part is None:
        return None
    if part.id in shown.passages:
        return answer.again_in_short(library, part, turn.script, adds=False)
    return answer.show(library, part, turn.script, more=())
