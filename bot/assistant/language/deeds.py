"""Deeds: which first steps somebody says were taken, so that they are not told again.

Who is taken to have called the bank and has not loses money. So a clause has to name what was done
and say that it is over; what is planned, asked, denied, or told by a swindler is no deed.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from bot.assistant.language.clauses import clauses
from bot.assistant.language.lexicon import plain
from bot.assistant.language.tone import asks
from index.script import HAN, SIGNS, spaced

_FILE = Path(__file__).with_name("deeds.toml")
_LONGEST = 600  # characters of a text that is listened to
_BRIEF = 10  # characters of a clause that names no deed, and asks nothing


class Deed(StrEnum):
    """A first step after a fraud."""

    POLICE = "police"  # called, or told in another way
    STATION = "station"  # been to: a statement made, a receipt taken, a case opened
    BANK = "bank"  # told, or the card blocked
    PASSWORD = "password"  # noqa: S105 - changed
    PHONE = "phone"  # cut off, restarted, or freed of what was installed
    EVIDENCE = "evidence"  # kept
    SUPPORT = "support"  # of the payment app or platform told


# What a card being frozen, a phone or a password may have been done by others.
_BEFALLS = {Deed.BANK, Deed.PHONE, Deed.PASSWORD}


@dataclass(frozen=True)
class _Words:
    """The table deeds.toml in one language; `beside` is how many characters may stand by a deed."""

    deeds: Mapping[Deed, re.Pattern[str]]
    clause: Mapping[str, re.Pattern[str]]
    beside: int

    def spans(self, clause: str) -> list[tuple[Deed, int, int]]:
        """Give the deeds that a clause tells of, each with where it begins and ends."""
        if self._has("open", clause) or self._has("others", clause):
            return []
        said = self.clause["says"].search(clause) if "says" in self.clause else None
        until = len(clause) if said is None else said.start()
        befell = self._has("passive", clause)
        return [
            (deed, hit.start(), hit.end())
            for deed, pattern in self.deeds.items()
            if not (befell and deed in _BEFALLS)
            for hit in pattern.finditer(clause)
            if hit.start() <= until
        ]

    def is_known(self, clause: str) -> bool:
        """Tell whether a clause names a deed and no news, or asks only what comes next."""
        told = self.spans(clause)
        if told:
            rest = (each for at, each in enumerate(clause) if not _is_within(at, told))
            beside = "".join(rest)
            return len(beside) <= self.beside and not self._has("news", beside)
        said = SIGNS.sub(" ", clause).strip()
        tells = any(self._has(name, said) for name in ("news", "tale"))
        brief = len(said) <= _BRIEF and not asks(clause) and not tells
        empty = not self.clause["filler"].sub("", said).strip()
        return (
            brief or empty or ("then" in self.clause and bool(self.clause["then"].fullmatch(said)))
        )

    def _has(self, name: str, clause: str) -> bool:
        return name in self.clause and self.clause[name].search(clause) is not None


@lru_cache(64)
def deeds(text: str) -> frozenset[Deed]:
    """Give the steps that a text surely says were taken; who made a statement told the police."""
    found = {deed for clause in _own(text) for deed, _, _ in _words(clause).spans(clause)}
    return frozenset(found | {Deed.POLICE} if Deed.STATION in found else found)


def asked(text: str) -> frozenset[Deed]:
    """Tell which steps a text of the corpus asks for."""
    return frozenset(deed for deed, pattern in _asked().items() if pattern.search(text))


def only_deeds(text: str) -> bool:
    """Tell whether a text says which steps were taken, and nothing else but what to do next."""
    if not deeds(text):
        return False
    told = map(plain, _clauses(text))
    return all(_words(each).is_known(each) for each in told)


def _own(text: str) -> list[str]:
    """Give the clauses that tell of what the writer did; after "he says" comes what another did."""
    told, before = list[str](), ""
    for clause in map(plain, _clauses(text)):
        words = _words(clause).clause
        speaks = "speaks" in words and words["speaks"].search(before)
        if not speaks or words["own"].match(clause):
            told.append(clause)
        before = clause
    return told


def _clauses(text: str) -> list[str]:
    """Give the clauses, halved where English goes on; who writes without end tells no steps."""
    if len(text) > _LONGEST:
        return []
    joins = _table()[1].clause["joins"]
    halves = (each for clause in clauses(spaced(text)) for each in joins.split(clause))
    return [each for each in halves if each.strip()]


def _is_within(at: int, told: Sequence[tuple[Deed, int, int]]) -> bool:
    return any(start <= at < end for _, start, end in told)


def _words(clause: str) -> _Words:
    return _table()[0 if HAN.search(clause) else 1]


@cache
def _asked() -> Mapping[Deed, re.Pattern[str]]:
    entries = _data()["deed"].items()
    return {Deed(name): re.compile("|".join(entry["asked"]), re.I) for name, entry in entries}


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@cache
def _table() -> tuple[_Words, _Words]:
    """Read the table: Chinese, English."""
    data = _data()
    parts: dict[str, str] = {}
    for name, entry in data["part"].items():
        parts[name] = _filled(entry, parts)
    chinese = {
        Deed(name): re.compile("|".join(_filled(each, parts) for each in entry["words"]))
        for name, entry in data["deed"].items()
    }
    english = {Deed(name): _whole(entry["english"]) for name, entry in data["deed"].items()}
    around = {name: re.compile("|".join(entries)) for name, entries in data["clause"].items()}
    around_english = {name: _whole(entries) for name, entries in data["clause_english"].items()}
    return _Words(chinese, around, 12), _Words(english, around_english, 40)


def _filled(entry: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        entry = entry.replace(f"{{{name}}}", part)
    return entry


def _whole(entries: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(entries)})(?![a-z])")
