"""`emergency/sentences.tsv`: what people write in an emergency, and look-alikes that are none."""

import csv
from dataclasses import dataclass
from pathlib import Path

from index.errors import Problem

NONE = "none"


@dataclass(frozen=True)
class Sentence:
    """`situation` is an emergency card's id, or `none`."""

    situation: str
    text: str


def read_sentences(path: Path) -> tuple[tuple[Sentence, ...], tuple[Problem, ...]]:
    """Read the table; wrong rows are named and left out."""
    found: list[Sentence] = []
    problems: list[Problem] = []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            for line, row in enumerate(rows, start=2):
                situation, text = row.get("situation"), (row.get("text") or "").strip()
                if not situation or not text:
                    problems.append(Problem(path, line, "a row holds a situation and a text"))
                else:
                    found.append(Sentence(situation, text))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        problems.append(Problem(path, 0, str(error)))
    return tuple(found), tuple(problems)
