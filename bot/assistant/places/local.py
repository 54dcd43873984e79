"""First aid outside the mainland: the part of the place's own card that tells the steps.

A line of the card says for which emergencies a part is first aid. Where no part is for a situation,
the reply says whom to call at the place, and the steps of the mainland follow.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.assistant.places.cards import (
    AUSTRALIA,
    CANADA,
    COUNTRIES,
    HONGKONG,
    JAPAN,
    KOREA,
    OTHER_COUNTRY,
    REGIONS,
    TAIWAN,
    UK,
)
from bot.assistant.places.place import HOTLINES
from bot.assistant.situations import (
    APP_INSTALLED,
    CARD_LENT,
    GIFT_CARD,
    MONEY_SENT,
    ON_THE_LINE,
    REMOTE_CONTROL,
)
from index import Library, Passage
from index.script import fold

# Whose name a caller takes there, or what he wants done, as a pattern for folded text, and the
# heading of the part on that.
OFFICES: Mapping[str, tuple[str, str]] = {
    HONGKONG: (
        r"批核|转数快|\b(?:approve|fps)\b",
        "人在香港，银行 App 弹出批核、转数快，不是我做的",
    ),
    CANADA: (
        r"税[务局]|移民局|边境局|\b(?:cra|tax|service canada|ircc|cbsa|border)\b",
        "在加拿大，“税局 CRA、移民局、边境局”来电",
    ),
    UK: (
        r"税[务局]|内政部|国民保险|海关|\b(?:hmrc|tax|home office|national insurance)\b",
        "在英国，“税局 HMRC、内政部、海关”来电",
    ),
    AUSTRALIA: (
        r"税[务局]|移民局|边境局|\b(?:ato|tax|mygov|home affairs|border)\b",
        "在澳洲，“税局 ATO、移民局、边境局”来电",
    ),
    JAPAN: (
        r"入管|入国|在留|ntt|电话公司|总务省|年金|税务|\b(?:immigration|phone company|tax)\b",
        "在日本，“入管局、电话公司”来电",
    ),
    KOREA: (
        r"检察|검찰|金融监督院|금융감독원|\b(?:fss|prosecutors?)\b",
        "在韩国，“检察院、金融监督院”来电，叫装软件",
    ),
}
_CALLED = frozenset({ON_THE_LINE, APP_INSTALLED, REMOTE_CONTROL, GIFT_CARD})
_EMBASSIES = re.compile(r"[使领]馆|embassy|consulate")  # a caller in their name needs other steps

# Most people who ask whom to call are in one of these emergencies.
_OF_MANY = frozenset({MONEY_SENT, ON_THE_LINE})
# Services and numbers of the mainland only. 110, below, is also the police of Taiwan.
_ONLY_HERE = re.compile(rf"云闪付|一键查卡|一证通查|征信|收款码|公安|(?<!\d)(?:{HOTLINES})(?!\d)")
_POLICE_HERE = re.compile(r"(?<!\d)110(?!\d)")
# Number of the police that come at once, by the card of the place.
URGENT: Mapping[str, str] = {
    TAIWAN: "110",
    HONGKONG: "999",
    JAPAN: "110",
    KOREA: "112",
    CANADA: "911",
    UK: "999",
    AUSTRALIA: "000",
}


@dataclass(frozen=True)
class Parts:
    """Which part of each place's card is on one matter: the `headings`, by the card's id.

    That of the card for every other country (`OTHER_COUNTRY`) serves each country without one. For
    other cards among `places` it is the part with first aid for the emergency `aid`.
    """

    headings: Mapping[str, str] = field(default_factory=dict)
    aid: str = ""
    places: frozenset[str] = frozenset()

    def at(self, library: Library, place: str) -> Passage | None:
        """Give the part of a place's card on the matter; None where the card has none."""
        card = place if place in self.headings or place not in COUNTRIES else OTHER_COUNTRY
        if card in self.headings:
            return library.get(f"{card}#{self.headings[card]}")
        return part_of_card(library, place, self.aid) if place in self.places else None


def local_part(
    library: Library, local: Passage | None, situation: str, text: str = ""
) -> Passage | None:
    """Give the part with the steps for a situation at a place, by the place's card; or None.

    If the `text` names the office that a caller claims to be from, the part on that office counts.
    """
    if local is None:
        return None
    if situation in _CALLED and (office := _office(library, local.document, text)) is not None:
        return office
    places = (local.document,) if local.document in REGIONS else (local.document, OTHER_COUNTRY)
    return next(filter(None, (part_of_card(library, each, situation) for each in places)), None)


def part_of_card(library: Library, place: str, situation: str) -> Passage | None:
    """Give the part of a place's own card with the steps for a situation; None where it has none.

    Steps that the card for every other country (`OTHER_COUNTRY`) has do not count here.
    """
    return next((each for each in library.document(place) if situation in each.aids), None)


def _office(library: Library, place: str, text: str) -> Passage | None:
    names, heading = OFFICES.get(place, ("", ""))
    said = fold(text)
    named = bool(names) and re.search(names, said) and not _EMBASSIES.search(said)
    return library.get(f"{place}#{heading}") if named else None


def same_part(library: Library, place: str, part: Passage) -> Passage | None:
    """Give a place's part for the same situation as a part of another place's card; or None."""
    return local_part(library, library.get(place), part.aids[0]) if part.aids else None


def is_for_few(passage: Passage) -> bool:
    """Tell whether a part of a place's card is first aid for an emergency that few people meet."""
    return not _OF_MANY.issuperset(passage.aids)


def is_first_aid(passage: Passage) -> bool:
    """Tell whether a part of a place's card is first aid, and not on the law there.

    The part for people who lent a card is on the law.
    """
    return any(each != CARD_LENT for each in passage.aids)


def holds_at(place: str, passage: Passage) -> bool:
    """Tell whether people at a place can follow a passage, as far as its words tell."""
    police = place != TAIWAN and _POLICE_HERE.search(passage.text)
    return not police and not _ONLY_HERE.search(passage.text)
