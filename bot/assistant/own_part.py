"""Own part: puts first what speaks to people at the writer's work, unless he is the victim."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.assistant.aid.hearing.relatives import names_others
from bot.assistant.language.payment import has_given
from bot.assistant.ordering import near_parts
from bot.assistant.reply import SUGGESTIONS
from bot.assistant.staff import CARED_FOR
from bot.assistant.trades import at_work, cares, is_about, speaks_to
from index import Hit, Index
from index.script import spaced

_CARED = re.compile(CARED_FOR)
_CHEATED = re.compile("[被遭][^，。,]{0,4}[骗坑]|上当|受骗")
# The nearest part for the writer's work leads its card, or its card the others, unless it is
# further than that behind, in nearness (`Within`) or in fused score.
NEARLY, BEHIND = 0.04, 0.17


def asks_at_work(text: str) -> str:
    """Give the words for the writer's work; "" where he was cheated himself, and names nobody."""
    work = at_work(text)
    left = spaced(text).replace(work, "", 1)
    himself = _CHEATED.search(left) or has_given(left)
    return "" if himself and not (names_others(left) or _CARED.search(left)) else work


def looks_after(text: str) -> bool:
    """Tell whether somebody whose work it is tells of people in his care: 辅导员，有个学生…."""
    work = asks_at_work(text)
    return bool(work) and cares(work) and bool(_CARED.search(spaced(text).replace(work, "", 1)))


def is_victim_at_work(text: str) -> bool:
    """Tell whether a writer who names his work was cheated himself: 我是老师，被骗了三万."""
    return bool(at_work(text)) and not asks_at_work(text)


def own_first(index: Index, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put first the part that speaks to people at the writer's work: 柜员：….

    It is another card's where that card's nearest part is one; else the first card's. Where the
    first card is on that work and has none, it stays first.
    """
    work = asks_at_work(text)
    if not work or not hits:
        return hits
    first, *others = hits
    ours = _own(index, text, work, first)
    if ours == first or (ours is None and is_about(work, first.passage)):
        return hits
    near = [hit for hit in others[:SUGGESTIONS] if first.score - hit.score < BEHIND]
    for hit in near:
        own = _own(index, text, work, hit)
        if own is not None and (ours is None or own == hit):
            return own, *(each for each in hits if each is not hit)
    return hits if ours is None else (ours, *others)


def _own(index: Index, text: str, work: str, hit: Hit) -> Hit | None:
    """Give a hit with the part that speaks to the writer before the others; None without one."""
    within = index.within(text, hit.passage.document)
    if within is None:
        return None
    parts = near_parts(within, NEARLY, partial(speaks_to, work))
    if not parts or hit.passage in parts:
        return hit if parts else None
    own = parts[0]
    rest = tuple(each for each in (hit.passage, *hit.more, *hit.rest) if each != own)
    return replace(hit, passage=own, more=(), rest=rest)
