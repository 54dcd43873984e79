"""Recognise an emergency and say which: the rules of rules.toml over the concepts of lexicon.toml.

A rule fires when every concept it needs is found and none that excludes it. Questions about the
past, the law, fraud in general or other people at large do not set off a rule unless the text also
says that it has just happened or that help is wanted: these are the frames that a rule heeds.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.assistant.lexicon import concept, plain

_FILE = Path(__file__).with_name("rules.toml")
_WINDOW = 120
_LONGEST = 1000
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?\n]*")
_NOT_DONE = re.compile(
    r"(?:还没有?|没有|没敢|没|未|差点(?:就)?|险些|幸好没|不敢|不想|别|不要)(?:再)?"
    r"(?:给(?:他|她|对方|骗子)?)?"
    r"(?:转|汇|打款|打钱|付|充|交钱|填|输|点链接|告诉|说出|装|下载|上当)(?!不)"
)


@dataclass(frozen=True)
class Rule:
    """Concepts that must all be there (`a|b` means either), those that must not, and the frames."""

    situation: str
    needs: tuple[str, ...]
    unless: tuple[str, ...]
    heeds: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """One stretch of text, with what was looked up in it so far."""

    text: str
    found: dict[str, bool]

    def has(self, names: str) -> bool:
        """Tell whether one of the concepts in `a|b|c` is in the text."""
        return any(map(self._look, _either(names)))

    def _look(self, name: str) -> bool:
        found = self.found.get(name)
        if found is None:
            found = self.found[name] = bool(concept(name).find(self.text))
        return found


@cache
def _either(names: str) -> tuple[str, ...]:
    return tuple(names.split("|"))


def _pressing(reading: Reading) -> bool:
    """Tell whether it has just happened, help is wanted, or fear asks about what has happened."""
    return reading.has("fresh|help") or (reading.has("worry") and reading.has("happened"))


# True silences a rule that heeds the frame.
_FRAMES: Mapping[str, Callable[[Reading], bool]] = {
    "past": lambda reading: reading.has("past") and not reading.has("fresh"),
    "law": lambda reading: reading.has("law") and not _pressing(reading),
    "knowledge": lambda reading: reading.has("knowledge") and not _pressing(reading),
    "asking": lambda reading: reading.has("asking") and not _pressing(reading),
    "general": lambda reading: reading.has("general") and not reading.has("kin|me|fresh"),
    "reported": lambda reading: reading.has("reported") and not reading.has("fresh"),
}
_USUAL = tuple(_FRAMES)
# A plain statement: no question, and nothing of the above, of what is only asked for, of everyday
# troubles or of plans for crime.
_STRICT = "past|law|general|reported|asked_only|innocent|innocent_more|crime_offer|check_not|to_me"
_QUESTIONS = "knowledge|asking|asks_check"


@cache
def rules() -> tuple[Rule, ...]:
    """Read rules.toml; the order there is the order of decision."""
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))["rule"]
    return tuple(
        Rule(
            entry["situation"],
            tuple(entry["needs"]),
            tuple(entry.get("unless", ())),
            tuple(entry.get("heeds", _USUAL)),
        )
        for entry in entries
    )


def recognise(text: str) -> str | None:
    """Give the situation, a card's id, of the first rule that fires.

    The text is read in stretches of a few sentences.
    """
    return recognise_plain(plain(text))


def recognise_plain(text: str) -> str | None:
    """Give it for a text that is in its plain form already."""
    readings = [Reading(_NOT_DONE.sub("◇", part), {}) for part in _stretches(text)]
    for rule in rules():
        for reading in readings:
            if _fires(rule, reading):
                return rule.situation
    return None


def _fires(rule: Rule, reading: Reading) -> bool:
    return (
        all(map(reading.has, rule.needs))
        and not any(map(reading.has, rule.unless))
        and not any(_silent(frame, reading) for frame in rule.heeds)
    )


def _silent(frame: str, reading: Reading) -> bool:
    if frame != "strict":
        return _FRAMES[frame](reading)
    return reading.has(_STRICT) or (reading.has(_QUESTIONS) and not reading.has("worry"))


def _stretches(text: str) -> Iterator[str]:
    """Yield the whole of a short text; of a long one, runs of sentences that overlap by one."""
    text = text[:_LONGEST]
    if len(text) <= _WINDOW:
        yield text
        return
    stretch: list[str] = []
    for sentence in _SENTENCE.findall(text):
        if stretch and sum(map(len, stretch)) + len(sentence) > _WINDOW:
            yield "".join(stretch)
            stretch = stretch[-1:]
        stretch.append(sentence)
    yield "".join(stretch)
