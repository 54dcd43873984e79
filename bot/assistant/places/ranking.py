"""Ranking: moves hits ahead of others, or behind, because of where somebody is, or is not."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.ordering import TWINS, ahead
from bot.assistant.places.abroad import may_be_abroad, places_named
from bot.assistant.places.cards import OTHER_COUNTRY, PLACES, REGIONS
from bot.assistant.places.local import same_part
from bot.assistant.places.mainland import is_in_mainland
from index import Hit, Library, Passage
from index.corpus.cards import EMERGENCY, MEASURES

_VISITORS = "gangaotai-zai-neidi"  # for people of Hong Kong, Macau and Taiwan in the mainland
_FOREIGN = PLACES - {OTHER_COUNTRY}
# 人在台湾、国外，回不去怎么复机
_AWAY = re.compile("人(?:还|已经)?在[^，：]{0,6}(?:国外|境外|海外)")
LIKELY = 0.05  # likelihood of a topic from which a place's card may be what a cry is about
SAID = 0.99  # cosine from which a text says the same as one of a card's ways of asking


def at_home_first(text: str, hits: Sequence[Hit], *, abroad: bool) -> Sequence[Hit]:
    """Put hits that hold in the mainland ahead of a country's card, if no words tell of a country.

    `abroad` says that earlier turns told one. A text in the card's own words is answered by it.
    """
    if abroad or may_be_abroad(text):
        return hits
    here = [hit for hit in hits if hit.passage.document not in _FOREIGN or hit.asks >= SAID]
    return ahead(here, hits)


def of_here(library: Library, place: str | None, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Replace parts of other places' cards by the same part at `place`, or leave them out.

    Places that a text names stay (澳門呢), and nothing is left out if no hit would remain.
    """
    if place is None:
        return hits
    others = _FOREIGN - {place, *places_named(text)}
    kept: dict[str, Hit] = {}
    for hit in hits:
        part: Passage | None = hit.passage
        if hit.passage.document in others:
            part = same_part(library, place, hit.passage)
        if part is None:
            continue
        same = part is hit.passage
        kept.setdefault(
            part.document, hit if same else replace(hit, passage=part, more=(), rest=())
        )
    return tuple(kept.values()) or hits


def at_home_there_first(place: str | None, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put a region's own card ahead of that for its people in the mainland, if nobody is there.

    台灣人被大陸的人騙: he is in Taiwan, as far as he says.
    """
    first = hits[0].passage.document if hits else ""
    if first != _VISITORS or place not in REGIONS or is_in_mainland(text):
        return hits
    return ahead([hit for hit in hits if hit.passage.document == place], hits)


def there_first(place: str | None, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put the card of the place where somebody is ahead of the mainland's own measures.

    The card may be meant as well, but not if a part for people who are away was found first. Hits
    on the law stay, since they answer another question. A part of first aid is often nearer than
    the place's card, which is on all matters: the card goes first if it is likely meant.
    """
    if not hits or _is_for_who_is_away(hits[0].passage):
        return hits
    folder = hits[0].passage.folder
    far = {MEASURES: TWINS, EMERGENCY: 3 * TWINS}.get(folder, 0.0)
    least = LIKELY if folder == EMERGENCY else 0.0
    near = (hit for hit in hits if hits[0].score - hit.score < far and hit.topic >= least)
    mine = next((hit for hit in near if hit.passage.document == place), None)
    return hits if mine is None else ahead((mine,), hits)


def _is_for_who_is_away(part: Passage) -> bool:
    """Tell whether a part is for people outside the mainland, but not of a place's own card."""
    return part.document not in PLACES and bool(_AWAY.search(part.heading))
