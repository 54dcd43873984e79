"""Barred: documents that are not for a writer, however near they are to a later turn.

就骗一两百又不够立案 is near to what victims ask, but who was refused a way to cheat is none.
"""

from dataclasses import replace

from bot.assistant.language.sides import has_lent, was_cheated
from bot.assistant.situations import CARD_LENT, FROZEN, LOSSES, NO_METHOD, SAFE, SIM_STOPPED
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
# Cards on an account that was stopped or closed: after these 要带什么 means a shop or a platform,
# and not the police, as long as no emergency was told.
STOPPED = frozenset({
    "dianhuaka-tingji", "law-account-ban", "law-appeal", "law-bank-limits", "yinhangka-dongjie",
})  # fmt: skip
# First aid for accounts that were stopped: nobody has lost anything by that.
_NO_LOSS = frozenset({FROZEN, SIM_STOPPED})
SURRENDER = "law-surrender"  # not meant by 要带什么 after a card was stopped and nothing was done
_AID = "emergency-"  # so begin the names of all first aid


def barred_for(shown: Shown, text: str) -> frozenset[str]:
    """Give the documents that are not for who writes a turn after what was `shown`."""
    barred = refused_to(shown, text)
    lent = _has_lent(shown)
    if (stopped := shown.document in STOPPED and not has_lost(shown)) or lent:
        barred |= FOR_VICTIMS
    if stopped and not lent:
        barred |= {SURRENDER}
    return barred | {SAFE} if shown.harmed else barred


def wanted_to_cheat(shown: Shown, text: str) -> bool:
    """Tell whether the writer was refused a way to cheat before, and was not cheated himself."""
    return NO_METHOD in shown.documents and not was_cheated(f"{shown.question}，{text}")


def refused_to(shown: Shown, text: str) -> frozenset[str]:
    """Give what a writer is not told who was refused; if he was cheated too, only the refusal."""
    if wanted_to_cheat(shown, text):
        return FOR_VICTIMS | _FILING
    return shown.documents & {NO_METHOD}


def unbarred(text: str, shown: Shown, alone: Result) -> Result:
    """Leave what is refused to the writer out of the hits of a turn `alone`, if others are left."""
    barred = refused_to(shown, text)
    hits = tuple(hit for hit in alone.hits if hit.passage.document not in barred)
    return replace(alone, hits=hits) if barred and hits else alone


def has_lost(shown: Shown) -> bool:
    """Tell whether first aid was given for a loss, and not only for a stopped account."""
    read = {shown.aid, *shown.documents}
    return shown.harmed and any(each.startswith(_AID) and each not in _NO_LOSS for each in read)


def _has_lent(shown: Shown) -> bool:
    return shown.aid == CARD_LENT or (shown.aid not in LOSSES and has_lent(shown.question))
