"""Victims: a victim who asks for his own sake is not answered by cards on what culprits face.

退赃能退给我多少 and 我12岁被骗了300 are nearest to such cards: culprits ask in the same words.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.audience import is_child
from bot.assistant.language.sides import took_part, was_cheated
from bot.assistant.ordering import ahead
from bot.assistant.reply import SUGGESTIONS
from index import Hit, Passage
from index.corpus.cards import LAW
from index.script import fold

_PUNISHED = re.compile(
    "坐牢|判|罪|罚|拘|案底|抓|犯法|违法|负责|年|punish|prison|jail|sentence|crime"
)
# Cards on the law whose title speaks of who is punished, and not of who is to be helped.
_ACCUSES = re.compile("坐牢|判|罪|罚|拘|案底|抓|犯法|违法|负责|退赃")
_HELPS = re.compile("被骗|受害|骗子|报警|报案|报了警")
# A part of such a card that is for victims: 谁来赔, 您是受害人, 能要精神赔偿吗
_FOR_WRONGED = re.compile("受害|谁来赔|赔(?:偿|给我|钱吗)|^被")
# 外国人在中国被骗; not 外国人被骗去园区 nor 被外国人骗
_FOREIGN_VICTIM = re.compile(
    "(?:外国|外籍|老外|留学|美国|英国|韩国|日本)[人生]?[^，。,]{0,10}(?<!没有)(?<![没未不])(?:被|遭)人?骗(?![去来着进])"
)
_PROTECTS = re.compile("^骗外国人")


def accuses(passage: Passage) -> bool:
    """Tell whether a passage is about what people face who break the law."""
    title = passage.title
    if passage.folder != LAW or _FOR_WRONGED.search(passage.heading):
        return False
    return bool(_ACCUSES.search(title)) and not _HELPS.search(title)


def _protecting(text: str, hit: Hit) -> Hit:
    """Let the part that protects them answer foreigners who were cheated."""
    parts = (hit.passage, *hit.more, *hit.rest)
    own = next((each for each in parts if _PROTECTS.search(each.heading)), None)
    if own is None or not _FOREIGN_VICTIM.search(fold(text)):
        return hit
    return replace(hit, passage=own, more=())


def wronged_first(text: str, before: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Let hits for victims go ahead of hits that accuse, if a victim asks who took no part in it.

    `before` is what was asked before. A victim who asks for a punishment means the swindler's,
    unless he is a child: a child asks out of fear.
    """
    if not hits:
        return hits
    hits = (_protecting(text, hits[0]), *hits[1:])
    if not accuses(hits[0].passage):
        return hits
    told = fold(f"{before}，{text}")
    if not was_cheated(told) or took_part(told):
        return hits
    if _PUNISHED.search(fold(text)) and not is_child(told):
        return hits
    return ahead([hit for hit in hits[:SUGGESTIONS] if not accuses(hit.passage)], hits)
