"""`emergency/sentences.tsv`: what people write in an emergency, and look-alikes that are none."""

from dataclasses import dataclass, field
from pathlib import Path

from index.corpus.tsv_rows import rows
from index.errors import Problem
from index.stage import Stage

NONE = "none"


_EMERGENCIES = {Stage.DONE, Stage.UNDER_WAY}


@dataclass(frozen=True)
class Sentence:
    """`situation` is an emergency card's id, or `none`; `line` is where the table says so.

    `stage` is known of some.
    """

    situation: str
    text: str
    stage: Stage | None = None
    line: int = field(default=0, compare=False)


def read_sentences(path: Path) -> tuple[tuple[Sentence, ...], tuple[Problem, ...]]:
    """Read the table; wrong rows are named and left out."""
    found: list[Sentence] = []
    problems: list[Problem] = []
    for line, row in rows(path, problems):
        situation, text = row.get("situation"), (row.get("text") or "").strip()
        stage = row.get("stage") or None
        if not situation or not text:
            problems.append(Problem(path, line, "a row holds a situation and a text"))
        elif stage is not None and stage not in set(Stage):
            known = ", ".join(Stage)
            problems.append(Problem(path, line, f"stage is none of {known}: {stage}"))
        elif stage is not None and (situation == NONE) is (Stage(stage) in _EMERGENCIES):
            problems.append(Problem(path, line, f"{situation} cannot be {stage}"))
        else:
            found.append(Sentence(situation, text, stage and Stage(stage), line))
    return tuple(found), tuple(problems)
