"""Referring: what a follow-up finds, once what was shown before it is taken into account."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial

from bot.assistant.answer import SUGGESTIONS
from bot.assistant.followup import Shown, clipped, join, leans, matter, turns_away
from bot.assistant.onward import LONGEST
from index import Index
from index.gate import Stance
from index.search import Result, Within

ALONE = 0.8  # confidence from which a question without its matter is answered by itself
ABOUT = -0.01  # cosine by which what was shown is nearer than a decoy, so that a question without
CLIPPED = -0.04  # an answer may be about it; and the same where it says little by itself


def taken_up(index: Index, text: str, shown: Shown, result: Result, limit: int) -> Result:
    """Give what a text finds in the light of what was shown, of what it finds alone."""
    within = cache(partial(_within, index, text, shown))  # encodes: once, where it is needed
    joined = _joined(index, text, shown, result, limit, within)
    return _further(text, shown, joined, within)


def _joined(
    index: Index,
    text: str,
    shown: Shown,
    result: Result,
    limit: int,
    within: Callable[[], Within | None],
) -> Result:
    """Search once more with what was shown, where the text does not stand by itself."""
    sure = leans(text)
    alone = result.stance is Stance.ANSWER and not (clipped(text) and result.confidence < ALONE)
    if not sure and (alone or not is_about(text, within())):
        return result
    away = turns_away(text)
    near = None if away else shown.document
    joined = index.search(join(shown, text), limit, near=near)
    if away:
        joined = turned(text, joined, result)
    return joined if sure or joined.confidence > result.confidence else result


def _within(index: Index, text: str, shown: Shown) -> Within | None:
    """Compare a short text with the parts of what was shown."""
    return index.within(text, shown.document) if len(text) <= LONGEST else None


def _further(
    text: str, shown: Shown, result: Result, within: Callable[[], Within | None]
) -> Result:
    """Let a short question on the card that was shown be answered by one part of it, alone."""
    again = shown.question.endswith(text)  # who asks the same wants the same
    if again or not result.hits:
        return result
    first, *others = result.hits
    if first.passage.document != shown.document:
        return result
    parts = within()
    if parts is None:
        return result
    part = replace(first, passage=parts.unseen(shown.passages), more=())
    return replace(result, hits=(part, *others))


def is_about(text: str, within: Within | None) -> bool:
    """Tell whether a question that finds no answer alone may be about what was shown."""
    return within is not None and within.ahead >= (CLIPPED if clipped(text) else ABOUT)


def turned(text: str, joined: Result, alone: Result) -> Result:
    """Let come first what a turn (澳门呢) names, or finds by itself, if it is near to the whole."""
    near, named = joined.hits[:SUGGESTIONS], matter(text)
    by_itself = alone.hits[0].passage.document if alone.hits else ""
    first = [hit for hit in near if named and named in hit.passage.title][:1]
    first = first or [hit for hit in near if hit.passage.document == by_itself]
    others = [hit for hit in joined.hits if hit not in first]
    return replace(joined, hits=(*first, *others))
