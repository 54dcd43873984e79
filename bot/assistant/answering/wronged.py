"""Wronged: who was cheated is not answered by what awaits who cheats, where he asks for his own.

退赃能退给我多少 and 我12岁被骗了300 are nearest to cards on culprits, who ask in the same words.
"""

import re
from collections.abc import Sequence

from bot.assistant.audience import is_child
from bot.assistant.ordering import ahead
from bot.assistant.reply import SUGGESTIONS
from index import Hit, Passage
from index.corpus.cards import LAW
from index.script import fold

_CHEATED = re.compile(
    r"(?<![没未不会能])(?<!没有)被人?[骗坑](?:了|走|光|\d)|我[^，。,没未会]{0,3}被人?[骗坑](?![去来着])"
    "|受害[人者]|骗(?:了|走)我|(?<![没未不会能])被人?盗(?:刷|用|走|转)|被人冒名"
    r"|\b(?:(?:was|were|got|been) (?:scammed|cheated)|victim)\b"
)
# Who also lent, carried or took asks for himself as a culprit may.
_TOOK_PART = re.compile(
    "[借卖租][^，。,]{0,6}[卡号户]|卡[^，。,]{0,4}(?:借|卖|租|[给寄]了)|[帮替][^，。,]{0,8}[转收取打]|跑分|自首|涉案|冻"
    "|流水|拉[^，。,]{0,4}[人群]|认罪|我[也去]?骗|(?<!被)骗人|被告|从犯|帮信|同案|取保|刑拘|好处费|佣金"
    r"|\b(?:lent|sold|rented|helped|us(?:ed|ing) my (?:account|card))\b"
)
_PUNISHED = re.compile(
    "坐牢|判|罪|罚|拘|案底|抓|犯法|违法|负责|年|punish|prison|jail|sentence|crime"
)
# Cards on the law whose title speaks of who is punished, and not of who is to be helped.
_ACCUSES = re.compile("坐牢|判|罪|罚|拘|案底|抓|犯法|违法|负责|退赃")
_HELPS = re.compile("被骗|受害|骗子|报警|报案|报了警")


def accuses(passage: Passage) -> bool:
    """Tell whether a passage is about what awaits who breaks the law."""
    title = passage.title
    return passage.folder == LAW and bool(_ACCUSES.search(title)) and not _HELPS.search(title)


def took_part(text: str) -> bool:
    """Tell whether a text speaks of money taken in or passed on for others, or of a card lent."""
    return bool(_TOOK_PART.search(fold(text)))


def wronged_first(text: str, before: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Let what is for victims go ahead of what accuses, for who was cheated and nothing else.

    `before` is what was asked before. Who asks for a punishment asks for the swindler's; a child
    asks out of fear.
    """
    if not hits or not accuses(hits[0].passage):
        return hits
    told = fold(f"{before}，{text}")
    if not _CHEATED.search(told) or _TOOK_PART.search(told):
        return hits
    if _PUNISHED.search(fold(text)) and not is_child(told):
        return hits
    return ahead([hit for hit in hits[:SUGGESTIONS] if not accuses(hit.passage)], hits)
