"""The official list: domains, hotlines and number ranges with which messages are compared.

The list is data (`corpus/official/domains.toml`); each line says where it was looked up. The caller
reads it with `read_official`, which returns a value, and keeps that value.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from publicsuffixlist import PublicSuffixList

from index.corpus.official import Category, problems
from index.errors import CorpusError


@dataclass(frozen=True)
class Owner:
    """Whom a domain belongs to.

    `names` are what people call the owner, in Simplified, lower case. `ordinary` says that the
    domain's name is an everyday word ("court"), with which other names are not compared. `paths`
    are the owner's pages on hosts where others write too, as host and beginning of the path
    ("t.me/login").
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
    (400) can be called and cannot call. Below the `restricted` suffixes only schools and the like
    get names: such a host is not a swindler's own, but a swindler may have broken into it.
    """

    domains: Mapping[str, Owner] = field(default_factory=dict)
    suffixes: Mapping[str, Owner] = field(default_factory=dict)
    shorteners: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    hotlines: Mapping[str, str] = field(default_factory=dict)
    virtual: frozenset[str] = frozenset()
    inbound: str = "400"
    owners: tuple[Owner, ...] = ()
    restricted: frozenset[str] = frozenset()

    @cached_property
    def labels(self) -> Mapping[str, Owner]:
        """The owners by their domains' names without the suffix ("icbc"), and by their hotlines."""
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
        """The owners of single pages on hosts where anybody may have pages."""
        return {path: owner for owner in self.owners for path in owner.paths}

    def owner_of_page(self, host: str, rest: str) -> Owner | None:
        """Give the owner of such a page; `rest` is what stands behind the host in a link."""
        first, _, further = rest.lstrip("/").partition("/")
        return self.paths.get(f"{host}/{first}") if further else None

    def named_in(self, text: str) -> tuple[Owner, ...]:
        """Give the owners whom a cleaned text names."""
        return tuple(owner for owner in self.owners if any(name in text for name in owner.names))

    def is_restricted(self, host: str) -> bool:
        """Tell whether a host stands below a suffix under which not everybody gets a name."""
        return registered(host)[1] in self.restricted

    def owner_of(self, host: str) -> Owner | None:
        """Give the owner of a host, or of the nearest name above it that has one."""
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


NO_LIST = Official()


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
    found = problems(path)
    if found:
        raise CorpusError(found)
    data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
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
        restricted=frozenset(each["suffix"] for each in data.get("restricted", ())),
    )


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
