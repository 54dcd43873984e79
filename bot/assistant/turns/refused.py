"""Refused: what later turns are not told after the bot refused to tell a way to cheat.

就骗一两百又不够立案 is near to what victims ask, but no victim asks it.
"""

from dataclasses import replace

from bot.assistant.language.sides import was_cheated
from bot.assistant.situations import LOSSES, NO_METHOD
from bot.assistant.turns.shown import Shown
from index.hits import Result

# Cards for victims, and not for people who lent a card, carried cash or passed money on: 要带什么
# before such a person goes to the police, 已经寄了两次.
FOR_VICTIMS = frozenset({"baoan", "jinji-zhifu", "zijin-fanhuan"}) | LOSSES
# Cards that tell victims of a law which holds for the swindler too: 骗多少才立案.
_FILING = frozenset({
    "law-fraud-threshold", "law-report-accept", "law-report-not-filed", "lian-qixian",
    "wuqu-lian-zhuihui", "wuqu-xiaoqian",
})  # fmt: skip


def wanted_to_cheat(shown: Shown, text: str) -> bool:
    """Tell whether the writer was refused a way to cheat before, and was not cheated himself."""
    return NO_METHOD in shown.documents and not was_cheated(f"{shown.question}，{text}")


def barred_for(shown: Shown, text: str) -> frozenset[str]:
    """Give what a writer is not told who was refused; if he was cheated too, only the refusal."""
    if wanted_to_cheat(shown, text):
        return FOR_VICTIMS | _FILING
    return shown.documents & {NO_METHOD}


def unbarred(text: str, shown: Shown, alone: Result) -> Result:
    """Leave these documents out of the hits of a turn `alone`, unless there are no others."""
    barred = barred_for(shown, text)
    hits = tuple(hit for hit in alone.hits if hit.passage.document not in barred)
    return replace(alone, hits=hits) if barred and hits else alone
