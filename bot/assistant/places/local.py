"""First aid elsewhere than in the mainland: the part of the place's own card that tells the steps.

Where there is none for a situation, whom to call there is told and the mainland's steps follow.
"""

import re
from collections.abc import Mapping

from bot.assistant.places.cards import (
    AUSTRALIA,
    CANADA,
    HONGKONG,
    JAPAN,
    KOREA,
    MACAU,
    MALAYSIA,
    OTHER_COUNTRY,
    REGIONS,
    SINGAPORE,
    TAIWAN,
    UK,
    USA,
)
from bot.assistant.places.place import HOTLINES
from bot.assistant.situations import (
    ACCOUNT_STOLEN,
    APP_INSTALLED,
    CARD_DRAINED,
    CARD_LENT,
    CASH_HANDED,
    CODE_GIVEN,
    COINS,
    DESPAIR,
    FROZEN,
    GIFT_CARD,
    ID_PHOTOGRAPHED,
    MONEY_SENT,
    ON_THE_LINE,
    REMOTE_CONTROL,
    SEXTORTION,
    STRANGE_MONEY,
    WONT_LISTEN,
)
from index import Library, Passage
from index.script import fold

# By the card of the place and the situation: the heading of the part.
PARTS: Mapping[str, Mapping[str, str]] = {
    TAIWAN: {
        MONEY_SENT: "钱转到台湾的银行账户了",
        ON_THE_LINE: "人在台湾，假检警、假客服还没挂电话",
        WONT_LISTEN: "人在台湾，家人不听劝、正要汇钱",
        ACCOUNT_STOLEN: "人在台湾，LINE 被盗了",
        CODE_GIVEN: "人在台湾，卡号、密码、验证码给出去了",
        CARD_DRAINED: "人在台湾，卡号、密码、验证码给出去了",
        REMOTE_CONTROL: "人在台湾，开了屏幕共享、装了对方的软件",
        APP_INSTALLED: "人在台湾，开了屏幕共享、装了对方的软件",
        SEXTORTION: "人在台湾，被人拿裸照、影片要钱",
        FROZEN: "我的账户会不会变成警示账户",
        CARD_LENT: "人在台湾，提款卡、存折寄给人了",
        CASH_HANDED: "人在台湾，叫我把提款卡、现金交给来人",
        ID_PHOTOGRAPHED: "人在台湾，身分证照片给出去了",
        STRANGE_MONEY: "人在台湾，户头进了不认识的钱",
        COINS: "人在台湾，泰达币转出去了",
        GIFT_CARD: "人在台湾，点数卡的序号给了人",
        DESPAIR: "人在台湾，想不开、撑不下去",
    },
    HONGKONG: {
        MONEY_SENT: "钱从香港的银行、转数快转出去了",
        ON_THE_LINE: "人在香港，“入境处、公安”来电",
        WONT_LISTEN: "人在香港，家人不听劝、正要过数",
        ACCOUNT_STOLEN: "人在香港，WhatsApp 被盗了",
        CODE_GIVEN: "人在香港，卡号、密码、OTP 给出去了",
        CARD_DRAINED: "人在香港，卡号、密码、OTP 给出去了",
        REMOTE_CONTROL: "人在香港，开了屏幕共享、装了对方的 App",
        APP_INSTALLED: "人在香港，开了屏幕共享、装了对方的 App",
        SEXTORTION: "人在香港，被人拿裸照、影片要钱",
        FROZEN: "人在香港，银行户口被冻结了",
        CARD_LENT: "人在香港，户口、提款卡给了人用",
        CASH_HANDED: "人在香港，现金、金饰交给了来人",
        ID_PHOTOGRAPHED: "人在香港，身份证号码、照片给出去了",
        STRANGE_MONEY: "人在香港，户口进了不认识的钱",
        COINS: "人在香港，虚拟货币转出去了",
        GIFT_CARD: "人在香港，点数卡的密码给了人",
        DESPAIR: "人在香港，想不开、撑不下去",
    },
    MACAU: {
        MONEY_SENT: "人在澳门，钱转给骗子了",
        ON_THE_LINE: "人在澳门，“公安、治安警、出入境”来电",
        WONT_LISTEN: "人在澳门，家人不听劝、正要过数",
        CODE_GIVEN: "人在澳门，卡号、密码、验证码给出去了",
        CARD_DRAINED: "人在澳门，卡号、密码、验证码给出去了",
        REMOTE_CONTROL: "人在澳门，开了屏幕共享、装了对方的 App",
        APP_INSTALLED: "人在澳门，开了屏幕共享、装了对方的 App",
        SEXTORTION: "人在澳门，被人拿裸照、影片要钱",
        FROZEN: "人在澳门，银行户口被冻结了",
        CARD_LENT: "人在澳门，户口、提款卡给了人用",
        CASH_HANDED: "人在澳门，现金、金饰交给了来人",
        STRANGE_MONEY: "人在澳门，户口、电子钱包进了不认识的钱",
    },
}
# The same of countries.
ABROAD: Mapping[str, Mapping[str, str]] = {
    SINGAPORE: {
        MONEY_SENT: "人在新加坡，钱转给骗子了",
        ON_THE_LINE: "人在新加坡，“警察、公安”来电",
        CODE_GIVEN: "人在新加坡，OTP、密码给出去了",
        CARD_DRAINED: "人在新加坡，OTP、密码给出去了",
        WONT_LISTEN: "人在新加坡，家人不听劝、正要付钱",
        FROZEN: "人在新加坡，银行户口被冻结、被查",
        SEXTORTION: "人在新加坡，被人拿裸照、影片要钱",
        CASH_HANDED: "人在新加坡，现金、首饰交给了来人",
        CARD_LENT: "人在新加坡，户口、提款卡给了人用",
    },
    MALAYSIA: {
        MONEY_SENT: "人在马来西亚，钱转给骗子了",
        ON_THE_LINE: "人在马来西亚，“快递、警察”来电叫转钱",
        CODE_GIVEN: "人在马来西亚，TAC、密码、卡号给出去了",
        CARD_DRAINED: "人在马来西亚，TAC、密码、卡号给出去了",
        CARD_LENT: "大马：户口、提款卡租给人、借给人",
        WONT_LISTEN: "人在马来西亚，家人不听劝、正要付钱",
        FROZEN: "人在马来西亚，户口被冻结、被列为人头户",
        SEXTORTION: "人在马来西亚，被人拿裸照、影片要钱",
        CASH_HANDED: "人在马来西亚，现金、金饰交给了来人",
    },
    USA: {
        MONEY_SENT: "人在美国，钱转给骗子了",
        ON_THE_LINE: "在美国，“FBI、IRS、移民局”来电",
        GIFT_CARD: "在美国，“FBI、IRS、移民局”来电",
    },
    CANADA: {
        MONEY_SENT: "人在加拿大，钱转给骗子了",
        CASH_HANDED: "在加拿大，家里老人取了现金，等人来拿",
    },
    UK: {
        MONEY_SENT: "人在英国，钱转给骗子了",
        CASH_HANDED: "有人上门取金条、现金，怎么拦",
    },
    AUSTRALIA: {
        MONEY_SENT: "人在澳洲，钱转给骗子了",
    },
    JAPAN: {MONEY_SENT: "人在日本，钱转给骗子了"},
    KOREA: {MONEY_SENT: "人在韩国，钱转给骗子了"},
    OTHER_COUNTRY: {  # for every other country, and where its own card has none
        MONEY_SENT: "人在国外，钱转给骗子了",
        ON_THE_LINE: "人在国外，“使馆、警察”还在电话里",
        WONT_LISTEN: "人在国外，家人不听劝、正要付钱",
        CODE_GIVEN: "人在国外，卡号、密码、验证码给出去了",
        CARD_DRAINED: "人在国外，卡号、密码、验证码给出去了",
        REMOTE_CONTROL: "人在国外，开了屏幕共享、装了对方的软件",
        APP_INSTALLED: "人在国外，开了屏幕共享、装了对方的软件",
        SEXTORTION: "人在国外，被人拿裸照、影片要钱",
        GIFT_CARD: "人在国外，礼品卡的密码给了人",
        CASH_HANDED: "人在国外，现金、金条交给了来人",
        ID_PHOTOGRAPHED: "人在国外，证件号、护照照片给出去了",
        CARD_LENT: "人在国外，银行户口借给、卖给人用了",
        STRANGE_MONEY: "人在国外，户口进了不认识的钱",
        FROZEN: "人在国外，银行户口被冻结了",
        ACCOUNT_STOLEN: "人在国外，WhatsApp、社交帐号被盗了",
        DESPAIR: "人在国外，想不开、撑不下去",
    },
}

