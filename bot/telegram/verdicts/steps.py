"""Buttons about mistaken verdicts: printed and parsed. Pure.

`Vys:12` is a step (`y`), a script (`s`) and a number: that of a report, or 0.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from telegram import InlineKeyboardButton

from bot.telegram.sending.script_codes import CODE, SCRIPT
from index.script import Script, in_script

PATTERN = r"^V[ynw][ste]:"  # the steps of people who hand a message in
REVIEW = r"^V[kdl][ste]:"  # the steps of operators
_STEP = re.compile(r"V(?P<step>[ynwkdl])(?P<script>[ste]):(?P<number>[0-9]{1,9})")


class Action(StrEnum):
    HAND_IN = "y"
    LEAVE_IT = "n"
    WITHDRAW = "w"
    KEEP = "k"
    DELETE = "d"
    LATER = "l"


@dataclass(frozen=True)
class ReportStep:
    action: Action
    script: Script
    number: int = 0


def encode(step: ReportStep) -> str:
    return f"V{step.action}{CODE[step.script]}:{step.number}"


def decode(data: str) -> ReportStep | None:
    """Parse callback data; None for the data of any other button."""
    found = _STEP.fullmatch(data)
    if found is None or not data.isascii():
        return None
    return ReportStep(Action(found["step"]), SCRIPT[found["script"]], int(found["number"]))


def button(label: str, step: ReportStep) -> InlineKeyboardButton:
    return InlineKeyboardButton(in_script(step.script, label), callback_data=encode(step))
