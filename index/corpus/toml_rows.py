"""TOML files that hold rows: each begins with a line `[[name]]`."""

import tomllib
from pathlib import Path
from typing import Any

from index.errors import Problem

Rows = list[dict[str, Any]]


def read_toml_rows(path: Path, *names: str) -> tuple[dict[str, Rows], tuple[Problem, ...]]:
    """Read the rows of a file by name; what has another form is named and left out."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return {}, (Problem(path, 0, str(error)),)
    rows = {name: found for name in names if are_rows(found := tables.get(name, []))}
    known = " or ".join(f"[[{name}]]" for name in names)
    wrong = [Problem(path, 0, f"each {name} begins with a line [[{name}]], in double brackets")
             for name in names if name not in rows]  # fmt: skip
    wrong += [Problem(path, 0, f"unknown {name!r}: each row begins with a line {known}")
              for name in tables if name not in names]  # fmt: skip
    return rows, tuple(wrong)


def are_rows(found: object) -> bool:
    """Tell whether a value is rows, as `[[name]]` gives them."""
    return isinstance(found, list) and all(isinstance(row, dict) for row in found)
