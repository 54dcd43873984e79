"""The official list's own rules: what `corpus/official/domains.toml` holds and what is wrong in it.

The list is read when messages are compared with it; an index carries it along as it stands, so what
is wrong in it has to be known before one is built.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from index.corpus.toml_rows import are_rows
from index.errors import Problem

_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_SUFFIX = re.compile(r"[\w-]+(?:\.[\w-]+)*")
_NUMBER = re.compile(r"\d{3,8}|[48]00\d{7}")
_KEYS = {
    "domain": ("domain", "owner", "category", "source"),
    "suffix": ("suffix", "owner", "category", "source"),
    "restricted": ("suffix", "source"),
    "shorteners": ("domains", "source"),
    "contacts": ("domains", "source"),
    "hotline": ("number", "owner", "source"),
    "virtual": ("prefix", "source"),
}
_OPTIONAL = {"restricted"}


class Category(StrEnum):
    BANK = "bank"
    PAYMENT = "payment"
    CARRIER = "carrier"
    AGENCY = "agency"
    POLICE = "police"
    COURIER = "courier"
    AIRLINE = "airline"
    TRAVEL = "travel"
    SHOP = "shop"
    OTHER = "other"


def problems(path: Path) -> tuple[Problem, ...]:
    """Name what is wrong with a list, with lines: missing keys, odd names, double entries."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return (Problem(path, 0, f"not TOML: {error}"),)
    except (OSError, UnicodeDecodeError) as error:
        return (Problem(path, 0, f"not readable as UTF-8: {error}"),)
    formless = [name for name in _KEYS if not are_rows(data.get(name, []))]
    if formless:
        said = "each {0} begins with a line [[{0}]], in double brackets"
        return tuple(Problem(path, 0, said.format(name)) for name in formless)
    lines = text.splitlines()

    def at(value: str) -> int:
        return next((n for n, line in enumerate(lines, 1) if f'"{value}"' in line), 0)

    return tuple(sorted(Problem(path, at(value), said) for value, said in _wrong(data)))


def _wrong(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for table, keys in _KEYS.items():
        if table not in {*data, *_OPTIONAL}:
            yield "", f"{table}: there is no [[{table}]]"
        for entry in data.get(table, ()):
            label = str(entry.get(keys[0], ""))
            for key in keys:
                if not entry.get(key):
                    yield label, f"{table} {label}: {key} is missing"
            if "category" in keys and entry.get("category") not in set(Category):
                yield label, f"{table} {label}: category is one of {', '.join(Category)}"
    yield from _odd(_hosts(data), _HOST, "a domain is lower case, without scheme or path")
    tables = (*data.get("suffix", ()), *data.get("restricted", ()))
    suffixes = [each.get("suffix", "") for each in tables]
    yield from _odd(suffixes, _SUFFIX, "a suffix has no leading dot")
    numbers = [each.get("number", "") for each in data.get("hotline", ())]
    yield from _odd(numbers, _NUMBER, "a hotline is three to eight digits, or ten from 400")
    inbound = data.get("inbound", {})
    if not isinstance(inbound, dict) or not inbound.get("prefix"):
        yield "", "inbound: prefix is missing"


def _hosts(data: Mapping[str, Any]) -> list[str]:
    named = [
        one
        for each in data.get("domain", ())
        for one in (each.get("domain", ""), *each.get("also", ()))
    ]
    lists = (*data.get("shorteners", ()), *data.get("contacts", ()))
    return named + [one for each in lists for one in each.get("domains", ())]


def _odd(values: list[str], form: re.Pattern[str], said: str) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for value in values:
        if value and not form.fullmatch(value):
            yield value, f"{value}: {said}"
        if value in seen:
            yield value, f"{value} stands twice"
        seen.add(value)
