"""The figures of the run that was last accepted, and what has fallen below them since."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from math import isnan
from pathlib import Path

from index.errors import CorpusError, Problem
from index.evaluate.metrics import Share
from index.evaluate.outcomes import Outcome

FILE = "expected.toml"
_HOW = "python -m index evaluate --accept"


@dataclass(frozen=True)
class Expected:
    """Shares of one part of the questions. A margin is half the 95 % bootstrap interval.

    `at_1` counts declined questions as wrong; `declined` is of questions in scope, `silent` the
    declined share of those out of scope.
    """

    accepted: date
    questions: int
    at_1: float
    at_1_margin: float
    declined: float
    declined_margin: float
    silent: float
    silent_margin: float


def summaries(outcomes: Sequence[Outcome], day: date) -> dict[str, Expected]:
    """Sum the outcomes up by part."""
    parts = sorted({outcome.question.part for outcome in outcomes})
    return {
        part: _summary([each for each in outcomes if each.question.part == part], day)
        for part in parts
    }


def read(path: Path) -> dict[str, Expected]:
    """Read the accepted figures; raises CorpusError where there are none or they are damaged."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {part: Expected(**row) for part, row in tables.items()}
    except (OSError, ValueError, TypeError) as error:
        message = f"no accepted figures can be read ({error}); write them: {_HOW}"
        raise CorpusError([Problem(path, 0, message)]) from error


def write(path: Path, parts: Mapping[str, Expected]) -> None:
    """Write the figures of these parts; those of other parts stay, unless the file is damaged."""
    try:
        kept = read(path)
    except CorpusError:  # there is none yet, or it says itself that this mends it
        kept = {}
    lines = [f"# Written by `{_HOW}`; do not edit by hand."]
    for part, expected in sorted({**kept, **parts}.items()):
        lines += ["", f"[{part}]"]
        for name, value in asdict(expected).items():
            lines.append(
                f"{name} = {value:.4f}" if isinstance(value, float) else f"{name} = {value}"
            )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def worse(accepted: Mapping[str, Expected], now: Mapping[str, Expected]) -> tuple[str, ...]:
    """Name every figure that is worse than the accepted one by more than its margin.

    What is no longer asked is worse too, since nobody knows how it would be answered.
    """
    parts = sorted({*accepted, *now})
    return tuple(line for part in parts for line in _worse(part, accepted.get(part), now.get(part)))


def _worse(part: str, before: Expected | None, now: Expected | None) -> Iterator[str]:
    if before is None:
        yield f"{part}: no accepted figures; write them: {_HOW}"
        return
    asked = now.questions if now else 0
    if asked < before.questions:
        yield f"{part}: {asked} questions are asked, not {before.questions}; if so meant: {_HOW}"
    if now is None:
        return
    for name, words, sign in (
        ("at_1", "@1 fell", -1),
        ("declined", "the declined share in scope rose", 1),
        ("silent", "the declined share out of scope fell", -1),
    ):
        old, new = getattr(before, name), getattr(now, name)
        margin = getattr(before, f"{name}_margin")
        lost = isnan(new) and not isnan(old)  # there are no such questions any more
        if lost or sign * (new - old) > margin:
            yield (
                f"{part}: {words} from {old:.3f} to {new:.3f}, by more than {margin:.3f} "
                f"(accepted {before.accepted})"
            )


def _summary(outcomes: Sequence[Outcome], day: date) -> Expected:
    scoped = [each for each in outcomes if each.question.in_scope]
    outside = [each for each in outcomes if not each.question.in_scope]
    at_1 = Share.of([each.right for each in scoped])
    declined = Share.of([each.declined for each in scoped])
    silent = Share.of([each.declined for each in outside])
    return Expected(
        accepted=day,
        questions=len(outcomes),
        at_1=at_1.value,
        at_1_margin=at_1.margin,
        declined=declined.value,
        declined_margin=declined.margin,
        silent=silent.value,
        silent_margin=silent.margin,
    )
