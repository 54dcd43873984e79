"""`decoys.tsv`: questions that the bot must not answer, against which real ones stand out."""

import csv
from dataclasses import dataclass
from pathlib import Path

from index.errors import Problem

KINDS = ("near", "far")


@dataclass(frozen=True)
class Decoy:
    """`near` shares our field's words (cards, phones, police); `far` has nothing to do with it."""

    kind: str
    text: str


def read_decoys(path: Path) -> tuple[tuple[Decoy, ...], tuple[Problem, ...]]:
    """Read the table; wrong rows and repetitions are named and left out."""
    decoys: dict[str, Decoy] = {}
    problems: list[Problem] = []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            for line, row in enumerate(rows, start=2):
                kind, text = row.get("kind"), (row.get("text") or "").strip()
                if kind not in KINDS or not text:
                    problems.append(Problem(path, line, "a row holds near or far, and a text"))
                elif text in decoys:
                    problems.append(Problem(path, line, f"stands twice: {text}"))
                else:
                    decoys[text] = Decoy(kind, text)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        problems.append(Problem(path, 0, str(error)))
    if not decoys and not problems:
        problems.append(Problem(path, 0, "the table holds no decoys"))
    return tuple(decoys.values()), tuple(problems)
