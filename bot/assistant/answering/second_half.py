"""Second half: the part of the first card that a short last clause asks for (…，怎么设).

Such a clause says too little to be searched for by itself. A heading of the card that answers the
whole message has its words, if the card tells that at all.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.assistant.language.clauses import clauses
from bot.assistant.language.lexicon import plain
from bot.assistant.ordering import near_parts
from index import Hit, Index, Passage
from index.corpus.cards import EMERGENCY
from index.script import spaced

_LONGEST = 8  # characters of a clause that leans on what stands before it
NEARLY = 0.06  # nearness (`Within`) by which that part may be behind the card's nearest
AHEAD = 0.025  # nearness to the clause by which a part of another heading is ahead of those shown
SHARED = 0.5  # share of the clause's pairs of characters that the heading has
# Words that begin or end a clause and ask for nothing by themselves.
_ASIDE = re.compile(
    "^(?:那么?|还有|另外|顺便|再|请?问|想问|现在|我|要|该|又|到底|具体)+|[啊呀呢哦么吗嘛不没的了]+$"
)
_ASKS = re.compile(
    "怎么|如何|什么|哪|谁|多少|多久|几[天年时]|能不能|要不要|会不会|是不是|[吗么不]$"
)
# 怎么办, 怎么回事: a card's steps and its beginning say that; 有什么区别: comparing.py tells that.
_ALL = re.compile(
    "怎么(?:办|做|回事|处理|弄|整|搞)?|是什么|为什么"
    "|.*(?:有|是)什么(?:不同|不一样|分别|区别|差别|关系)"
)


def second_half(index: Index, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Let the part that the last short clause of a question asks for stand below the first part."""
    if not hits or hits[0].named or hits[0].passage.folder == EMERGENCY:
        return hits
    first, *others = hits
    asked = _asked(text)
    shown = (first.passage, *first.more)
    if not asked or any(_asks_so(asked, each) for each in shown):
        return hits
    part = _worded(index, text, asked, first) or _clearly_nearer(index, text, asked, shown)
    if part is None:
        return hits
    more = [each for each in first.more[:1] if each.heading]  # a beginning has no room below
    return replace(first, more=(*more, part)), *others


def _worded(index: Index, text: str, asked: str, hit: Hit) -> Passage | None:
    """Give the nearest part of a card whose heading asks the same."""
    within = index.within(text, hit.passage.document)
    if within is None:
        return None
    parts = near_parts(within, NEARLY, lambda part: bool(part.heading) and _asks_so(asked, part))
    return next(iter(parts), None)


def _clearly_nearer(
    index: Index, text: str, asked: str, shown: Sequence[Passage]
) -> Passage | None:
    """Give the part that the clause, read with the rest, is nearer to than to all that is shown."""
    within = index.within(asked, shown[0].document, after=text)
    if within is None:
        return None
    near = {part.id: float(at) for part, at in zip(within.passages, within.near, strict=True)}
    part = within.passages[int(within.near.argmax())]
    least = max((near.get(each.id, 0.0) for each in shown), default=0.0) + AHEAD
    return part if part.heading and near[part.id] > least else None


def _asked(text: str) -> str:
    """Give what the last clause asks for, if it is short and others stand before it; else ""."""
    runs = clauses(spaced(text).rstrip(" ?？"))
    if len(runs) < 2:
        return ""
    said = plain(runs[-1]).strip(" ?？")
    asked = _ASIDE.sub("", said)
    if not 1 < len(asked) <= _LONGEST or _ALL.fullmatch(asked):
        return ""
    return asked if _ASKS.search(said) else ""


def _asks_so(asked: str, part: Passage) -> bool:
    """Tell whether a heading asks the same, in most of the same pairs of characters."""
    heading, pairs = plain(part.heading), set(pairwise(asked))
    return len(pairs & set(pairwise(heading))) > SHARED * len(pairs) or asked in heading
