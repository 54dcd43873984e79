"""Judge a message: weigh its evidence, and give the verdict with the very words that show it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.assistant.check.evidence.calm import (
    asks_for_nothing,
    asks_to_borrow,
    brings_code,
    tells_of_charge,
)
from bot.assistant.check.evidence.evidence import COUNTER, Evidence, FlagKind
from bot.assistant.check.evidence.official import Official
from bot.assistant.check.evidence.reading import (
    ASKS,
    LONGEST,
    QUESTION,
    Reading,
    features,
    read,
    says_enough,
)
from bot.assistant.check.evidence.spreading import asks_to_be_spread
from bot.assistant.check.judging.matter_rules import is_lone_link, matter_of
from bot.assistant.check.judging.matters import UNTOLD, Matter
from bot.assistant.check.judging.quoting import known_line, weighty, with_demands
from bot.assistant.check.judging.verdict import CLOSE, Risk, Verdict, suspicion
from bot.assistant.check.judging.verdict_cards import about, general, speaking
from bot.assistant.check.judging.weights import Weights
from bot.assistant.check.pointing import points
from bot.assistant.check.telling import told_story
from index.corpus.cards import KINDS
from index.messages.models import Likeness

Compare = Callable[[Sequence[str]], Sequence[Likeness]]

_KINDS = 3  # kinds that a verdict keeps
_DECISIVE = 0.7  # least probability of fraud for a demand that no honest stranger makes
_SURE = 0.99  # probability from which words that weigh nothing are enough for high risk
_NAMEABLE = 0.5  # share of a kind from which the answer to a doubt names the kind
# Any unwanted advert shows these: it promises, hurries and says where to go. High risk needs more.
_ADVERTISES = frozenset(
    {
        FlagKind.BAIT,
        FlagKind.OFFERS,
        FlagKind.PRESSURE,
        FlagKind.ASKS_CONTACT,
        FlagKind.ASKS_CLICK,
        FlagKind.HANDLE,
        FlagKind.PHONE,
        FlagKind.FOREIGN_NUMBER,
        FlagKind.VIRTUAL_NUMBER,
        FlagKind.ODD_SHORT_CODE,
    }
)
# Adverts, and people who know each other, show these as well: so the likeness must be surer.
_COMMON = frozenset({FlagKind.AFFECTION, FlagKind.BAIT, FlagKind.OFFERS, FlagKind.PRESSURE})
# Signals of notices that ask for nothing, if they show no red flag: a code that is to be kept
# secret, and advice to call the number on one's own card.
_NOTICES = (frozenset({"otp", "guards_code"}), frozenset({"own_number"}))
# A real reminder of the authorities sends nobody to these.
_LEADS_AWAY = frozenset(
    {
        FlagKind.CARD_NUMBER,
        FlagKind.CLAIMED_NUMBER,
        FlagKind.FOREIGN_NUMBER,
        FlagKind.HANDLE,
        FlagKind.ODD_SHORT_CODE,
        FlagKind.PHONE,
        FlagKind.VIRTUAL_NUMBER,
    }
)
# 有人冒充客服，叫您加好友 leads nobody away.
_JOINS = re.compile(
    r"(?P<told_of>(?:冒充|谎称|自称|骗子|诱导|分子)[^。！!？?；;\n]*)?"
    r"(?:加.{0,6}(?:微信|qq|好友|群)|进群|会议号|(?:下载|安装)(?!.{0,4}(?:国家)?反诈))"
)
# 如非本人操作请致电…: a bank has a hotline for that.
_NOT_YOURS = re.compile("(?:非|不是)[您你]?本人")
_STRANGE_NUMBERS = _LEADS_AWAY - {FlagKind.CARD_NUMBER, FlagKind.HANDLE}
_QUIET = 0.05  # probability of fraud from which a text is not said to ask for nothing
_OVERLAP = 500  # characters that two stretches of a long text have in common


def judge_all(
    parts: Sequence[str], official: Official, compare: Compare, weights: Weights
) -> Verdict:
    """Give the verdict on the most suspicious part, or on all as one text where that is worse.

    Read as one text, a harmless notice or a warning would make the fraud beside it look harmless.
    Parts that warn of fraud are left out of that text: a reply would quote their words as a
    swindler's.
    """
    if len(parts) == 1:
        return judge(parts[0], official, compare, weights)
    talk = [each for each in parts if not read(each, official).warns]
    whole = judge("\n".join(talk or parts), official, compare, weights)
    worst = max((judge(each, official, compare, weights) for each in parts), key=suspicion)
    equal = (worst, whole) if worst.is_risky else (whole, worst)
    return max(equal, key=lambda each: suspicion(each)[0])


def judge(text: str, official: Official, compare: Compare, weights: Weights) -> Verdict:
    """Give the verdict on one message; `compare` gives the likeness of texts to known ones.

    A long text is read in stretches, and the verdict is on the most suspicious one: in a
    conversation the demand comes last.
    """
    last = max(len(text) - _OVERLAP, 1)
    starts = range(0, last, LONGEST - _OVERLAP)
    judged = (_judge(text[at : at + LONGEST], official, compare, weights) for at in starts)
    return max(judged, key=suspicion)


def _judge(text: str, official: Official, compare: Compare, weights: Weights) -> Verdict:
    reading = read(text, official)
    if not says_enough(reading.cleaned.text) or points(text):
        return Verdict(text, Risk.UNKNOWN)
    likeness = compare([reading.cleaned.text])[0]
    own = weights.probability(features(reading, likeness))
    quotable = weighty(reading, weights)
    decisive = reading.is_decisive or any(link.sent for link in reading.links)
    probability = max(own, _DECISIVE) if decisive else own
    more = any(each.kind not in _COMMON for each in quotable) or decisive
    notice = any(reading.names >= each for each in _NOTICES) and not reading.kinds - COUNTER
    if notice or probability < (weights.medium if more else weights.unquoted):
        calm = _calm(reading, probability)
        if calm.reminds or not _doubts(reading):
            return calm
        return _asked(calm, reading, quotable, _story(reading, official, compare, weights))
    kinds = _kinds(reading, likeness, weights)
    matter = matter_of(reading, kinds[0][0])
    cards = _cards(reading, likeness, kinds, matter)
    if matter is None and not cards and is_lone_link(reading):
        matter = Matter.LONE_LINK
    flags = with_demands(reading, quotable, kinds[0][0])
    risk = _risk(reading, own, weights, quoted=bool(quotable), shown=bool(flags))
    return Verdict(
        text,
        Risk.MEDIUM if matter in UNTOLD else risk,
        probability,
        flags or known_line(text, compare),
        has_link=reading.has_link,
        kinds=kinds,
        cards=cards,
        matter=matter,
    )


def _kinds(reading: Reading, likeness: Likeness, weights: Weights) -> tuple[tuple[str, float], ...]:
    """Give the likeliest kinds of fraud with their shares, best first."""
    shares = weights.shares(reading.shown, likeness)
    order = shares.argsort()[::-1][:_KINDS]
    return tuple((KINDS[place], round(float(shares[place]), 4)) for place in order)


def _risk(
    reading: Reading, probability: float, weights: Weights, *, quoted: bool, shown: bool
) -> Risk:
    """Give the risk of a text that is taken for fraud.

    High risk needs more signs than an advert has, and words to quote: words that weigh something
    or, if the probability is very high, words that fit the kind or ask for something. A decisive
    demand is at high risk if the weights alone call it fraud.
    """
    if reading.is_decisive and probability >= weights.medium:
        return Risk.HIGH
    is_more = bool(reading.kinds - COUNTER - _ADVERTISES)
    sure = (quoted and probability >= weights.high) or (shown and probability >= _SURE)
    return Risk.HIGH if is_more and sure else Risk.MEDIUM


def _calm(reading: Reading, probability: float) -> Verdict:
    """Give the verdict on a text that is not taken for fraud."""
    joins = any(each["told_of"] is None for each in _JOINS.finditer(reading.cleaned.text))
    leads = reading.kinds & _LEADS_AWAY or reading.links or joins
    signed = FlagKind.REMINDS in reading.kinds and FlagKind.WARNS in reading.kinds
    reminds = signed and reading.warns and not leads
    spreads = not reminds and asks_to_be_spread(reading.cleaned.text)
    charges = not reading.links and tells_of_charge(reading.cleaned.text)
    denies = charges or _NOT_YOURS.search(reading.cleaned.text)
    return Verdict(
        reading.original,
        Risk.LOW,
        probability,
        reminds=reminds,
        spreads=spreads,
        charges=charges,
        calls=bool(denies and reading.kinds & _STRANGE_NUMBERS),
        codes=not reading.links and brings_code(reading.cleaned.text),
        borrows=not reminds and asks_to_borrow(reading.cleaned.text),
        quiet=not (leads or reading.kinds & ASKS or probability >= _QUIET)
        and asks_for_nothing(reading.cleaned.text, charges=charges),
    )


def _doubts(reading: Reading) -> bool:
    """Tell whether a text asks about something suspicious: nobody sent the asker this text."""
    return FlagKind.ASKS_ABOUT in reading.kinds and len(reading.cleaned.text) <= QUESTION


def _asked(
    calm: Verdict, reading: Reading, quotable: tuple[Evidence, ...], story: Verdict | None
) -> Verdict:
    """Answer a doubt. "Low" would be no answer, unless nothing in the question is suspicious."""
    if story is None and not reading.kinds - COUNTER:
        return calm
    asked = replace(calm, risk=Risk.UNKNOWN, told=quotable)
    if story is None:
        return asked
    told = with_demands(reading, quotable, story.kinds[0][0])
    return replace(asked, told=told, kinds=story.kinds, cards=story.cards, matter=story.matter)


def _story(
    reading: Reading, official: Official, compare: Compare, weights: Weights
) -> Verdict | None:
    """Judge the story of a question as a message; None where it is like no kind of fraud.

    A story in few words has a lower probability than a message, but the asker doubts it already.
    """
    story = told_story(reading.cleaned.text)
    if not says_enough(story):
        return None
    told = read(story, official)
    likeness = compare([story])[0]
    probability = weights.probability(features(told, likeness))
    suspicious = told.kinds - COUNTER or probability >= weights.medium
    kinds = _kinds(told, likeness, weights)
    if not suspicious or kinds[0][1] < _NAMEABLE:
        return None
    matter = matter_of(told, kinds[0][0])
    return Verdict(
        story,
        Risk.MEDIUM,
        probability,
        kinds=kinds,
        cards=_cards(told, likeness, kinds, matter),
        matter=matter,
    )


def _cards(
    reading: Reading,
    likeness: Likeness,
    kinds: Sequence[tuple[str, float]],
    matter: Matter | None,
) -> tuple[str, ...]:
    """Name the cards that are about the text: of its kind, or of the second kind if it is close.

    For some matters one card speaks, whatever the kind. The card for a whole kind is silent where
    the text is about a matter of its own within the kind.
    """
    if (told := about(matter)) is not None:
        return told
    (first, share), *others = kinds
    named = [first, *(kind for kind, other in others[:1] if other > CLOSE * share)]
    for kind in named:
        if found := speaking(reading.cleaned.text, kind, _near(likeness, kind)):
            return found
    return (general()[first],) if matter is None and first in general() else ()


def _near(likeness: Likeness, scam: str) -> tuple[str, ...]:
    """Name the cards of this kind that hold the nearest lines, nearest first."""
    named = (line.card for _, line in likeness.nearest.fraud if line.kind == scam and line.card)
    return tuple(dict.fromkeys(named))
