"""`facts.toml`: the figures, hotlines and dates that cards rely on, and sayings that are wrong."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.errors import Problem


@dataclass(frozen=True)
class Fact:
    """`grade` is A (official), B (local media that agree) or C (weak)."""

    id: str
    text: str
    source: str
    grade: str
    verified: str


@dataclass(frozen=True)
class Trap:
    """A wrong saying that is common on the web, and what is right instead."""

    id: str
    says: str
    right: str
    patterns: tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class Facts:
    facts: dict[str, Fact]
    traps: tuple[Trap, ...]


def read_facts(path: Path) -> tuple[Facts, tuple[Problem, ...]]:
    """Read the table; wrong rows are named and left out."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, FileNotFoundError) as error:
        return Facts({}, ()), (Problem(path, 0, str(error)),)
    problems: list[Problem] = []
    facts: dict[str, Fact] = {}
    for row in table.get("fact", []):
        missing = {"id", "text", "source", "grade", "verified"} - set(row)
        name = row.get("id", "?")
        if missing or set(row) - {"id", "text", "source", "grade", "verified", "note"}:
            problems.append(Problem(path, 0, f"fact {name}: missing or unknown keys {missing}"))
        elif name in facts:
            problems.append(Problem(path, 0, f"fact {name} stands twice"))
        elif row["grade"] not in {"A", "B", "C"}:
            problems.append(Problem(path, 0, f"fact {name}: grade is A, B or C"))
        else:
            row.pop("note", None)
            facts[name] = Fact(**row)
    return Facts(facts, tuple(_traps(table.get("trap", []), path, problems))), tuple(problems)


def _traps(rows: list[dict[str, object]], path: Path, problems: list[Problem]) -> Iterator[Trap]:
    for row in rows:
        patterns = row.get("patterns", [])
        try:
            compiled = tuple(re.compile(str(each)) for each in patterns)  # type: ignore[attr-defined]
        except re.error as error:
            problems.append(Problem(path, 0, f"trap {row.get('id')}: {error}"))
            continue
        yield Trap(str(row["id"]), str(row["says"]), str(row["right"]), compiled)
