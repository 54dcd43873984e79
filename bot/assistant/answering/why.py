"""Why: the card that answers a clause that asks why goes before what the message tells besides.

现在说的百万保障骗局，为什么总要开共享: as a whole that is about the trick, whose card does not say
why. By itself the clause finds the card on sharing a screen.
"""

import re
from collections.abc import Sequence

from bot.assistant.answering.several_questions import asking
from bot.assistant.language.clauses import clauses
from bot.assistant.ordering import ahead
from index import Hit, Index
from index.corpus.cards import EMERGENCY
from index.hits import Result

SURE = 0.75  # confidence that both readings of the clause need
WHY = re.compile("为什么|为啥|为何|为么|原理|凭(?:什么|啥)|[怎咋]么?会|点解|\\bwhy\\b")


def why_first(index: Index, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put first what answers the one clause that asks why, both by itself and with the rest.

    It must be among the hits for the whole message: else the clause is about another matter.
    """
    asked = asking(text)
    if not hits or hits[0].named or len(asked) != 1 or not WHY.search(asked[0]):
        return hits
    if len(clauses(text)) < 2:
        return hits
    by_itself, found = index.search(asked[0], 1), index.search(asked[0], 1, after=text)
    document = _sure(found)
    if not document or document != _sure(by_itself):
        return hits
    if not any(hit.passage.document == document for hit in hits[1:]):
        return hits
    rest = [hit for hit in hits if hit.passage.document != document]
    return ahead(found.hits, rest)


def _sure(found: Result) -> str:
    """Give the card of a sure answer that is no first aid; else ""."""
    if not found.hits or found.confidence < SURE or found.hits[0].passage.folder == EMERGENCY:
        return ""
    return found.hits[0].passage.document