# Whose name a caller takes there, or what he wants done, in folded text, and the part for that.
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
_EMBASSIES = re.compile(r"[使领]馆|embassy|consulate")  # who takes their name has other steps

# Emergencies of most who ask whom to call.
_OF_MANY = frozenset({MONEY_SENT, ON_THE_LINE})
# What there is in the mainland only; in Hong Kong its number of the police as well.
_ONLY_HERE = re.compile(rf"云闪付|一键查卡|一证通查|征信|收款码|公安|(?<!\d)(?:{HOTLINES})(?!\d)")
_POLICE_HERE = re.compile(r"(?<!\d)110(?!\d)")
# Who comes at once there, by the card of the place.
URGENT: Mapping[str, str] = {
    TAIWAN: "110",
    HONGKONG: "999",
    JAPAN: "110",
    KOREA: "112",
    CANADA: "911",
    UK: "999",
    AUSTRALIA: "000",
}


def local_part(
    library: Library, local: Passage | None, situation: str, text: str = ""
) -> Passage | None:
    """Give the part with the steps for a situation at a place, by the place's card; or None.

    A `text` may name the office that a caller says to be of.
    """
    if local is None:
        return None
    if situation in _CALLED and (office := _office(library, local.document, text)) is not None:
        return office
    places = (local.document,) if local.document in REGIONS else (local.document, OTHER_COUNTRY)
    headings = ((place, _parts_at(place).get(situation)) for place in places)
    parts = (library.get(f"{place}#{heading}") for place, heading in headings if heading)
    return next(filter(None, parts), None)


