"""Evaluation questions: the tables under corpus/questions/, as values."""

import re
from dataclasses import dataclass
from pathlib import Path

from index.corpus.tsv_rows import rows
from index.errors import CorpusError, Problem
from index.passages import Passage

TUNE = "tune"
HELD = "held"


@dataclass(frozen=True)
class Question:
    """A question that someone might type, and what answers it.

    `cards` are the documents that a fair judge accepts as the first hit; `articles` the pairs of
    law and article of which one must be cited first (empty for questions that are not legal).
    `must` is what the shown text has to hold. `part` is `tune` or `held`: the held part is never
    looked at while tuning.
    """

    id: str
    part: str
    voice: str
    folder: str
    text: str
    cards: tuple[str, ...]
    articles: tuple[tuple[str, str], ...]
    must: re.Pattern[str]

    @property
    def in_scope(self) -> bool:
        return self.folder not in {"near", "far"}

    def answered_by(self, passage: Passage) -> bool:
        """Tell whether this passage's document is one that answers the question."""
        return passage.document in self.cards

    def cited_by(self, passage: Passage) -> bool:
        """Tell whether the passage names the right article first."""
        return (passage.law, passage.article) in self.articles


def read_questions(folder: Path, *names: str) -> tuple[Question, ...]:
    """Read tables of in-scope questions (`answer.tsv`) and out-of-scope ones, as one tuple.

    Raises CorpusError with every row, and every file, that cannot be read.
    """
    found: list[Question] = []
    problems: list[Problem] = []
    for name in names:
        path = folder / name
        for line, row in rows(path, problems):
            try:
                found.append(_question(row))
            except (KeyError, ValueError, re.error) as error:
                problems.append(Problem(path, line, f"wrong row: {error}"))
    if problems:
        raise CorpusError(problems)
    return tuple(found)


def _question(row: dict[str, str]) -> Question:
    laws, articles = _split(row.get("law")), _split(row.get("article"))
    if not row["text"]:
        raise ValueError("there is no text")
    if row["part"] not in {TUNE, HELD}:
        raise ValueError(f"the part is {TUNE} or {HELD}, not {row['part']!r}")
    if len(laws) != len(articles):
        raise ValueError(f"{len(laws)} laws and {len(articles)} articles")
    return Question(
        id=row["id"],
        part=row["part"],
        voice=row["voice"],
        folder=row.get("folder") or row["kind"],
        text=row["text"],
        cards=tuple(each for each in _split(row.get("card")) if each != "-"),
        articles=tuple(zip(laws, articles, strict=True)),
        must=re.compile(row.get("must") or ""),
    )


def _split(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split("|") if part.strip())
