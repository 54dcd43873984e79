"""Comparing: the other of two things that a question compares (跑分和刷流水有啥区别)."""

import re
from collections.abc import Sequence

from bot.assistant.language.lexicon import plain
from index import Index, Library, Passage
from index.corpus.cards import EMERGENCY
from index.script import spaced

SURE = 0.75  # confidence from which a card tells what a thing is
_THING = r"[^，。！？,.!?；;、\s]{2,12}?"
_AND = "(?:和|跟|与|同|还是|比|vs)"
_COMPARED = re.compile(
    rf"({_THING}){_AND}({_THING})(?:(?:之间|到底|究竟|都|有|的|是|算)*"
    r"(?:什么|哪些|多大|没有|有没有)?(?:区别|不同|不一样|差别|分别|差在|一回事|一码事|关系)"
    r"|到底|究竟|哪个|谁)"
)
# 跑分是什么，和帮信罪有什么关系: the first thing stands in the clause before.
_THEN = re.compile(
    rf"^({_THING})(?:是|叫)(?:什么|不是)[^，。,!?！？]{{0,8}}[，。,?？]+(?:那|它|他)?{_AND}({_THING})"
    r"(?:到底|又)?有?(?:什么|没有?)?(?:区别|不同|不一样|差别|分别|关系|一回事)"
)
_PERSON = re.compile("[我你您他她它咱俺]|人家")  # 警察说跟我没关系
_MARKS = re.compile(r"[“”\"'‘’《》「」]")
_ASIDE = re.compile(
    "^(?:请问|想问|问一?下|那个?|这个?|我想知道|所谓的?|普通的?|到底)+|(?:这|那)?(?:两个|种|个|俩)?$"
)


def compared(text: str) -> tuple[str, ...]:
    """Give the two things that a text compares; else none."""
    said = _MARKS.sub("", plain(spaced(text)))
    found = _THEN.search(said) or _COMPARED.search(said)
    names = tuple(_ASIDE.sub("", each) for each in found.groups()) if found else ()
    return names if all(len(each) > 1 and not _PERSON.search(each) for each in names) else ()


def other_side(
    library: Library, index: Index, text: str, shown: Sequence[Passage]
) -> Passage | None:
    """Give the beginning of the card on the one thing that the passages `shown` do not name."""
    told = plain("".join(f"{each.name}{each.text}" for each in shown))
    left = [each for each in compared(text) if each not in told]
    if len(left) != 1:
        return None
    found = index.search(f"{left[0]}是什么", 1)
    document = found.hits[0].passage.document if found.hits else ""
    lead = library.get(document)
    if lead is None or lead.folder == EMERGENCY or document == shown[0].document:
        return None
    return lead if found.confidence >= SURE and _names(lead, left[0]) else None


def _names(lead: Passage, thing: str) -> bool:
    """Tell whether a card is on a thing: 虚拟货币 is on 虚拟币, too."""
    title = plain(lead.title)
    return thing in plain(f"{title}{lead.text}") or set(thing) <= set(title)
