"""`headings.tsv`: what the sections of cards are called in English, by their Chinese heading.

One table and not a line in each section: many cards share a heading, and whoever edits a card need
not know English. A heading that is not in it is told without one.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from index.corpus.tsv_rows import rows
from index.errors import Problem
from index.script import HAN

HEADING_LENGTH = 60
# A first word tells what is meant, an article not; I and If are two.
_FIRST = re.compile(r"(?:(?:a|an|the) )?[^\s:,]+")


def read_headings(path: Path) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """Read the table, which may be missing; wrong rows and repetitions are named and left out."""
    headings: dict[str, str] = {}
    problems: list[Problem] = []
    if not path.is_file():
        return headings, ()
    for line, row in rows(path, problems):
        heading, english = (row.get("heading") or "").strip(), (row.get("english") or "").strip()
        if not heading or not english or HAN.search(english) or len(english) > HEADING_LENGTH:
            message = f"a row holds a heading and at most {HEADING_LENGTH} characters of English"
            problems.append(Problem(path, line, message))
        elif heading in headings:
            problems.append(Problem(path, line, f"stands twice: {heading}"))
        else:
            headings[heading] = english
    return headings, tuple(problems)


def headed(heading: str, english: str, headings: Mapping[str, str]) -> str:
    """Give what a section says in English below its heading, unless it begins as that does."""
    title = headings.get(heading, "")
    first, begins = _FIRST.match(title.casefold()), _FIRST.match(english.casefold())
    if first is None or begins is None or first[0] == begins[0]:
        return english
    return f"{title} {english}" if title.endswith("?") else f"{title}: {english}"
