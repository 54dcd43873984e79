"""Method: somebody asks how to cheat, and reads no way to do it, but the law and the way out.

The search alone might show how swindlers do it, or how to find a real thing: 怎么注册假客服号 is
near to 怎么找到真的客服电话.
"""

import re
from collections.abc import Sequence

from bot.assistant.answering import answer
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.language.tone import asks
from bot.assistant.ordering import ahead
from bot.assistant.reply import Reply
from bot.assistant.situations import DESPAIR, NO_METHOD
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.barred import wanted_to_cheat
from bot.assistant.turns.shown import Shown
from index import Hit, Index, Library
from index.gate import Stance
from index.hits import Result
from index.script import Script

_NEAR = 0.35  # score that the card on cheating may lie below the first hit
_FIRST = 3  # if the card is among so many hits, the text needs no word for what only cheats want
# Confidence of what a turn finds alone, below which the turn goes on about a refused way to cheat:
# for a turn that asks, and for one that does not.
_ITSELF, _SAID = 0.35, 0.6
_OF_US = "jiqiren-"  # so begin the cards on this bot: 你啲答案邊度嚟 asks for no way to cheat
_ASKING = "打听"  # so begin the headings of parts that refuse and tell the way out by themselves
# After a trick that was shown, 怎么骗人 asks how that one goes.
_HOW_IT_GOES = re.compile(
    "[那它这]?(?:个|种)?(?:怎么样?|怎样|如何)(?:去)?骗(?:人|钱|到钱|到人|老人)?[呢啊呀]?[?？]?"
)


def wants_method(text: str, found: Result | None = None, *, later: bool = False) -> bool:
    """Tell whether a text asks for a way to cheat, and does not speak of others who cheat.

    `found` is what the text finds by itself; without it only words that leave no doubt count. A
    `later` turn of few words may ask how the trick works that was just spoken of.
    """
    said = plain(text)
    if concept("method_too").find(said):
        return True
    honest = concept("method_else").find(said) or concept("method_honest").find(said)
    if honest or (later and _HOW_IT_GOES.fullmatch(said)):
        return False
    near = found is not None and _is_near(said, found, later=later)
    return near or bool(concept("method").find(said))


def _is_near(said: str, found: Result, *, later: bool) -> bool:
    """Tell whether a text asks for a way, and finds the card on cheating.

    If that card is not among the first hits, the text also needs a word for what only cheats want.
    So does a later turn, whose few words may be near to the card by chance: 我怎么提额 is about the
    limit of a bank card.
    """
    if not concept("method_way").find(said):
        return False
    places = (n for n, hit in enumerate(found.hits) if hit.passage.document == NO_METHOD)
    place = next(places, None)
    if place is None or found.hits[0].passage.document.startswith(_OF_US):
        return False
    if found.hits[0].score - found.hits[place].score > _NEAR:
        return False
    first = place < _FIRST and found.stance is Stance.ANSWER and not later
    return first or bool(concept("method_what").find(said))


def refused(
    library: Library, index: Index, text: str, script: Script, found: Result, *, later: bool
) -> Reply | None:
    """Tell what the law says of the way to cheat that a text asks for; None if it asks for none.

    Nothing else stands below it, since near cards show how it is done.
    """
    wanted = wants_method(text, found, later=later)
    within = index.within(text, NO_METHOD) if wanted else None
    if within is None:
        return None
    part, lead = within.nearest()[0], library.get(NO_METHOD)
    if lead is None or lead == part or part.heading.startswith(_ASKING):
        return answer.show(library, part, script, more=())
    return answer.show(library, part, script, more=(lead,))


def insists(text: str, shown: Shown | None, reply: Reply, alone: Result) -> bool:
    """Tell whether a turn only goes on about a way to cheat that was refused: 那换个平台呢.

    By itself such a turn is no question of our field, or asks nothing (开个玩笑而已). The cards
    that it finds would show how it is done, or are for victims.
    """
    if shown is None or not wanted_to_cheat(shown, text):
        return False
    asking = asks(text)
    first = reply.passages[0].passage.document if reply.passages else ""
    if reply.intent is Intent.UNKNOWN or first == NO_METHOD:
        return not asking
    least = _ITSELF if asking else _SAID
    return shown.document == NO_METHOD and alone.confidence < least


def others_first(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put the card on cheating behind the next one, if a text asks how swindlers do it.

    The card is left out if the text has an honest aim: to keep somebody from paying, say, or to get
    the writer's own money back.
    """
    said = plain(text)
    others = [hit for hit in hits if hit.passage.document != NO_METHOD]
    if concept("method_honest").find(said):
        return others or hits
    if not others or hits[0].passage.document != NO_METHOD:
        return hits
    return ahead(others[:1], hits) if concept("method_others").find(said) else hits


def as_question_on_method(text: str, found: Triage) -> Triage:
    """Take a text for a question if it asks how to cheat, not an emergency: 收了钱怎么不发货."""
    if found.intent is not Intent.EMERGENCY or found.situation == DESPAIR:
        return found
    return Triage(Intent.ANSWER) if wants_method(text) else found
