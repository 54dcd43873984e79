"""Mistaken: emergencies whose words are alike, and the words that certainly tell them apart.

The alarm hears 冻结 and takes it for an account that the police froze; but a swindler may have
"frozen" a loan that never was. The tables mistaken_*.toml say what is meant, by what is heard.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.assistant.aid.hearing.billed import is_billed
from bot.assistant.aid.hearing.gained import is_gain
from bot.assistant.aid.hearing.harmless import is_childs_payment
from bot.assistant.aid.hearing.relatives import is_led
from bot.assistant.language.kin import CHILDREN, FAMILY
from bot.assistant.language.patterns import expand
from bot.assistant.language.payment import PAYS
from bot.assistant.places.abroad import DENS
from bot.assistant.situations import CARD_LENT, MONEY_SENT, ON_THE_LINE, WONT_LISTEN
from bot.assistant.theft import GONE
from index.script import spaced

# In the order of decision.
_FILES = tuple(
    Path(__file__).with_name(f"mistaken_{heard}.toml")
    for heard in ("several", "payments", "accounts", "people")
)
# Words for which other modules have patterns as well, by their names in the tables.
_WORDS = {"gone": GONE, "family": FAMILY, "children": CHILDREN, "dens": DENS, "pays": PAYS}


@dataclass(frozen=True)
class Mistake:
    """A text taken for a situation in `heard` `means` another, if it `says` this and not `unless`.

    With None for `means` nothing has happened yet. `example` is such a text.
    """

    example: str
    heard: frozenset[str]
    says: re.Pattern[str]
    means: str | None
    unless: re.Pattern[str] | None

    def made(self, said: str) -> bool:
        """Tell whether a text is taken for the wrong situation in this way."""
        unless = self.unless is not None and self.unless.search(said)
        return bool(self.says.search(said)) and not unless


@cache
def mistakes() -> tuple[Mistake, ...]:
    """Read the tables; their order is the order of decision."""
    tables = [tomllib.loads(file.read_text(encoding="utf-8")) for file in _FILES]
    named = {name: part for table in tables for name, part in table.get("part", {}).items()}
    parts = {**named, **_WORDS}
    return tuple(_mistake(entry, parts) for table in tables for entry in table["mistake"])


def _mistake(entry: Mapping[str, Any], parts: Mapping[str, str]) -> Mistake:
    unless = entry.get("unless")
    return Mistake(
        entry["example"],
        frozenset(entry["heard"]),
        _any_of(entry["says"], parts),
        entry.get("means"),
        None if unless is None else _any_of(unless, parts),
    )


def _any_of(entries: Sequence[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(expand(each, parts) for each in entries))


def told_apart(situation: str | None, text: str) -> str | None:
    """Give the situation that a text tells of, where another may be heard; None if of none."""
    if is_billed(text):  # and of nothing more, whatever the alarm hears in it
        return None
    if is_gain(situation, text):
        return None
    said = spaced(text)
    for each in mistakes():
        if situation in each.heard and each.made(said):
            return each.means
    if situation == CARD_LENT and is_childs_payment(text):
        return MONEY_SENT
    # A relative writes about somebody whom a false officer leads: the family needs its own steps.
    return WONT_LISTEN if situation == ON_THE_LINE and is_led(text) else situation
