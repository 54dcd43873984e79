"""Common words: whether a question that is offered has a word of what was asked.

Where nothing answers, the nearest cards may be near by a turn of phrase alone: a question for an
exam on fraud lies near 雅思保过. Words are compared by pairs of characters; so none has to be cut.
"""

import re
from collections.abc import Iterable, Sequence

from bot.assistant.answering.buttons import question
from bot.assistant.language.pairs import pairs
from index import Hit, Library
from index.script import HAN, Script, fold

# Characters of words that say nothing of a matter, and pairs that do not.
_EMPTY = frozenset(
    "的了吗么呢吧啊呀嘛是在我俺咱你您他她它们这那哪个什怎咋啥谁就都也还又很太不没有要会能可以得把被给"
    "让叫跟和与从到去来着地些点几多一二两三说想真假请为何如同老上下"
)
_NOTHING = frozenset(
    ("自己", "时候", "问题", "知道", "东西", "现在", "今天", "应该", "需要", "已经", "之后", "以后")
)
# All our cards are of these.
_OURS = frozenset(("反诈", "诈骗", "骗子", "骗人", "骗钱", "防骗"))
_LATIN = re.compile(r"[a-z]{3,}|\d{3,}")
_FEWEST = 3  # pairs that a way of asking shares at least
_OF_TEXT, _OF_ASK = 5, 3  # one in so many of the text's pairs, and of its own


def alike(library: Library, text: str, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Give the hits that share words with a text; all of them where that cannot be told."""
    if not has_words(text):
        return tuple(hits)
    return tuple(hit for hit in hits if _is_alike(library, text, hit))


def shares(text: str, label: str, asks: Iterable[str]) -> bool:
    """Tell whether a `label` has a word of the text, or a way of asking has several."""
    said = _words(text)
    if said & _words(label) - _OURS:
        return True
    least = max(_FEWEST, len(said) // _OF_TEXT)
    ways = map(_words, asks)
    return any(len(said & way) >= max(least, len(way) // _OF_ASK) for way in ways)


def has_words(text: str) -> bool:
    """Tell whether a text is Chinese enough for that to be told."""
    return len(HAN.findall(text)) > _FEWEST and bool(_words(text))


def _is_alike(library: Library, text: str, hit: Hit) -> bool:
    label = question(library, hit.passage, Script.HANS)
    return shares(text, label, library.asks.get(hit.passage.id, ()))


def _words(text: str) -> set[str]:
    said = fold(text)
    words = {pair for pair in pairs(said) if _EMPTY.isdisjoint(pair)}
    return (words | {*_LATIN.findall(said)}) - _NOTHING
