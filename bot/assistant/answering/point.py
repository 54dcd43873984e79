"""Point: lets the part whose heading asks just what is asked (多久, 是真的吗) lead its card."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.assistant.ordering import near_parts
from index import Hit, Index, Passage
from index.script import fold

NEARLY = 0.07  # nearness (`Within`) by which that part may be behind the card's beginning


@dataclass(frozen=True)
class Point:
    """A plain shape of questions: what a text `asks`, and the `heading` that asks the same."""

    asks: re.Pattern[str]
    heading: re.Pattern[str]


def _alike(asks: str, heading: str = "") -> Point:
    return Point(re.compile(asks), re.compile(heading or asks))


POINTS = (
    _alike(
        "(?<!判)多久|几天|多少天|多长时间|几时|几時",
        "(?<!判)多久|(?<!了)几天|几时|多长时间|期限",
    ),
    _alike("几年(?!级)[^，。,]{0,3}[才能放]", "几年"),
    _alike("第几条|哪一?条(?!短信|信息)|依据", "第几条|哪一?条|依据"),
    _alike(
        "(?:什么|啥|咩)意思|(?:什么|啥)叫|是(?:什么|啥)$", "(?:什么|啥)意思|啥叫|是(?:什么|啥)$"
    ),
    _alike("打哪个|哪个(?:电话|号码)|打(?:什么|啥)(?:电话|号)", "打哪个|哪个电话|打什么"),
)


def point_first(index: Index, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Let the part of the first card that asks what a text asks go before the card's beginning.

    A section that the search puts first stays there: it is on the matter, which weighs more.
    """
    if not hits or hits[0].named or hits[0].passage.heading:
        return hits
    said = fold(text)
    asked = [each for each in POINTS if each.asks.search(said)]
    first, *others = hits
    if len(asked) != 1:
        return hits
    part = _part(index, text, first, asked[0])
    if part is None:
        return hits
    more = tuple(each for each in (first.passage, *first.more) if each != part)
    return replace(first, passage=part, more=more[:1]), *others


def _part(index: Index, text: str, hit: Hit, point: Point) -> Passage | None:
    headings = (each.heading for each in index.library.document(hit.passage.document))
    if not any(map(point.heading.search, headings)):  # most cards: no need to compare anything
        return None
    within = index.within(text, hit.passage.document)
    if within is None:
        return None
    parts = near_parts(within, NEARLY, lambda part: bool(point.heading.search(part.heading)))
    return next(iter(parts), None)
