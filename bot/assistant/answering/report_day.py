"""The report's day: a question that names the day of the police report asks for that report."""

import re
from collections.abc import Sequence

from bot.assistant.ordering import ahead
from index import Hit
from index.corpus.cards import REPORT
from index.script import fold

_DAY = re.compile(
    r"(?<!202[0-24-9]年)(?<!202[0-24-9][\-./])(?<!\d)0?5(?:月|[\-./])30(?!\d)"
    r"|五月(?:三十|30)|\bmay 30(?:th)?\b|\b30(?:th)?(?: of)? may\b"
)
_WHOLE_DAY = re.compile(rf"(?:(?:20)?23(?:年|[\-./]))?(?:{_DAY.pattern})(?:日|号)?")


def undated(text: str) -> str | None:
    """Give the folded text without the report's day; None where it does not name that day.

    The words of a date are near to the card on the meeting that day, whatever the question is.
    """
    folded = fold(text)
    return _WHOLE_DAY.sub("", folded) if _DAY.search(folded) else None


def report_first(text: str, hits: Sequence[Hit], near: Sequence[Hit]) -> Sequence[Hit]:
    """Put the nearest card on the report before others, where a text names the report's day.

    The year in such a date finds the figures of that whole year, which were published later. `near`
    are the hits for the text without the day, if they were searched for.
    """
    if undated(text) is None:
        return hits
    return ahead([hit for hit in (*near, *hits) if hit.passage.folder == REPORT][:1], hits)
