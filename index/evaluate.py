"""`python -m index evaluate`: how often the search finds what answers, by folder and voice."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from index.metrics import calibration_error, interval
from index.questions import Question
from index.search import Index

SURE = 0.5
Progress = Callable[[Iterable[Any], str, int], Iterable[Any]]


@dataclass(frozen=True)
class Outcome:
    """What came of one question. `rank` counts from 1; 0 means not among the three shown.

    `cited` is None for questions that are not legal. `first` is the id of the first passage.
    """

    question: Question
    rank: int
    cited: bool | None
    confidence: float
    declined: bool
    first: str


@dataclass(frozen=True)
class Figures:
    """Shares of a group of questions, each with its bootstrap interval where one is given."""

    group: str
    count: int
    at_1: float
    at_1_low: float
    at_1_high: float
    at_3: float
    mrr: float
    article: float
    declined: float


def run(index: Index, questions: Sequence[Question], progress: Progress) -> tuple[Outcome, ...]:
    outcomes = []
    results = index.search_all([question.text for question in questions])
    pairs = zip(questions, results, strict=True)
    for question, result in progress(pairs, "searching", len(questions)):
        rank = next(
            (place for place, hit in enumerate(result.hits, start=1)
             if question.answered_by(hit.passage)),
            0,
        )  # fmt: skip
        first = result.hits[0].passage
        cited = question.cited_by(first) if question.articles else None
        declined = result.confidence < SURE
        outcomes.append(Outcome(question, rank, cited, result.confidence, declined, first.id))
    return tuple(outcomes)


def figures(group: str, outcomes: Sequence[Outcome]) -> Figures:
    ranks = np.array([outcome.rank for outcome in outcomes], dtype=np.float64)
    first = (ranks == 1).astype(np.float64)
    low, high = interval(first)
    cited = [outcome.cited for outcome in outcomes if outcome.cited is not None]
    return Figures(
        group=group,
        count=len(outcomes),
        at_1=float(first.mean()),
        at_1_low=low,
        at_1_high=high,
        at_3=float((ranks > 0).mean()),
        mrr=float(np.where(ranks > 0, 1 / np.maximum(ranks, 1), 0).mean()),
        article=float(np.mean(cited)) if cited else float("nan"),
        declined=float(np.mean([outcome.declined for outcome in outcomes])),
    )


def table(outcomes: Sequence[Outcome]) -> tuple[Figures, ...]:
    """Give the figures of all in-scope questions, then by folder and by voice, then the rest."""
    scoped = [outcome for outcome in outcomes if outcome.question.in_scope]
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in scoped:
        groups[f"folder {outcome.question.folder}"].append(outcome)
    for outcome in scoped:
        groups[f"voice {outcome.question.voice}"].append(outcome)
    for outcome in outcomes:
        if not outcome.question.in_scope:
            groups[f"out of scope: {outcome.question.folder}"].append(outcome)
    rows = [figures("in scope", scoped)] if scoped else []
    return (*rows, *(figures(name, group) for name, group in sorted(groups.items())))


def calibration(outcomes: Sequence[Outcome]) -> float:
    """Expected calibration error of the confidence over the questions that are answered."""
    answered = [outcome for outcome in outcomes if not outcome.declined]
    return calibration_error(
        np.array([outcome.confidence for outcome in answered], dtype=np.float64),
        np.array([outcome.rank == 1 for outcome in answered], dtype=np.float64),
    )


def render(outcomes: Sequence[Outcome]) -> str:
    lines = [
        f"{'group':28}{'n':>5}{'@1':>8}{'95 % interval':>18}{'@3':>8}{'MRR':>8}"
        f"{'article':>9}{'declined':>10}"
    ]
    for row in table(outcomes):
        bounds = f"{row.at_1_low:.3f}–{row.at_1_high:.3f}"
        article = "" if np.isnan(row.article) else f"{row.article:.3f}"
        lines.append(
            f"{row.group:28}{row.count:5}{row.at_1:8.3f}{bounds:>18}{row.at_3:8.3f}{row.mrr:8.3f}"
            f"{article:>9}{row.declined:10.3f}"
        )
    lines.append(f"calibration error of answers (10 bins): {calibration(outcomes):.3f}")
    return "\n".join(lines)
