"""Referring: whether a follow-up is about what was shown, and what it turns to."""

from dataclasses import replace

from bot.assistant.answer import SUGGESTIONS
from bot.assistant.followup import clipped, matter
from index.search import Result, Within

ABOUT = -0.01  # cosine by which what was shown is nearer than a decoy, so that a question without
CLIPPED = -0.04  # an answer may be about it; and the same where it says little by itself


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
