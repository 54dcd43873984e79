"""Which cards speak in a verdict: those of its kind whose own words stand in the message.

A kind holds several tricks, and the nearest known line may belong to another trick. So each card
has words in cards.toml, one of which must stand in the message. If no card has one, the card for
the whole kind may speak, if there is one. Some cards are silent if a signal shows another matter.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from bot.assistant.check.evidence.flags import shown
from bot.assistant.check.judging.matters import Matter

CARDS = 3
_FILE = Path(__file__).with_name("cards.toml")
_GENERAL = "general"
_UNLESS = "unless"
_MATTER = "matter"
_BEHIND = "behind"
_ADVICE = "advice"


def speaking(text: str, scam: str, near: Sequence[str]) -> tuple[str, ...]:
    """Name the cards for a cleaned text of this kind that are about it, best first.

    `near` are the kind's cards by their nearest lines, nearest first. A card that is not in
    cards.toml, such as one added later, speaks only if its line is the nearest of all.
    """
    table = _table().get(scam, {})
    named = {
        card: len(found)
        for card in table
        if (found := _found(table[card], text)) and not _elsewhere(card, text)
    }
    known = {card for cards in _table().values() for card in cards}
    if near and near[0] not in known:
        named.setdefault(near[0], 0)
    place = {card: at for at, card in enumerate(near)}
    order = sorted(named, key=lambda card: (-named[card], place.get(card, len(place))))
    return tuple(order[:CARDS])


def general() -> Mapping[str, str]:
    """Give the cards that speak for their whole kind."""
    return _data()[_GENERAL]


def unless() -> Mapping[str, str]:
    """Give the signals that show that a text is not about a card's matter, by card."""
    return _data()[_UNLESS]


def about(matter: Matter | None) -> tuple[str, ...] | None:
    """Name the card that speaks for a matter, or no card; None where the kind's cards speak."""
    card = None if matter is None else by_matter().get(matter)
    return None if card is None else (card,) if card else ()


def by_matter() -> Mapping[str, str]:
    """Give the card that speaks for each matter of its own; "" where none is to speak."""
    return _data()[_MATTER]


def behind(scam: str, matter: Matter | None) -> str:
    """Name the card that the advice for a matter, or else for a kind, is taken from.

    It is the source where no card speaks.
    """
    cards = _data()[_BEHIND]
    return (matter and cards.get(matter)) or cards.get(scam) or general()[scam]


def advice_of(card: str) -> Matter | None:
    """Give the matter whose advice is of the trick of this card; None where its kind's is."""
    matter = _data()[_ADVICE].get(card)
    return None if matter is None else Matter(matter)


def _elsewhere(card: str, text: str) -> bool:
    """Tell whether a signal shows that the text is about another matter than the card's."""
    signal = unless().get(card)
    return signal is not None and any(each.signal.name == signal for each in shown(text))


def _found(words: re.Pattern[str], text: str) -> set[str]:
    return {hit.group() for hit in words.finditer(text)}


@cache
def _table() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    """Read the words of each card by kind and compile them; done once."""
    return {
        scam: {card: re.compile(words) for card, words in cards.items()}
        for scam, cards in _data().items()
        if scam not in {_GENERAL, _UNLESS, _MATTER, _BEHIND, _ADVICE}
    }


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
