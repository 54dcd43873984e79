"""Numbers in a text: telephones, hotlines, bank cards, crypto addresses, names in other apps.

The official list says which hotlines exist and which ranges virtual operators sell; country codes
come from the phonenumbers package, checksums from python-stdnum. A number that may be an amount, a
code or a parcel's number counts only beside words that make it a telephone.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import phonenumbers
from stdnum import luhn
from stdnum.cn import ric

from bot.assistant.check.evidence.evidence import Evidence, FlagKind
from bot.assistant.check.evidence.folding import Cleaned
from bot.assistant.check.evidence.links import Link
from bot.assistant.check.evidence.official import Official
from bot.assistant.check.evidence.wallets import Coin, coin_of
from index.corpus.official import Category


class Sort(StrEnum):
    MOBILE = "mobile"
    VIRTUAL = "virtual"
    LANDLINE = "landline"
    INBOUND = "inbound"  # 400: can be called, cannot call
    ABROAD = "abroad"
    HOTLINE = "hotline"
    SPOOFED = "spoofed"  # a hotline behind + or 00, which a hotline never has
    LONG_95 = "long_95"  # eight digits that begin with 95, and no known hotline
    CLAIMED = "claimed"  # given as the number of the bank that signs, but none of its known ones
    CARD = "card"
    BITCOIN = "bitcoin"
    ETHEREUM = "ethereum"
    TRON = "tron"
    WECHAT = "wechat"
    QQ = "qq"
    TELEGRAM = "telegram"
    LINE = "line"


_CRYPTO = re.compile(
    r"(?<![a-z0-9])(?:0x[0-9a-f]{40}|bc1[a-z0-9]{11,71}|[13][1-9a-z]{25,34}|t[1-9a-z]{33})(?![a-z0-9])"
)
_HANDLES = (
    (
        Sort.WECHAT,
        re.compile(
            r"(?:微信|wechat)(?:号码?|id|账号)?(?:是|为)?[\s:→>-]*"
            r"(wxid_[a-z0-9]+|[a-z](?=[a-z_-]*\d)[a-z0-9_-]{5,19}|(?<=[:号])\s?[a-z][a-z0-9_-]{5,19}"
            r"|1[3-9]\d{9})(?![a-z0-9@])"
        ),
    ),
    (
        Sort.QQ,
        re.compile(r"qq(?:号码?|群|账号)*(?:是|为)?[\s:→>-]*([1-9]\d{4,10}|[1-9x]{7,10})(?![\d@])"),
    ),
    (
        Sort.TELEGRAM,
        re.compile(
            r"(?:(?<![a-z])(?:telegram|tg)|电报|纸飞机|飞机)(?:号|群|频道|账号)?[\s:→>-]*"
            r"(?:@[a-z]|(?<=[:号])\s?[a-z]|[a-z](?=[a-z]*[\d_]))[a-z0-9_]{4,31}"
            r"|(?<![a-z0-9.@])@[a-z][a-z0-9_]{4,31}(?![a-z0-9_]|\.[a-z])"
        ),
    ),
    (
        Sort.LINE,
        re.compile(
            r"(?<![a-z])line(?:\s?(?:id|账号|号))?\s?(?:[:@]|是|->)+\s?[@a-z0-9][a-z0-9._-]{3,19}"
        ),
    ),
)
_CARD = re.compile(r"(?<![\d.*-])\d(?:[ -]?\d){12,18}(?![\d*-])")
_CARD_WORDS = re.compile(r"卡|账户|账号|收款|转|汇|打到|存|开户|户名|银行|card|account|bank|iban")
_ABROAD = re.compile(
    r"(?<![\w+])(?:\+|00)\s?[1-9](?:(?!\s(?:00\d{5}|\+))[\s()-]{0,2}\d){4,15}(?![\d.])", re.ASCII
)
_AREA = re.compile(r"(?<![\d-])\(?0\d{2,3}\)?[\s-]?(\d{3,4}[\s-]\d{4}|\d{3,8})(?![\d-])")
_MOBILE = re.compile(r"(?<![\d.])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?![\d.])")
_TAIWAN = re.compile(r"(?<![\d.])09\d{2}[\s-]?\d{3}[\s-]?\d{3}(?![\d.])")
_INBOUND = re.compile(
    r"(?<![\d.])[48]00[\s-]?(?:\d{7}|\d{3}[\s-]\d{4}|\d{4}[\s-]\d{3}|\d[\s-]\d{3}[\s-]\d{3})(?![\d.])"
)
_SHORT = re.compile(
    r"(?<![\d.,¥$*#+-])\d{3,8}(?![\d.,*]*\d|\s?(?:元|块|万|千|百|亿|%|分|角|人|个|名|年|月|日|号线|次|条|件|笔|天|小时|rmb|usd))"
)
_NO_CALL = re.compile(r"(?:尾号|码(?:是|为)?|单号|余额|金额|第|共|编号|密码|¥|rmb|no\.?)\s?:?\s?$")
_CALLS = re.compile(
    r"(?:打|拨|电|询|线|服|系|警|诉|呼|助|找|call|dial|tel|phone|hotline)\s?(?:[:至到是为向]|热线|号码|电话)*\s?$"
)
_NOT_YOU = re.compile(r"(?:非|不是|并非)(?:您|你)?本人")
_SIGNED = re.compile(r"[【\[][^】\]\n]{2,16}[】\]]")
_CALLED = re.compile(r"\s?(?:报警|热线|电话|求助|举报|咨询|客服|专线)")


_COINS = {Coin.BITCOIN: Sort.BITCOIN, Coin.ETHEREUM: Sort.ETHEREUM, Coin.TRON: Sort.TRON}
_KINDS = {
    Sort.MOBILE: FlagKind.PHONE,
    Sort.VIRTUAL: FlagKind.VIRTUAL_NUMBER,
    Sort.LANDLINE: FlagKind.PHONE,
    Sort.INBOUND: FlagKind.PHONE,
    Sort.ABROAD: FlagKind.FOREIGN_NUMBER,
    Sort.HOTLINE: FlagKind.HOTLINE,
    Sort.SPOOFED: FlagKind.ODD_SHORT_CODE,
    Sort.LONG_95: FlagKind.ODD_SHORT_CODE,
    Sort.CLAIMED: FlagKind.CLAIMED_NUMBER,
    Sort.CARD: FlagKind.CARD_NUMBER,
    Sort.BITCOIN: FlagKind.CRYPTO_ADDRESS,
    Sort.ETHEREUM: FlagKind.CRYPTO_ADDRESS,
    Sort.TRON: FlagKind.CRYPTO_ADDRESS,
}


@dataclass(frozen=True)
class Number:
    """A number or name at original[start:end].

    `of` is a region's code (ISO 3166) for numbers abroad and the owner's name for hotlines.
    """

    start: int
    end: int
    sort: Sort
    of: str = ""

    @property
    def kind(self) -> FlagKind:
        return _KINDS.get(self.sort, FlagKind.HANDLE)

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.kind, self.start, self.end)


_Found = Iterator[tuple[int, int, Sort, str]]


def find_numbers(cleaned: Cleaned, official: Official, links: Sequence[Link]) -> tuple[Number, ...]:
    """Find the numbers of a text outside its links, in order; none overlaps another."""
    taken = [(link.start, link.end) for link in links]
    numbers = []
    for way in _WAYS:
        for start, end, sort, of in way(cleaned, official):
            place = cleaned.original_span(start, end)
            if not any(place[0] < other[1] and other[0] < place[1] for other in taken):
                taken.append(place)
                numbers.append(Number(*place, sort, of))
    return tuple(sorted(numbers, key=lambda number: number.start))


def _crypto(cleaned: Cleaned, official: Official) -> _Found:
    del official
    for hit in _CRYPTO.finditer(cleaned.text):
        quote = unicodedata.normalize("NFKC", cleaned.quote(*hit.span()))
        coin = coin_of("".join(c for c in quote if c.isascii() and c.isalnum()))
        if coin:
            yield *hit.span(), _COINS[coin], ""


def _handles(cleaned: Cleaned, official: Official) -> _Found:
    del official
    for app, pattern in _HANDLES:
        for hit in pattern.finditer(cleaned.text):
            yield *hit.span(), app, ""


def _cards(cleaned: Cleaned, official: Official) -> _Found:
    """Find numbers with a card's checksum: UnionPay's anywhere, others only behind a card word."""
    del official
    for hit in _CARD.finditer(cleaned.text):
        digits = re.sub(r"\D", "", hit.group())
        near = cleaned.text[max(0, hit.start() - 15) : hit.start()]
        card = digits[0] in "3456" and luhn.is_valid(digits) and not ric.is_valid(digits)
        if card and (_CARD_WORDS.search(near) or (digits.startswith("62") and len(digits) > 15)):
            yield *hit.span(), Sort.CARD, ""


def _abroad(cleaned: Cleaned, official: Official) -> _Found:
    """Find numbers behind + or 00: of other countries, of the mainland, or disguised hotlines."""
    for hit in _ABROAD.finditer(cleaned.text):
        digits = re.sub(r"\D", "", hit.group()).removeprefix("00")
        if digits in official.hotlines:
            yield *hit.span(), Sort.SPOOFED, official.hotlines[digits]
        elif digits.startswith("86"):
            yield from _domestic(hit.span(), digits[2:], official)
        elif region := _region(digits):
            yield *hit.span(), Sort.ABROAD, region


def _domestic(span: tuple[int, int], digits: str, official: Official) -> _Found:
    if _MOBILE.fullmatch(digits):
        virtual = digits[:3] in official.virtual
        yield *span, Sort.VIRTUAL if virtual else Sort.MOBILE, ""
    elif digits in official.hotlines or digits[2:] in official.hotlines:
        yield *span, Sort.HOTLINE, official.hotlines.get(digits) or official.hotlines[digits[2:]]
    elif 9 <= len(digits) <= 11:
        yield *span, Sort.LANDLINE, ""


def _region(digits: str) -> str:
    """Give the region of an international number without its prefix; "" where there is none."""
    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number) or number.country_code is None:
        return ""
    exact = phonenumbers.region_code_for_number(number)
    return exact or phonenumbers.region_code_for_country_code(number.country_code)


def _telephones(cleaned: Cleaned, official: Official) -> _Found:
    for hit in _MOBILE.finditer(cleaned.text):
        virtual = hit.group()[:3] in official.virtual
        own = _called_back(cleaned.text, hit.start(), official)
        sort = Sort.VIRTUAL if virtual else Sort.MOBILE
        yield *hit.span(), Sort.CLAIMED if own else sort, own
    claimed = _signing_bank(cleaned.text, official, official.inbound)
    for hit in _INBOUND.finditer(cleaned.text):
        digits = re.sub(r"\D", "", hit.group())
        if digits in official.hotlines:
            yield *hit.span(), Sort.HOTLINE, official.hotlines[digits]
        elif claimed:
            yield *hit.span(), Sort.CLAIMED, claimed
        else:
            inbound = digits.startswith(official.inbound)
            yield *hit.span(), Sort.INBOUND if inbound else Sort.LANDLINE, ""
    for hit in _TAIWAN.finditer(cleaned.text):
        yield *hit.span(), Sort.MOBILE, ""
    for hit in _AREA.finditer(cleaned.text):
        digits = re.sub(r"\D", "", hit[1])
        if digits in official.hotlines and len(digits) > 4:
            yield *hit.span(), Sort.HOTLINE, official.hotlines[digits]
        elif len(digits) > 6:
            own = _called_back(cleaned.text, hit.start(), official)
            yield *hit.span(), Sort.CLAIMED if own else Sort.LANDLINE, own


def _called_back(text: str, at: int, official: Official) -> str:
    """Name the bank that signs a message, if it says to call the number at `at` about a payment.

    如非本人操作请致电…: a bank has a hotline for that, and nobody is to call a branch.
    """
    denied = _NOT_YOU.search(text, max(0, at - 30), at)
    if denied is None or _CALLS.search(text[max(0, at - 8) : at]) is None:
        return ""
    return _signing_bank(text, official, "95")


def _signing_bank(text: str, official: Official, prefix: str) -> str:
    """Name the bank that signs a message, if the list has numbers of it that begin so."""
    known = {of for number, of in official.hotlines.items() if number.startswith(prefix)}
    for signed in _SIGNED.finditer(text):
        for owner in official.named_in(signed.group()):
            if owner.category is Category.BANK and owner.name in known:
                return owner.name
    return ""


def _short_codes(cleaned: Cleaned, official: Official) -> _Found:
    text = cleaned.text
    for hit in _SHORT.finditer(text):
        code, before = hit.group(), text[max(0, hit.start() - 8) : hit.start()]
        calls = _CALLS.search(before) or _CALLED.match(text, hit.end())
        if _NO_CALL.search(before):
            continue
        if code in official.hotlines and (calls or len(code) > 4):
            yield *hit.span(), Sort.HOTLINE, official.hotlines[code]
        elif calls and len(code) == 8 and code.startswith("95"):
            yield *hit.span(), Sort.LONG_95, ""


_WAYS: tuple[Callable[[Cleaned, Official], _Found], ...] = (
    _crypto,
    _handles,
    _cards,
    _abroad,
    _telephones,
    _short_codes,
)
