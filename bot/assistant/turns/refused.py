"""Refused: what a later turn is not told where a way to cheat was asked for, and refused, before.

就骗一两百又不够立案 is near to what victims ask, and is no victim's.
"""

from dataclasses import replace

from bot.assistant.language.sides import was_cheated
from bot.assistant.situations import LOSSES, NO_METHOD
from bot.assistant.turns.shown import Shown
from index.search import Result

# What is for who was cheated, and not for who lent, carried or passed on: 要带什么 before he goes
# to the police, 已经寄了两次.
FOR_VICTIMS = frozenset({"baoan", "jinji-zhifu", "zijin-fanhuan"}) | LOSSES
# What speaks to victims of the law that holds for who wanted to cheat, too: 骗多少才立案.
_FILING = frozenset({
    "law-fraud-threshold", "law-report-accept", "law-report-not-filed", "lian-qixian",
    "wuqu-lian-zhuihui", "wuqu-xiaoqian",
})  # fmt: skip


def wanted_to_cheat(shown: Shown, text: str) -> bool:
    """Tell whether who writes was refused a way to cheat before, and was not cheated himself."""
    return NO_METHOD in shown.documents and not was_cheated(f"{shown.question}，{text}")


def barred_for(shown: Shown, text: str) -> frozenset[str]:
    """Give what is not for who was refused a way to cheat; of who was cheated too, the refusal."""
    if wanted_to_cheat(shown, text):
        return FOR_VICTIMS | _FILING
    return shown.documents & {NO_METHOD}


def unbarred(text: str, shown: Shown, alone: Result) -> Result:
    """Leave that out of what a turn finds `alone`, unless nothing else is found."""
    barred = barred_for(shown, text)
    hits = tuple(hit for hit in alone.hits if hit.passage.document not in barred)
    return replace(alone, hits=hits) if barred and hits else alone
