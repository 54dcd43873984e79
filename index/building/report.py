"""What became of a build, as a value that also travels between processes."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from index.building.changes import Changes


class State(StrEnum):
    """What became of it: the old index stays unless a new one was BUILT."""

    BUILT = "built"
    UNCHANGED = "unchanged"
    WORSE = "worse"
    BROKEN = "broken"


@dataclass(frozen=True)
class Figures:
    """Shares of the tuning questions, as in `index.evaluate.expected.Expected`."""

    questions: int
    at_1: float
    declined: float
    silent: float


@dataclass(frozen=True)
class Report:
    """What became of a build.

    `version` is what is current now, `before` what was. `judged` tells whether the new index was
    held against the figures; `figures` are its own, None where there are no questions. `problems`
    is what keeps it from being used.
    """

    state: State
    version: str = ""
    before: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    changes: Changes = field(default_factory=Changes)
    figures: Figures | None = None
    figures_before: Figures | None = None
    problems: tuple[str, ...] = ()
    judged: bool = False
    seconds: float = 0.0

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Report":
        """Parse what `to_json` printed. Raises ValueError for anything else."""
        try:
            row = json.loads(text)
            told = {name: tuple(titles) for name, titles in row.pop("changes").items()}
            return cls(
                State(row.pop("state")),
                changes=Changes(**told),
                figures=_figures(row.pop("figures")),
                figures_before=_figures(row.pop("figures_before")),
                problems=tuple(row.pop("problems")),
                **row,
            )
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError(f"no report of a build: {text[:60]!r}") from error

    def line(self) -> str:
        """Say in one line what became of it, for a terminal."""
        if self.state is State.BUILT:
            what = f"{len(self.changes.added)} added, {len(self.changes.changed)} changed, "
            what += f"{len(self.changes.removed)} removed"
            return f"built version {self.version} in {self.seconds:.0f} s ({what})"
        if self.state is State.UNCHANGED:
            return f"nothing to build: version {self.version} holds this corpus"
        more = f" (and {len(self.problems) - 1} more)" if len(self.problems) > 1 else ""
        return f"{self.problems[0]}{more}; the old index stays"


def _figures(row: Mapping[str, Any] | None) -> Figures | None:
    return None if row is None else Figures(**row)