def _office(library: Library, place: str, text: str) -> Passage | None:
    names, heading = OFFICES.get(place, ("", ""))
    said = fold(text)
    named = bool(names) and re.search(names, said) and not _EMBASSIES.search(said)
    return library.get(f"{place}#{heading}") if named else None


def same_part(library: Library, place: str, part: Passage) -> Passage | None:
    """Give what a part of another place's card, with the steps for a situation, is at a place."""
    aided = sorted(_aided(part))
    return local_part(library, library.get(place), aided[0]) if aided else None


def _parts_at(place: str) -> Mapping[str, str]:
    return PARTS.get(place) or ABROAD.get(place, {})


def is_for_few(passage: Passage) -> bool:
    """Tell whether a part of a place's card is the first aid of an emergency that few are in."""
    return bool(_aided(passage) - _OF_MANY)


def is_first_aid(passage: Passage) -> bool:
    """Tell whether a part of a place's card is first aid, and says nothing of the law there.

    That for who lent a card does.
    """
    return bool(_aided(passage) - {CARD_LENT})


def _aided(passage: Passage) -> set[str]:
    """Give the emergencies that a part of a place's card is the first aid of."""
    parts = _parts_at(passage.document).items()
    return {each for each, heading in parts if heading == passage.heading}


def holds_at(place: str, passage: Passage) -> bool:
    """Tell whether what a passage says can be followed at a place, as far as its words tell."""
    police = place != TAIWAN and _POLICE_HERE.search(passage.text)
    return not police and not _ONLY_HERE.search(passage.text)
