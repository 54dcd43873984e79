"""`emergency/sentences.tsv`: what people write in an emergency, and look-alikes that are none."""

from dataclasses import dataclass, field
from pathlib import Path

from index.corpus.tsv_rows import rows
from index.errors import Problem

NONE = "none"


@dataclass(frozen=True)
class Sentence:
    """`situation` is an emergency card's id, or `none`; `line` is where the table says so."""

    situation: str
    text: str
    line: int = field(default=0, compare=False)


def read_sentences(path: Path) -> tuple[tuple[Sentence, ...], tuple[Problem, ...]]:
    """Read the table; wrong rows are named and left out."""
    found: list[Sentence] = []
    problems: list[Problem] = []
    for line, row in rows(path, problems):
        situation, text = row.get("situation"), (row.get("text") or "").strip()
        if not situation or not text:
            problems.append(Problem(path, line, "a row holds a situation and a text"))
        else:
            found.append(Sentence(situation, text, line))
    return tuple(found), tuple(problems)
