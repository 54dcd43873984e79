"""Acted: what to do now goes before how a trick works, if the writer has already done something."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.language.payment import HAS_PAID, PAYS
from bot.assistant.ordering import ahead, near_parts
from bot.assistant.situations import NEVER
from index import Hit, Library, Passage
from index.corpus.cards import SCAMS
from index.hits import Within
from index.script import fold

STEPS_OF_TRICK = "怎么办"  # a section that all cards on tricks have
PERSUADING = "jiaren-buting-quan"  # the card on how to talk to somebody who believes a swindler
# What comes once police, bank and station know.
ALL_DONE = "hotline-110#110、银行、派出所都办过了，接着做什么"
_ALL_TOLD = tuple(map(re.compile, ("110|报了?[警案]", "银行|卡|挂失", "派出所|笔录|回执|警察局")))
# Nearness (`Within`) by which the part for somebody who did it already may be behind another part.
AS_NEAR = 0.01
_ALREADY = re.compile("已经[^，]{1,8}(?:了|怎么办)$")
_NEAR = 6  # hits among which that card is looked for
# 怎么劝她, 劝不听
_PERSUADES = re.compile(
    r"(?:怎么|怎样|如何|咋|咋个|点)(?:样|去|才能)?(?:劝|说服|跟[他她](?:说|讲|开口))|劝(?:不(?:动|住|听)|都劝)|不听劝"
    r"|说[啥什]么?都不听|不听(?:我|咱|家里)?的?(?:劝|话)|听不进|劝[^，。,]{0,3}(?:唔听|冇用|没用)|拦不住"
    r"|\b(?:convince|persuade|talk (?:him|her|them) out)\b"
)
_DEED = f"(?:[{PAYS}给打借买刷填输点扫装报卖签]|下载)"
# 验证码填了, 转过去了; 他转给我 is no deed of the writer.
_DONE = re.compile(
    rf"(?<![他她它们方服])(?:{_DEED}|[俾畀拍绑传发念贷取按]|操作|照做)"
    r"(?:给?[他她它]们?|进去|过去|出去|进|下|上|完|好)*(?:了|咗|过[了去]|过$)"
    rf"|{HAS_PAID}"
    r"|\b(?:i|we|he|she|they|mum|mom|dad|grandma|grandpa|father|mother|friend)\b.{0,20}"
    r"\b(?:clicked|tapped|paid|sent|gave|entered|filled|typed|installed|downloaded|transferred|"
    r"scanned|deposited|bought|signed|lent|told)\b"
)
# 我点进去了, I clicked on it; not 我点了同意, since nobody knows what was agreed to.
_CLICKED = re.compile(
    "(?:我|俺|她|他|我[妈爸]|已经|刚才?|都|就|不小心|也)*(?:把)?(?:那个?|这个?)?(?:链接|网址)?"
    "(?:点|打)(?:了|开|进|咗)(?:去|来|了|咗|一下|看了?)*(?:那个?|这个?)?(?:链接|网址|它)?(?:了|啊|呀|的)*"
    r"|(?:but |oh |and )?(?:i|she|he|we)(?:'ve| have| already| just)* (?:clicked|tapped|opened)"
    r"(?: on)?(?: (?:it|that|the link|this|already))*"
)
# 没填, 要是点了, 打了个电话: nothing was done, or nothing that needs the steps.
_ELSE = re.compile(
    rf"[没未][有能]?.{{0,4}}{_DEED}"
    r"|如果|要是|万一|假如|打了?(?:个|一个|好几个)?电话|怎么骗|咋骗|路数|名堂|套路|\bif\b|\b(?:not|n't|never)\b"
)

# 哪些不能做
_WHAT_NOT = re.compile(
    r"(?<![特区])别(?![人的家])|不[能要该可许准]|莫|千万|唔好|咪|\b(?:not|never|avoid)\b|n't\b"
)


def persuades(text: str) -> bool:
    """Tell whether a text, or a heading, is about how to talk to somebody who is cheated."""
    return bool(_PERSUADES.search(fold(text)))


def unclaimed(told: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put off the part that says that police, bank and station know, unless the writer said so."""
    if not hits or hits[0].passage.id != ALL_DONE:
        return hits
    return hits if all(each.search(told) for each in _ALL_TOLD) else (*hits[1:], hits[0])


def has_acted(text: str) -> bool:
    """Tell whether a text says that something was filled in, paid, handed over or installed."""
    said = fold(text)
    return bool(_DONE.search(said)) and not _ELSE.search(said)


def has_clicked(text: str) -> bool:
    """Tell whether a few words say that a link was opened, and nothing else: 我点进去了."""
    return bool(_CLICKED.fullmatch(fold(text).strip(" .,!?~。，！～")))


def steps(library: Library, document: str) -> Passage | None:
    """Give a trick's steps; None of a card that is about no trick."""
    parts = library.document(document)
    found = (part for part in parts if part.folder == SCAMS and part.heading == STEPS_OF_TRICK)
    return next(found, None)


def for_who_did(within: Within) -> Passage | None:
    """Give the part for somebody who did it already (已经照着按了), of a card that is on no trick.

    None where another part is clearly nearer: then the text tells of some other deed.
    """
    near = near_parts(within, AS_NEAR, lambda part: bool(_ALREADY.match(part.heading)))
    return min(near, key=within.passages.index, default=None)


def steps_first(library: Library, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put a trick's steps under its card's beginning, where the text tells of a deed."""
    if not hits or not has_acted(text):
        return hits
    first = hits[0]
    part = steps(library, first.passage.document)
    if part is None or part == first.passage:
        return hits
    return (replace(first, more=(part,)), *hits[1:])


def never_second(library: Library, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put the beginning of first aid before what must not be done, unless just that is asked."""
    if not hits or hits[0].passage.heading != NEVER or _WHAT_NOT.search(fold(text)):
        return hits
    first = hits[0]
    lead, *_ = library.document(first.passage.document)
    return (replace(first, passage=lead, more=(first.passage,)), *hits[1:])


def persuading_first(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put how to talk to a victim before the trick that has caught him, where that is asked for.

    That is the trick's own part on persuading if it has one; else the card on persuading.
    """
    if not hits or hits[0].passage.folder != SCAMS or not _PERSUADES.search(fold(text)):
        return hits
    first, *others = hits
    parts = (first.passage, *first.more, *first.rest)
    own = next((part for part in parts if _PERSUADES.search(part.heading)), None)
    if own is not None:
        return (replace(first, passage=own, more=_without(own, first.more)), *others)
    asked = [hit for hit in hits[:_NEAR] if hit.passage.document == PERSUADING]
    return ahead(asked, hits)


def _without(part: Passage, parts: Sequence[Passage]) -> tuple[Passage, ...]:
    return tuple(each for each in parts if each != part)
