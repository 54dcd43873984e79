"""The signals of flags.toml: which of them a text shows, and where."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.language.patterns import expand, expand_english, whole_words

_FILE = Path(__file__).with_name("flags.toml")
_TABLES = frozenset({"part", "combo", "decisive"})
_LATIN = re.compile("[a-z]")
_BETWEEN_WORDS = r"[\s,.'’-]+"
_Spans: TypeAlias = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Signal:
    """One table of flags.toml; one that weighs as another has its `name`.

    `scams` are the kinds of fraud that the signal hints at. It does not count at a place that
    overlaps one of a signal in `unless`.
    """

    name: str
    kind: FlagKind
    scams: tuple[str, ...]
    words: re.Pattern[str]
    english: re.Pattern[str] | None
    unless: frozenset[str] = frozenset()

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the places where the signal stands in a cleaned text."""
        for hit in self.words.finditer(text):
            yield hit.span()
        if self.english is not None and _LATIN.search(text):
            for hit in self.english.finditer(text):
                yield hit.span()


@dataclass(frozen=True)
class Sign:
    """A signal that a cleaned text shows, with its places there, in order."""

    signal: Signal
    spans: _Spans


@cache
def signals() -> tuple[Signal, ...]:
    """Read flags.toml and compile each signal; done once."""
    data = _data()
    parts: dict[str, str] = data["part"]
    return tuple(_signal(name, entry, parts) for name, entry in data.items() if name not in _TABLES)


@cache
def combos() -> Mapping[str, tuple[frozenset[str], ...]]:
    """Read the known tricks: by name, sets of signals; a text must show one signal of each set."""
    return _sets("combo")


@cache
def decisive() -> Mapping[str, tuple[frozenset[str], ...]]:
    """Read the demands that no honest stranger makes, in the same form."""
    return _sets("decisive")


def _sets(table: str) -> Mapping[str, tuple[frozenset[str], ...]]:
    found: dict[str, list[str]] = _data()[table]
    return {
        name: tuple(frozenset(part.split("|")) for part in parts) for name, parts in found.items()
    }


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def _signal(name: str, entry: Mapping[str, str | list[str]], parts: Mapping[str, str]) -> Signal:
    words = [expand(word, parts) for word in entry["words"]]
    english = [
        expand_english(word, parts).replace(" ", _BETWEEN_WORDS)
        for word in entry.get("english", ())
    ]
    return Signal(
        str(entry.get("weighs_as", name)),
        FlagKind(str(entry["kind"])),
        tuple(entry.get("scam", ())),
        re.compile("|".join(words)),
        whole_words(english),
        frozenset(entry.get("unless", ())),
    )


def shown(text: str) -> tuple[Sign, ...]:
    """Find every signal in a cleaned text, in the order of the file."""
    found = [(signal, tuple(signal.find(text))) for signal in signals()]
    places: dict[str, list[tuple[int, int]]] = {}
    for signal, spans in found:
        places.setdefault(signal.name, []).extend(spans)
    counted = (
        (signal, _outside(spans, [each for name in signal.unless for each in places[name]]))
        for signal, spans in found
    )
    return tuple(Sign(signal, spans) for signal, spans in counted if spans)


def _outside(spans: _Spans, places: Sequence[tuple[int, int]]) -> _Spans:
    """Give the spans that overlap none of the places."""
    return tuple(
        span for span in spans if all(span[1] <= start or end <= span[0] for start, end in places)
    )
