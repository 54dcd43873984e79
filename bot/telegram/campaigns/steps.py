"""Operators' buttons: made, printed and parsed, in at most 64 bytes. Pure.

All that a step needs travels with the button, so that a restart in between loses nothing.
"""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import cast

from telegram import InlineKeyboardButton

from bot.broadcast.audience import AUDIENCES, Audience
from bot.broadcast.campaign import Target
from bot.telegram.sending.script_codes import CODE, SCRIPT
from index.corpus.tips import TOPICS
from index.script import Script, in_script

PATTERN = r"^B[ste][a-zA-Z]:"
_STEP = re.compile(r"B(?P<script>[ste])(?P<action>[a-zA-Z]):(?P<rest>.*)", re.DOTALL)
_TARGET = re.compile(rf"({'|'.join(AUDIENCES)}),([a-z]*),(|hans|hant),([01])")


class Action(StrEnum):
    """What a press does: first with a draft's plan, then with a campaign's number."""

    CHOOSE = "c"
    TOPICS = "o"
    ASK = "a"
    ASK_AGAIN = "u"
    SEND = "s"
    DISCARD = "x"

    PAUSE = "p"
    RESUME = "r"
    CANCEL = "n"
    CORRECT = "f"
    CORRECT_SURELY = "F"
    RETRACT = "t"
    RETRACT_SURELY = "T"
    VIEW = "v"


@dataclass(frozen=True)
class Plan:
    """To whom a draft goes, and how."""

    target: Target = field(default_factory=Target)
    urgent: bool = False

    def aimed(self, target: Target) -> "Plan":
        """Give the same plan for others."""
        return replace(self, target=target)


@dataclass(frozen=True)
class CampaignStep:
    """A press, with the plan of a draft or the number of a campaign."""

    script: Script
    action: Action
    plan: Plan = field(default_factory=Plan)
    number: int = 0


def button(label: str, step: CampaignStep) -> InlineKeyboardButton:
    return InlineKeyboardButton(in_script(step.script, label), callback_data=encode(step))


def encode(step: CampaignStep) -> str:
    head = f"B{CODE[step.script]}{step.action}:"
    if step.number:
        return f"{head}{step.number}"
    target = step.plan.target
    told = (target.to, target.topic or "", target.script or "", str(int(step.plan.urgent)))
    return head + ",".join(told)


def decode(data: str) -> CampaignStep | None:
    """Parse callback data; None for what is no button of these."""
    found = _STEP.fullmatch(data)
    if found is None or found["action"] not in set(Action):
        return None
    script, action, rest = SCRIPT[found["script"]], Action(found["action"]), found["rest"]
    if re.fullmatch(r"[1-9][0-9]{0,8}", rest):
        return CampaignStep(script, action, number=int(rest))
    told = _TARGET.fullmatch(rest)
    if told is None or (told[2] and told[2] not in TOPICS):
        return None
    chosen = Script(told[3]) if told[3] else None
    target = Target(cast(Audience, told[1]), told[2] or None, chosen)
    return CampaignStep(script, action, Plan(target, told[4] == "1"))
