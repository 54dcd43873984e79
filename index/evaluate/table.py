"""Figures of an evaluation by folder and by voice, as the commands print them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.evaluate.metrics import Share, calibration_error
from index.evaluate.outcomes import Outcome
from index.evaluate.questions import TUNE

_HEAD = (
    f"{'group':24}{'n':>5}{'@1':>20}{'found':>8}{'@3':>20}{'MRR':>8}{'holds':>8}{'article':>9}"
    f"{'declined':>20}{'ECE':>8}"
)
_LEGEND = (
    "@1, @3, MRR, holds and article count declined questions as wrong; holds: what is shown first "
    "has the words or figures asked for; brackets: 95 % bootstrap intervals; ECE: of the answers, "
    "10 bins"
)
_ORDER = ("in scope", "folder", "voice", "out")  # of the groups, by the beginnings of names
_FOUND = "; found: first before the gate"


@dataclass(frozen=True)
class Figures:
    """Shares of a group of questions; NaN where the group has none that count.

    `found` is the share whose first hit is right before the gate declines; `holds` the share whose
    first text shown has what was asked for, whatever its card; `article` that of legal questions
    whose first passage names the right article; `calibration` the expected calibration error of
    the answers.
    """

    group: str
    count: int
    at_1: Share
    found: float
    at_3: Share
    mrr: float
    holds: float
    article: float
    declined: Share
    calibration: float


def figures(group: str, outcomes: Sequence[Outcome]) -> Figures:
    scoped = [outcome for outcome in outcomes if outcome.question.in_scope]
    legal = [each.cited and not each.declined for each in scoped if each.cited is not None]
    return Figures(
        group=group,
        count=len(outcomes),
        at_1=Share.of([each.right for each in scoped]),
        found=_mean([each.rank == 1 for each in scoped]),
        at_3=Share.of([each.shown > 0 for each in scoped]),
        mrr=_mean([1 / each.shown if each.shown else 0.0 for each in scoped]),
        holds=_mean([each.holds and not each.declined for each in scoped]),
        article=_mean(legal),
        declined=Share.of([each.declined for each in outcomes]),
        calibration=calibration(scoped),
    )


def table(outcomes: Sequence[Outcome]) -> tuple[Figures, ...]:
    """Give the figures of all in-scope questions, by folder and by voice, then of the rest."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for each in outcomes:
        question = each.question
        if question.in_scope:
            for name in ("in scope", f"folder {question.folder}", f"voice {question.voice}"):
                groups[name].append(each)
        else:
            groups[f"out of scope, {question.folder}"].append(each)
    names = sorted(groups, key=lambda name: (_place(name), name))
    return tuple(figures(name, groups[name]) for name in names)


def calibration(outcomes: Sequence[Outcome]) -> float:
    """Expected calibration error of the confidence over the questions that are answered."""
    answered = [outcome for outcome in outcomes if not outcome.declined]
    return calibration_error(
        np.array([outcome.confidence for outcome in answered], dtype=np.float64),
        np.array([outcome.right for outcome in answered], dtype=np.float64),
    )


def render(outcomes: Sequence[Outcome], *, ungated: bool = True) -> str:
    """Print a line a group; `ungated` tells whether the outcomes know what the gate held back."""
    rows = [_line(row, ungated=ungated) for row in table(outcomes)]
    last = f"calibration error of all answers, in and out of scope: {calibration(outcomes):.3f}"
    return "\n".join((_HEAD, *rows, last, _LEGEND + (_FOUND if ungated else "")))


def misses(outcomes: Sequence[Outcome]) -> str:
    """List what went wrong with tuning questions; the held part is never looked at.

    A line holds the question's id, its rank before the gate, confidence, what became of it, the
    first passage, the right cards and the text, separated by tabs.
    """
    wrong = [
        each
        for each in outcomes
        if each.question.part == TUNE
        and not (each.right if each.question.in_scope else each.declined)
    ]
    return "\n".join(
        f"{each.question.id}\t{each.rank}\t{each.confidence:.2f}"
        f"\t{'declined' if each.declined else 'answered'}\t{each.first}"
        f"\t{'|'.join(each.question.cards)}\t{each.question.text}"
        for each in wrong
    )


def cell(figure: float, width: int) -> str:
    return f"{'' if np.isnan(figure) else format(figure, '.3f'):>{width}}"


def share_cell(share: Share, width: int) -> str:
    """Print a share with its interval: `0.912 [0.89–0.93]`."""
    text = "" if np.isnan(share.value) else f"{share.value:.3f} [{share.low:.2f}–{share.high:.2f}]"
    return f"{text:>{width}}"


def _line(row: Figures, *, ungated: bool) -> str:
    return (
        f"{row.group:24}{row.count:5}{share_cell(row.at_1, 20)}"
        f"{cell(row.found if ungated else float('nan'), 8)}{share_cell(row.at_3, 20)}"
        f"{cell(row.mrr, 8)}{cell(row.holds, 8)}{cell(row.article, 9)}"
        f"{share_cell(row.declined, 20)}{cell(row.calibration, 8)}"
    )


def _place(name: str) -> int:
    return next(place for place, start in enumerate(_ORDER) if name.startswith(start))


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else float("nan")
