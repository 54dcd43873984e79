"""Every room with more than a few modules has a map: its docstring names each, and no other."""

import ast
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

ROOTS = ("benchmarks", "bot", "index")
MOST = 3  # modules that need no map
_NAMED = re.compile(r"(?<![\w./])\w+\.py\b")


def modules(room: Path) -> set[str]:
    """Give the names of the modules in a room, without those of the rooms inside it."""
    return {path.name for path in room.glob("*.py")} - {"__init__.py"}


def rooms() -> list[Path]:
    """Give the rooms that need a map; migrations are read in the order of their numbers."""
    found = sorted(path.parent for name in ROOTS for path in (ROOT / name).rglob("*.py"))
    return [
        room
        for room in dict.fromkeys(found)
        if "migrations" not in room.parts and len(modules(room)) > MOST
    ]


@pytest.mark.parametrize("room", rooms(), ids=lambda room: str(room.relative_to(ROOT)))
def test_a_room_names_its_modules(room: Path) -> None:
    page = room / "__init__.py"
    said = ast.get_docstring(ast.parse(page.read_text(encoding="utf-8"))) or ""
    named, held = set(_NAMED.findall(said)), modules(room)
    missing, gone = sorted(held - named), sorted(named - held)
    where = page.relative_to(ROOT)
    assert not missing, f"{where} does not name {', '.join(missing)}: add a line for each"
    assert not gone, f"{where} names {', '.join(gone)}, which is not there: take it out"
