"""Quoting: as much of a long text as there is room for, and the part of an article that matters."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from math import sqrt

from index import Passage
from index.script import HAN, Script

DIRECT_LENGTH = 500  # characters of the direct answer
_ENDS = "。；！？\n"
_ITEM = re.compile("^[（(][一二三四五六七八九十]+[)）]")
_CUT = "……"
_RULE = 30  # a first paragraph of so many characters is quoted too: mostly it is the rule itself
# How much more a later paragraph must have to do with `about` than the whole article: the rule
# stands in the first, and exceptions behind it.
_AHEAD = 1.2
# 自首的，适用第三款规定: a paragraph that says nothing without another.
_REFERRING = re.compile(r"^[^。]{0,40}适用第[一二三四五六七八九十]款(?:的)?规定。$")
_MOST = 0.7  # share of a text's pairs of characters, or of words
_ENGLISH_END = re.compile(r"(?<!\s\d)\. ")  # not the point of a list's number
# A list's number, and the sentence that says that a list comes.
_DANGLING = re.compile(r"(?:[^。；！？\n]*：)?\s*(?:\n\d+[.、]?)?\s*$")
_BARE = re.compile(r"^[^。，,；]{1,4}。(?=.)")
_WHOLE = re.compile("[。！？](?=$|[^”」』])")
_POINT = re.compile(r"(?:^|(?<=[.:;!?)”\"])) ?(\d)\. (?=\S)")  # where a list goes on in English


def shorten(text: str, limit: int) -> str:
    """Cut at the last sentence that fits, or in English at the last word, and mark the cut.

    Neither a list's number nor the sentence that announces it is left without what it announces.
    """
    if len(text) <= limit:
        return text
    head = text[: limit - len(_CUT)]
    marks = [*map(head.rfind, _ENDS), *(at.start() for at in _ENGLISH_END.finditer(head))]
    end, word = max(marks) + 1, head.rfind(" ") if head.isascii() else -1
    told = next((head[:at] for at in (end, word) if at > limit // 2), head).rstrip()
    return (_DANGLING.sub("", told) or told) + _CUT


def quote(article: str, about: str, limit: int) -> str:
    """Quote an article; of a long one the paragraph on `about`, behind a short first rule."""
    if len(article) <= limit:
        return article
    paragraphs = _paragraphs(article)
    pairs = set(pairwise(about))
    within = Counter(pair for each in paragraphs for pair in set(pairwise(each)))
    worth = {pair: within[pair] ** -0.5 for pair in pairs & within.keys()}
    ends = [shorten("\n".join(paragraphs[at:]), limit) for at in range(len(paragraphs))]
    shared = [_shared(each, worth) / (_AHEAD if at else 1) for at, each in enumerate(ends)]
    telling = [at for at, each in enumerate(paragraphs) if not at or not _REFERRING.search(each)]
    at = max(telling, key=shared.__getitem__)
    rule = paragraphs[0]
    if not at or len(rule) > _RULE:
        return (_CUT if at else "") + ends[at]
    opening = f"{rule}\n{_CUT if at > 1 else ''}"
    return opening + shorten(ends[at], limit - len(opening))


def beginning(text: str, limit: int) -> str:
    """Give how a text begins, without a yes or no, since that answers another question.

    Of a list only whole steps are told, however few there is room for.
    """
    text = _BARE.sub("", text)
    *steps, _ = text[: limit - len(_CUT)].split("\n")
    told = _DANGLING.sub("", "\n".join(steps))
    return told + _CUT if told and len(text) > limit else shorten(text, limit)


def sentences_within(text: str, limit: int) -> str:
    """Give the whole sentences that fit, one at least: what is short enough to be read in haste."""
    ends = [at.end() for at in _WHOLE.finditer(text)] or [len(text)]
    return text[: max((end for end in ends if end <= limit), default=ends[0])]


def in_lines(english: str) -> str:
    """Give English with each point of a list in a line of its own: cards hold it in one.

    Only numbers that count up from one are a list's.
    """
    told, at, due = list[str](), 0, 1
    for point in _POINT.finditer(english):
        if point[1] == str(due):
            told.append(english[at : point.start()].rstrip())
            at, due = point.start(1), due + 1
    return "\n".join(filter(None, (*told, english[at:]))) if due > 2 else english


def told_in(script: Script, part: Passage) -> str:
    """Give what a part of a card says, in English for who writes that, where there is any."""
    return in_lines(part.english) if script is Script.LATIN and part.english else part.text


def repeats(text: str, shown: str) -> bool:
    """Tell whether most of a text stands in what was shown already, even in another order."""
    english = not HAN.search(text)  # all English has the same pairs of letters
    pairs = set(pairwise(text.split() if english else text))
    known = set(pairwise(shown.split() if english else shown))
    return bool(pairs) and len(pairs & known) >= _MOST * len(pairs)


def _paragraphs(article: str) -> list[str]:
    """Give an article's paragraphs; the items of a list stay with the sentence that opens it."""
    found: list[str] = []
    for line in article.split("\n"):
        if found and _ITEM.match(line):
            found[-1] += f"\n{line}"
        else:
            found.append(line)
    return found


def _shared(text: str, worth: Mapping[tuple[str, str], float]) -> float:
    """Tell how much a text has of these pairs, for its length.

    A pair is worth the less, the more paragraphs have it: 公安机关 tells none from the others.
    """
    return sum(worth.get(each, 0) for each in set(pairwise(text))) / sqrt(max(len(text), 1))
