"""What comes after an emergency's first steps, by situation: the table afterwards.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("afterwards.toml")


@dataclass(frozen=True)
class Afterwards:
    """Ids of passages: the one that is shown `now`, if any, and those to go on with `then`."""

    now: str | None = None
    then: tuple[str, ...] = ()


def afterwards(situation: str) -> Afterwards:
    """Give what comes after the first steps; nothing for a situation without an entry."""
    return table().get(situation, Afterwards())


@cache
def table() -> Mapping[str, Afterwards]:
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))["after"]
    return {
        situation: Afterwards(entry.get("now"), tuple(entry["then"]))
        for entry in entries
        for situation in entry["situations"]
    }
