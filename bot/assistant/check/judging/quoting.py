"""Which words of a text are shown as the reasons of a verdict."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from bot.assistant.check.evidence.evidence import Evidence, FlagKind
from bot.assistant.check.evidence.forwarder import forwarders
from bot.assistant.check.evidence.reading import Reading, says_enough
from bot.assistant.check.judging.weights import Weights
from index.messages.models import Likeness

FLAGS = 6  # red flags that are shown
_FEW = 3  # flags, up to which words that fit the kind of fraud are shown though they weigh nothing
# Readers must see these even if they weigh little, since the models alone tell enough.
_PLAIN = frozenset(
    {
        FlagKind.SAFE_ACCOUNT,
        FlagKind.SCREEN_SHARING,
        FlagKind.ASKS_CODE,
        FlagKind.ASKS_CALL,
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
        FlagKind.REDIRECT_LINK,
        FlagKind.SHORT_LINK,
        FlagKind.CRYPTO_ADDRESS,
        FlagKind.CARD_NUMBER,
    }
)
# Readers are shown these as well, once a text is taken for fraud.
_DEMANDS = frozenset(
    {
        FlagKind.ASKS_CONTACT,
        FlagKind.ASKS_DETAILS,
        FlagKind.ASKS_INSTALL,
        FlagKind.MOVED_APP,
        FlagKind.THREAT,
    }
)
# What a text wants done, or where it leads, is what readers must see first.
_WANTS = frozenset(
    {
        *(_PLAIN - {FlagKind.CLAIMED_IDENTITY, FlagKind.SECRECY, FlagKind.FAKED_FACE}),
        FlagKind.ASKS_CLICK,
        FlagKind.ASKS_DETAILS,
        FlagKind.ASKS_INSTALL,
        FlagKind.MOVED_APP,
    }
)
# Promises that no honest offer makes; they weigh nothing beside what the models know.
_PROMISES = frozenset({"gain"})
_TELLING = 0.3
_CLAUSE = re.compile(r"(?:[^。！？!?；;\n.]|\.(?!\s))+[。！？!?；;.]?")
_CLAUSES = 8
_OPENING = ' \n\t:：(（[【<《「“"'  # what stands between words and an address
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\d(?:[ ,.-]?\d)*[十百千万亿萬億]*[元块塊%％]?")
_MARKS = {"“": "”", "「": "」", "《": "》", "‘": "’"}
_NAME = 12  # characters that may follow of a name in quotation marks

_Rank = tuple[float, int, Evidence]


def weighty(reading: Reading, weights: Weights) -> tuple[Evidence, ...]:
    """Choose what to quote: of each kind the longest place of the weightiest signal.

    If that place overlaps one of a weightier kind, the next best place of the same kind is chosen.
    """
    ranks: dict[FlagKind, list[_Rank]] = {}
    for name, each in _red(reading):
        telling = each.kind in _PLAIN or name in _PROMISES
        worth = weights.risk.get(f"flag_{name}", 0.0) + (_TELLING if telling else 0.0)
        if worth > 0:
            ranks.setdefault(each.kind, []).append((worth, each.end - each.start, each))
    ordered = [sorted(found, key=_best_first) for found in ranks.values()]
    kept: list[Evidence] = []
    for found in sorted(ordered, key=lambda ranked: (-ranked[0][0], ranked[0][2].start)):
        kept += [each for _, _, each in found if _says_more(each, kept, reading.original)][:1]
    return tuple(kept[:FLAGS])


def _best_first(rank: _Rank) -> tuple[float, int, int]:
    return -rank[0], -rank[1], rank[2].start


def _says_more(one: Evidence, others: Sequence[Evidence], text: str) -> bool:
    """Tell whether a place is not quoted yet; 充100返 says nothing beside 充1000返."""
    said = {_DIGITS.sub("", each.quote(text)) for each in others}
    numbers = _DIGITS.search(one.quote(text)) is not None
    return _apart(one, others) and not (numbers and _DIGITS.sub("", one.quote(text)) in said)


def _apart(one: Evidence, others: Iterable[Evidence]) -> bool:
    return not any(one.overlaps(each) for each in others)


def with_demands(reading: Reading, flags: tuple[Evidence, ...], scam: str) -> tuple[Evidence, ...]:
    """Add words that tell little by themselves, and put first what the text wants done.

    If few words are quoted, also add words that hint at the kind of fraud.
    """
    hinting = {each.signal.name for each in reading.shown if scam in each.signal.scams}
    kept = list(flags)
    red = tuple(_red(reading))
    for _, each in red:
        if each.kind in _DEMANDS:
            _add(kept, each, FLAGS, reading.original)
    for name, each in red:
        if name in hinting:
            _add(kept, each, _FEW, reading.original)
    return tuple(sorted(kept, key=lambda each: each.kind not in _WANTS))


def _red(reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """Yield the red flags of the message itself, not those in its forwarder's own words."""
    own = forwarders(reading.original)
    for name, each in quotable(reading):
        if each.is_red and not any(start <= each.start < end for start, end in own):
            yield name, each


def quotable(reading: Reading) -> Iterator[tuple[str, Evidence]]:
    """Yield all evidence with the name of its signal, as it can be shown: numbers are whole.

    An address is shown whole or not at all: words within an address are left out, and words that
    run into an address end before it.
    """
    addresses = {each for link in reading.links for each in link.evidence}
    for name, each in reading.evidence:
        if each in addresses:
            yield name, each
        elif words := _before_links(_whole(each, reading.original), reading):
            yield name, words


def _before_links(each: Evidence, reading: Reading) -> Evidence | None:
    starts = [
        link.start for link in reading.links if link.start < each.end and each.start < link.end
    ]
    if not starts:
        return each
    words = reading.original[each.start : min(starts)].rstrip(_OPENING)
    return replace(each, end=each.start + len(words)) if words else None


def _whole(each: Evidence, text: str) -> Evidence:
    """Extend a quotation that would end within a number, or a name in marks, to its end."""
    end = next(
        (hit.end() for hit in _NUMBER.finditer(text) if hit.start() < each.end < hit.end()), 0
    )
    end = end or _closed(each, text)
    return replace(each, end=end) if end else each


def _closed(each: Evidence, text: str) -> int:
    """Give the end of a name in quotation marks in which a quotation would end; 0 for none."""
    opened = max(((text.rfind(mark, each.start, each.end), mark) for mark in _MARKS), default=None)
    if opened is None or opened[0] < 0:
        return 0
    close = text.find(_MARKS[opened[1]], opened[0] + 1, each.end + _NAME)
    return close + 1 if close >= each.end else 0


def _add(kept: list[Evidence], each: Evidence, most: int, text: str) -> None:
    kinds = {other.kind for other in kept}
    if len(kept) < most and each.kind not in kinds and _says_more(each, kept, text):
        kept.append(each)


def known_line(
    text: str, compare: Callable[[Sequence[str]], Sequence[Likeness]]
) -> tuple[Evidence, ...]:
    """Quote the clause that lies nearest to a swindler's line."""
    spans = [
        (hit.start(), hit.end()) for hit in _CLAUSE.finditer(text) if says_enough(hit.group())
    ][:_CLAUSES]
    if not spans:
        spans = [(0, len(text))]
    found = compare([text[start:end] for start, end in spans])
    nearness = [each.nearest.margin for each in found]
    start, end = spans[max(range(len(spans)), key=nearness.__getitem__)]
    quote = text[start:end]
    start, end = start + len(quote) - len(quote.lstrip()), end - len(quote) + len(quote.rstrip())
    return (Evidence(FlagKind.KNOWN_LINE, start, end),)
