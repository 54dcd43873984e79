"""Continuing: whether a later turn that sounds like an emergency is one, and a new one."""

import math

from bot.assistant.first_aid import DESPAIR, MONEY_SENT
from bot.assistant.followup import Shown, join, only_amount
from bot.assistant.sorting import Hear, ruled, sort
from bot.assistant.triage import Intent, Triage
from index import Library

LONGEST = 30  # characters; a longer turn tells by itself what has happened
# Mean log-odds, by words and by meaning, from which a short turn is an emergency; from which it is
# where a rule says so too; and from which it is the one that it sounds like by itself.
HEARD, RULED, SURELY = 1.0, -1.0, 2.0
# Money that is lost meanwhile is new, whatever was told before.
_LOSSES = {MONEY_SENT, "emergency-card-drained", "emergency-cash-handed"}
_MOST = 8.0  # log-odds that words count for


def reconsidered(library: Library, text: str, shown: Shown, found: Triage, hear: Hear) -> Triage:
    """Tell what a short later turn is, which sounds like an emergency by itself.

    What tells more of the emergency that was shown is no other one: 他哭着说救命钱 after money of
    a stranger. `hear` is that of `sort`.
    """
    if only_amount(text):  # 五万呢, of the penalty or the trick that was shown
        return Triage(Intent.ANSWER)
    situation = found.situation
    if found.intent is not Intent.EMERGENCY or situation == DESPAIR or len(text) > LONGEST:
        return found
    hinted = Triage(Intent.ANSWER, hint=situation)
    odds = _odds(library, text, hear)
    if odds < (RULED if situation == ruled(library, text) else HEARD):
        return hinted
    if situation in _LOSSES:
        return found
    whole = sort(library, join(shown, text), hear)
    if shown.aid and whole.situation == shown.aid:
        return hinted
    return whole if whole.intent is Intent.EMERGENCY and odds < SURELY else found


def _odds(library: Library, text: str, hear: Hear) -> float:
    """Give the mean log-odds of an emergency, by a text's words and by its meaning."""
    mended = library.normalise(text)
    likelihood, _ = library.alarm.judge(mended)
    worded = math.log(max(likelihood, 1e-9) / max(1 - likelihood, 1e-9))
    meant = hear(mended)
    return worded if meant is None else (max(-_MOST, min(_MOST, worded)) + meant) / 2
