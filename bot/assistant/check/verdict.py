"""The verdict on a message: how likely fraud is, which kind, and the very words that show it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.assistant.check.evidence import COUNTER, Evidence, FlagKind
from bot.assistant.check.official import Official
from bot.assistant.check.reading import Reading, features, read
from bot.assistant.check.speaking import general, speaking
from bot.assistant.check.weights import Weights
from index.cards import KINDS
from index.messages.models import Likeness

Compare = Callable[[Sequence[str]], Sequence[Likeness]]

FLAGS = 6  # red flags that are shown
CLOSE = 0.5  # a second kind is named from that share of the first one's on
_DECISIVE = 0.7  # probability that a demand has at least which no honest stranger makes
_LEAST_LETTERS = 6
_QUESTION = 120  # characters; longer texts are conversations, in which questions stand too
# What readers must be shown even where the models alone tell enough, so that it has little weight.
_PLAIN = frozenset(
    {
        FlagKind.SAFE_ACCOUNT,
        FlagKind.SCREEN_SHARING,
        FlagKind.ASKS_CODE,
        FlagKind.ASKS_PAYMENT,
        FlagKind.FEE_FIRST,
        FlagKind.SECRECY,
        FlagKind.CLAIMED_IDENTITY,
        FlagKind.CASH_OR_GOLD,
        FlagKind.LENDS_ACCOUNT,
        FlagKind.RUNS_ERRANDS,
        FlagKind.OFF_PLATFORM,
        FlagKind.CLAIMED_NUMBER,
        FlagKind.FAKED_FACE,
        FlagKind.LOOKALIKE_LINK,
        FlagKind.PUNYCODE_LINK,
        FlagKind.IP_LINK,
        FlagKind.APK_LINK,
        FlagKind.CRYPTO_ADDRESS,
        FlagKind.CARD_NUMBER,
    }
)
# What any unwanted advert shows: it promises, hurries and says where to go. High risk needs more.
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
# Where a real reminder of the authorities sends nobody.
_LEADS_AWAY = frozenset(
    {
        FlagKind.ASKS_CODE,
        FlagKind.CARD_NUMBER,
        FlagKind.CLAIMED_NUMBER,
        FlagKind.FOREIGN_NUMBER,
        FlagKind.HANDLE,
        FlagKind.ODD_SHORT_CODE,
        FlagKind.PHONE,
        FlagKind.SAFE_ACCOUNT,
        FlagKind.VIRTUAL_NUMBER,
    }
)
# What readers are shown as well, once a text is taken for fraud.
_DEMANDS = frozenset(
    {
        FlagKind.ASKS_CONTACT,
        FlagKind.ASKS_DETAILS,
        FlagKind.ASKS_INSTALL,
        FlagKind.MOVED_APP,
        FlagKind.THREAT,
    }
)
_TELLING = 0.3
_CLAUSE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;]?")
_CLAUSES = 8
_LETTER = re.compile(r"\w")
_JOINS = re.compile("加.{0,6}(?:微信|qq|好友|群)|进群|会议号|(?:下载|安装)(?!.{0,4}(?:国家)?反诈)")


class Risk(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verdict:
    """`flags` are places in `text`, strongest first; none where the risk is low or unknown.

    `told` are such places in a question about something suspicious. `has_link` tells whether there
    is anything to click, `reminds` that a calm text is signed by those who warn of fraud.

    `probability` is that of fraud, `confidence` that of the verdict. `kinds` are the likeliest
    kinds of fraud with their shares, best first; `cards` the ids of the scams cards that hold the
    nearest lines.
    """

    text: str
    risk: Risk
    probability: float = 0.0
    flags: tuple[Evidence, ...] = ()
    kinds: tuple[tuple[str, float], ...] = ()
    cards: tuple[str, ...] = ()
    told: tuple[Evidence, ...] = ()
    has_link: bool = False
    reminds: bool = False

    @property
    def is_risky(self) -> bool:
        return self.risk in {Risk.HIGH, Risk.MEDIUM}

    @property
    def scam(self) -> str | None:
        return self.kinds[0][0] if self.is_risky and self.kinds else None

    @property
    def confidence(self) -> float:
        if self.risk is Risk.UNKNOWN:
            return 0.0
        return self.probability if self.is_risky else 1 - self.probability


def judge(text: str, official: Official, compare: Compare, weights: Weights) -> Verdict:
    """Give the verdict on one message; `compare` gives the likeness of texts to known ones."""
    reading = read(text, official)
    if len(_LETTER.findall(reading.cleaned.text)) < _LEAST_LETTERS:
        return Verdict(text, Risk.UNKNOWN)
    likeness = compare([reading.cleaned.text])[0]
    probability = weights.probability(features(reading, likeness))
    quotable = _flags(reading, weights)
    if reading.is_decisive:
        probability = max(probability, _DECISIVE)
    if probability < (weights.medium if quotable else weights.unquoted):
        return _calm(reading, probability, quotable)
    flags = _with_demands(reading, quotable) or _known_line(text, compare)
    is_more = bool(reading.kinds - COUNTER - _ADVERTISES)
    shares = weights.shares(reading.shown, likeness)
    order = shares.argsort()[::-1]
    kinds = tuple((KINDS[place], round(float(shares[place]), 4)) for place in order[:3])
    return Verdict(
        text,
        Risk.HIGH if quotable and is_more and probability >= weights.high else Risk.MEDIUM,
        probability,
        flags,
        has_link=reading.has_link,
        kinds=kinds,
        cards=_cards(reading, likeness, kinds),
    )


def _calm(reading: Reading, probability: float, quotable: tuple[Evidence, ...]) -> Verdict:
    """Give the verdict on a text that is not taken for fraud."""
    text = reading.original
    leads = reading.kinds & _LEADS_AWAY or reading.links or _JOINS.search(reading.cleaned.text)
    if FlagKind.REMINDS in reading.kinds and not leads:
        return Verdict(text, Risk.LOW, probability, reminds=True)
    if _is_asked(reading):
        return Verdict(text, Risk.UNKNOWN, probability, told=quotable)
    return Verdict(text, Risk.LOW, probability)


def _is_asked(reading: Reading) -> bool:
    """Tell a question about something suspicious: who asks was not sent this text itself.

    "Low" would be no answer to that.
    """
    asks = FlagKind.ASKS_ABOUT in reading.kinds and len(reading.cleaned.text) <= _QUESTION
    return asks and bool(reading.kinds - COUNTER)


def _flags(reading: Reading, weights: Weights) -> tuple[Evidence, ...]:
    """Choose what to quote: of each kind the longest place of the weightiest signal."""
    best: dict[FlagKind, tuple[float, int, Evidence]] = {}
    for name, each in reading.evidence:
        worth = weights.risk.get(f"flag_{name}", 0.0) + (_TELLING if each.kind in _PLAIN else 0.0)
        if each.kind in COUNTER or worth <= 0:
            continue
        rank = (worth, each.end - each.start, each)
        if each.kind not in best or rank[:2] > best[each.kind][:2]:
            best[each.kind] = rank
    ordered = sorted(best.values(), key=lambda rank: (-rank[0], rank[2].start))
    kept: list[Evidence] = []
    for _, _, each in ordered:
        if all(each.end <= other.start or each.start >= other.end for other in kept):
            kept.append(each)
    return tuple(kept[:FLAGS])


def _with_demands(reading: Reading, flags: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Add what is asked for or threatened with, though it tells little by itself."""
    kept, kinds = list(flags), {each.kind for each in flags}
    for _, each in reading.evidence:
        apart = all(each.end <= other.start or each.start >= other.end for other in kept)
        if each.kind in _DEMANDS - kinds and apart and len(kept) < FLAGS:
            kept.append(each)
            kinds.add(each.kind)
    return tuple(kept)


