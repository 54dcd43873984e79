"""Readers: where those who got a message may be, by the firms and the money that it names."""

from bot.assistant.places.cards import HONGKONG, MALAYSIA, SINGAPORE, TAIWAN
from bot.assistant.places.marks import by_country
from bot.assistant.places.place import Place, place_of
from index.script import Script, fold

_PLACES = {
    HONGKONG: Place.HONGKONG,
    MALAYSIA: Place.MALAYSIA,
    SINGAPORE: Place.SINGAPORE,
    TAIWAN: Place.TAIWAN,
}


def place_of_readers(text: str, script: Script) -> Place:
    """Tell the place: that of SingPost or RM 2.90 in a message, else by its words and script."""
    named = by_country(fold(text), script)
    return _PLACES.get(named or "") or place_of(text, script)
