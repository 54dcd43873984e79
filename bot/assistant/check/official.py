"""The official list: domains, hotlines and number ranges that a message may be compared with.

The list is data (`corpus/official/domains.toml`); each line says where it was looked up. Reading it
is the caller's business, and so is keeping it: `read_official` reads once and returns a value.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from publicsuffixlist import PublicSuffixList

from index.errors import CorpusError, Problem

_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_SUFFIX = re.compile(r"[\w-]+(?:\.[\w-]+)*")
_NUMBER = re.compile(r"\d{3,8}|[48]00\d{7}")
_KEYS = {
    "domain": ("domain", "owner", "category", "source"),
    "suffix": ("suffix", "owner", "category", "source"),
    "shorteners": ("domains", "source"),
    "contacts": ("domains", "source"),
    "hotline": ("number", "owner", "source"),
    "virtual": ("prefix", "source"),
}


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


@dataclass(frozen=True)
class Owner:
    """Whom a domain belongs to.

    `names` are what people call it, in Simplified, lower case. What is `ordinary` is a word of
    everyday language ("court"), with which other names are not compared. `paths` are its pages on
    hosts where others write too, as host and beginning of the path ("t.me/login").
    """

    name: str
    names: tuple[str, ...]
    category: Category
    domains: tuple[str, ...]
    source: str
    ordinary: bool = False
    paths: tuple[str, ...] = ()


@dataclass(frozen=True)
class Official:
    """The whole list as one value.

    `domains` and `suffixes` lead from a lower-case name to its owner; `hotlines` from a number to
    the name of its owner; `contacts` are the hosts of links that open a chat; `virtual` are the
    first three digits of numbers that virtual operators sell; numbers that begin with `inbound`
    (400) can be called and cannot call.
    """

    domains: Mapping[str, Owner]
    suffixes: Mapping[str, Owner]
    shorteners: frozenset[str]
    contacts: frozenset[str]
    hotlines: Mapping[str, str]
    virtual: frozenset[str]
    inbound: str
    owners: tuple[Owner, ...]

    @cached_property
    def labels(self) -> Mapping[str, Owner]:
        """What a domain is known by: its name without the suffix ("icbc"), its owner's hotlines."""
        named = {
            registered(domain)[0]: owner
            for domain, owner in self.domains.items()
            if not owner.ordinary
        }
        by_name = {owner.name: owner for owner in self.owners}
        lines = {
            number: by_name[name]
            for number, name in self.hotlines.items()
            if name in by_name and len(number) > 4
        }
        return {**lines, **named}

    @cached_property
    def paths(self) -> Mapping[str, Owner]:
        """Single pages of hosts that are otherwise anybody's, each with its owner."""
        return {path: owner for owner in self.owners for path in owner.paths}

    def owner_of_page(self, host: str, rest: str) -> Owner | None:
        """Give the owner of such a page; `rest` is what stands behind the host in a link."""
        first, _, further = rest.lstrip("/").partition("/")
        return self.paths.get(f"{host}/{first}") if further else None

    def named_in(self, text: str) -> tuple[Owner, ...]:
        """Give the owners whom a cleaned text names."""
        return tuple(owner for owner in self.owners if any(name in text for name in owner.names))

    def owner_of(self, host: str) -> Owner | None:
        """Give the owner of a host or of what stands above it in the tree of names."""
        parts = host.split(".")
        names = [".".join(parts[start:]) for start in range(len(parts))]
        return next(
            (
                owner
                for name in names
                if (owner := self.domains.get(name) or self.suffixes.get(name))
            ),
            None,
        )


@cache
def _suffixes() -> PublicSuffixList:
    """The public suffix list as the package ships it; nothing is fetched."""
    return PublicSuffixList(accept_unknown=False)


def registered(host: str) -> tuple[str, str]:
    """Split the registered domain of a host: ("icbc", "com.cn"); ("", "") where there is none."""
    suffix = _suffixes().publicsuffix(host) or ""
    if not suffix or suffix == host:
        return "", ""
    return host[: -len(suffix) - 1].rpartition(".")[2], suffix


def read_official(path: Path) -> Official:
    """Read the list; raise CorpusError with all its problems where it has any."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    found = problems(path)
    if found:
        raise CorpusError(found)
    owners = tuple(_owner(each, "domain") for each in data["domain"])
    return Official(
        domains={domain: owner for owner in owners for domain in owner.domains},
        suffixes={each["suffix"]: _owner(each, "suffix") for each in data["suffix"]},
        shorteners=frozenset(one for each in data["shorteners"] for one in each["domains"]),
        contacts=frozenset(one for each in data["contacts"] for one in each["domains"]),
        hotlines={each["number"]: each["owner"] for each in data["hotline"]},
        virtual=frozenset(each["prefix"] for each in data["virtual"]),
        inbound=data["inbound"]["prefix"],
        owners=owners,
    )


def problems(path: Path) -> tuple[Problem, ...]:
    """Name what is wrong with a list, with lines: missing keys, odd names, double entries."""
    text = path.read_text(encoding="utf-8")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return (Problem(path, 0, f"not TOML: {error}"),)
    lines = text.splitlines()

    def at(value: str) -> int:
        return next((n for n, line in enumerate(lines, 1) if f'"{value}"' in line), 0)

    return tuple(sorted(Problem(path, at(value), said) for value, said in _wrong(data)))


def _owner(entry: Mapping[str, Any], key: str) -> Owner:
    return Owner(
        entry["owner"],
        tuple(name.lower() for name in entry.get("names", ())),
        Category(entry["category"]),
        (entry[key], *entry.get("also", ())),
        entry["source"],
        entry.get("ordinary", False),
        tuple(entry.get("paths", ())),
    )


def _wrong(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for table, keys in _KEYS.items():
        for entry in data.get(table, ()):
            label = str(entry.get(keys[0], ""))
            for key in keys:
                if not entry.get(key):
                    yield label, f"{table} {label}: {key} is missing"
            if "category" in keys and entry.get("category") not in set(Category):
                yield label, f"{table} {label}: category is one of {', '.join(Category)}"
    yield from _odd(_hosts(data), _HOST, "a domain is lower case, without scheme or path")
    suffixes = [each.get("suffix", "") for each in data.get("suffix", ())]
    yield from _odd(suffixes, _SUFFIX, "a suffix has no leading dot")
    numbers = [each.get("number", "") for each in data.get("hotline", ())]
    yield from _odd(numbers, _NUMBER, "a hotline is three to eight digits, or ten from 400")
    if not data.get("inbound", {}).get("prefix"):
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