def _known_line(text: str, compare: Compare) -> tuple[Evidence, ...]:
    """Quote the clause that lies nearest to a swindler's line."""
    spans = [
        (hit.start(), hit.end())
        for hit in _CLAUSE.finditer(text)
        if len(_LETTER.findall(hit.group())) >= _LEAST_LETTERS
    ][:_CLAUSES]
    if not spans:
        spans = [(0, len(text))]
    found = compare([text[start:end] for start, end in spans])
    nearness = [each.nearest.margin for each in found]
    start, end = spans[max(range(len(spans)), key=nearness.__getitem__)]
    quote = text[start:end]
    start, end = start + len(quote) - len(quote.lstrip()), end - len(quote) + len(quote.rstrip())
    return (Evidence(FlagKind.KNOWN_LINE, start, end),)


def _cards(
    reading: Reading, likeness: Likeness, kinds: Sequence[tuple[str, float]]
) -> tuple[str, ...]:
    """Name the cards that are about the text: of its kind, or of the second where that is close."""
    (first, share), *others = kinds
    named = [first, *(kind for kind, other in others[:1] if other > CLOSE * share)]
    for kind in named:
        if found := speaking(reading.cleaned.text, kind, _near(likeness, kind)):
            return found
    return (general()[first],) if first in general() else ()


def _near(likeness: Likeness, scam: str) -> tuple[str, ...]:
    """Name the cards of this kind that hold near lines, nearest first."""
    named = (line.card for _, line in likeness.nearest.fraud if line.kind == scam and line.card)
    return tuple(dict.fromkeys(named))
