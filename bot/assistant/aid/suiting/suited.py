"""Suited: the order of first aid, and the lines of it, that suit the writer."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.assistant.aid.hearing.only_asked import nothing_given
from bot.assistant.aid.hearing.relatives import is_of_relative
from bot.assistant.aid.hearing.whose import whose
from bot.assistant.aid.suiting.left import numbered
from bot.assistant.aid.suiting.nearest import Nearest
from bot.assistant.audience import AWAY, BY_RELATIVES, LABEL, OF_LINES, Audience
from bot.assistant.situations import STEPS
from index import Passage

# The account is the writer's own only if he tells of his own loss.
_YOURS = re.compile("您自己(?=的(?:付款)?账号)")
# 还没交出去的：别交、别开门，马上打 110。
_UNDONE = re.compile("^(还没[^：。]{1,8}的：[^。]*。)(.+)", re.DOTALL)


@dataclass(frozen=True)
class Suited:
    """A situation's passages in the order in which they are told.

    `part` is the id of the one that the text is nearest to, if any; `leads` says that it is so near
    that it precedes what the card says first. `left_out` are the labels of lines that are not told,
    and `spared` is the length of these lines in characters: their room stays empty.
    """

    passages: tuple[Passage, ...]
    part: str = ""
    leads: bool = False
    left_out: tuple[str, ...] = ()
    spared: int = 0


def suit(passages: Sequence[Passage], text: str, near: Nearest, *, away: bool) -> Suited:
    """Suit a card's passages to what its reader wrote: its lead stays first.

    The part that the text is nearest to comes second if it is very near, and else after the steps.
    A relative reads the part for relatives there. Lines for people other than the writer are left
    out; `away` says that he may be outside the mainland. Who has given it away reads last what is
    for who has not. Without a text all lines are told.
    """
    lead, *rest = passages
    if not text:
        return Suited((lead, *rest))
    relative = is_of_relative(text)
    theirs = next((each for each in rest if relative and BY_RELATIVES.match(each.heading)), None)
    part = theirs or next((each for each in rest if each.id == near.part), None)
    meant = [each for each in OF_LINES if each.wrote(text) or (each is AWAY and away)]
    told = [_without(meant, each) for each in passages if each != part]
    if part is not None:
        told.insert(1 if theirs or near.above else _after_steps(told), part)
    spared = sum(len(each.text) for each in passages) - sum(len(each.text) for each in told)
    if relative:
        told = [replace(each, text=_relatives_first(each.text)) for each in told]
    if other := whose(text):
        told = [replace(each, text=_YOURS.sub(other, each.text)) for each in told]
    told[0] = given_first(told[0], text)
    labels = (_for_others(meant, line) for each in rest for line in _lines(each))
    named, leads = (part.id if part is not None else ""), near.leads and theirs is None
    return Suited(tuple(told), named, leads, tuple(filter(None, labels)), spared)


def given_first(lead: Passage, told: str) -> Passage:
    """Let a lead begin with what is for who has given something away, if that may be the writer."""
    return lead if nothing_given(told) else replace(lead, text=_UNDONE.sub(r"\2\1", lead.text))


def _after_steps(passages: Sequence[Passage]) -> int:
    return next((at for at, each in enumerate(passages, 1) if each.heading == STEPS), 1)


def _lines(passage: Passage) -> list[str]:
    """Give the lines of the steps, some of which are for some people only."""
    return passage.text.split("\n") if passage.heading == STEPS else []


def _without(meant: Collection[Audience], passage: Passage) -> Passage:
    lines = [line for line in _lines(passage) if not _for_others(meant, line)]
    return replace(passage, text="\n".join(lines)) if lines else passage


def _for_others(meant: Collection[Audience], line: str) -> str:
    """Give the label of a line that is for other people than the writer; "" for any other line.

    Where a label names two groups, such as the young and minors, the writer has to be in both.
    """
    label = LABEL.match(line)
    if label is None:
        return ""
    named = (each for each in OF_LINES if each.label.search(label.group(1)))
    return "" if all(each in meant for each in named) else label.group(1)


def _relatives_first(text: str) -> str:
    """Put the lines for relatives first: one line, or all below a label that stands alone."""
    lines = text.split("\n")
    at = next((at for at, line in enumerate(lines) if BY_RELATIVES.match(line)), 0)
    if not at:
        return text
    until = len(lines) if lines[at].endswith("：") else at + 1
    return numbered([*lines[at:until], *lines[:at], *lines[until:]])
