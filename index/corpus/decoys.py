"""`decoys.tsv`: questions that the bot must not answer, against which real ones stand out."""

from dataclasses import dataclass
from pathlib import Path

from index.corpus.tsv_rows import rows
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
    for line, row in rows(path, problems):
        kind, text = row.get("kind"), (row.get("text") or "").strip()
        if kind not in KINDS or not text:
            problems.append(Problem(path, line, "a row holds near or far, and a text"))
        elif text in decoys:
            problems.append(Problem(path, line, f"stands twice: {text}"))
        else:
            decoys[text] = Decoy(kind, text)
    if not decoys and not problems:
        problems.append(Problem(path, 0, "the table holds no decoys"))
    return tuple(decoys.values()), tuple(problems)
