"""`facts.toml`: the figures, hotlines and dates that cards rely on, and sayings that are wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.corpus.toml_rows import read_toml_rows
from index.errors import Problem

FOLDER = "facts"  # tables beside `facts.toml`: one for each card that brought facts of its own
_FACT_KEYS = {"id", "text", "source", "grade", "verified"}
_TRAP_KEYS = {"id", "says", "patterns", "right"}


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
    """Read the table, and those of single cards in `facts/` beside it.

    Wrong rows are named and left out.
    """
    problems: list[Problem] = []
    facts: dict[str, Fact] = {}
    traps: list[Trap] = []
    for each in (path, *sorted((path.parent / FOLDER).glob("*.toml"))):
        traps += _read_table(each, facts, problems)
    return Facts(facts, tuple(traps)), tuple(problems)


def _read_table(path: Path, facts: dict[str, Fact], problems: list[Problem]) -> list[Trap]:
    """Add the facts and problems of one table; give its traps."""
    table, wrong_form = read_toml_rows(path, "fact", "trap")
    problems.extend(wrong_form)
    for row in table.get("fact", []):
        name = row.get("id", "?")
        row.pop("note", None)
        wrong = _wrong_keys(row, _FACT_KEYS)
        if wrong:
            problems.append(Problem(path, 0, f"fact {name}: {wrong}"))
        elif name in facts:
            problems.append(Problem(path, 0, f"fact {name} stands twice"))
        elif row["grade"] not in {"A", "B", "C"}:
            problems.append(Problem(path, 0, f"fact {name}: grade is A, B or C"))
        else:
            facts[name] = Fact(**row)
    return list(_traps(table.get("trap", []), path, problems))


def _wrong_keys(row: dict[str, Any], keys: set[str]) -> str:
    wrong = sorted(set(row) ^ keys)
    if wrong:
        return f"missing or unknown keys: {', '.join(wrong)}"
    bare = [key for key in row if key != "patterns" and not isinstance(row[key], str)]
    return f"no text in quotes: {', '.join(bare)}" if bare else ""


def _traps(rows: list[dict[str, Any]], path: Path, problems: list[Problem]) -> Iterator[Trap]:
    for row in rows:
        wrong = _wrong_keys(row, _TRAP_KEYS)
        if wrong:
            problems.append(Problem(path, 0, f"trap {row.get('id', '?')}: {wrong}"))
            continue
        if not isinstance(row["patterns"], list):
            problems.append(Problem(path, 0, f"trap {row['id']}: 'patterns' is a list"))
            continue
        try:
            compiled = tuple(re.compile(each) for each in row["patterns"])
        except (re.error, TypeError) as error:
            problems.append(Problem(path, 0, f"trap {row.get('id')}: {error}"))
            continue
        yield Trap(row["id"], row["says"], row["right"], compiled)
