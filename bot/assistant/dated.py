"""Dated: the police report is of one day, and who names that day asks for what was said then."""

import re
from collections.abc import Sequence

from bot.assistant.ordering import ahead
from index import Hit
from index.passages import REPORT
from index.script import fold

_DAY = re.compile(
    r"(?<!202[0-24-9]年)(?<!202[0-24-9][\-./])(?<!\d)0?5(?:月|[\-./])30(?!\d)"
    r"|五月(?:三十|30)|\bmay 30(?:th)?\b|\b30(?:th)?(?: of)? may\b"
)


def report_first(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put the nearest card on the report before others, where a text names the report's day.

    The year in such a date draws the figures of that whole year, which were published later.
    """
    if not _DAY.search(fold(text)):
        return hits
    return ahead([hit for hit in hits if hit.passage.folder == REPORT][:1], hits)
