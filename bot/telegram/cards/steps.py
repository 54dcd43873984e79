"""Buttons of the form: printed and parsed, in at most 64 bytes. Pure.

`Nsp:3.1f0a9b2c` is N for a new card, a script, a step and a value: here the draft's token, so that
a press under an older preview does not publish what nobody has seen.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from telegram import InlineKeyboardButton

from bot.storage.operators.card_drafts import StoredDraft
from bot.telegram.sending.script_codes import CODE, SCRIPT
from index.script import Script, in_script

PATTERN = r"^N[ste][a-z]:"
_STEP = re.compile(r"N(?P<script>[ste])(?P<action>[a-z]):(?P<value>[ -~]{0,50})")
_ABOUT = re.compile(r"(?P<owner>[0-9]{1,19}) (?P<token>\S+)")


class Field(StrEnum):
    """What the form asks for; the values name the catalogue's questions."""

    FOLDER = "folder"
    ASKS = "asks"
    ANSWER = "answer"
    SOURCE = "source"
    CITES = "cites"
    FACTS = "facts"


class Action(StrEnum):
    FOLDER = "f"  # value: a folder of cards
    KIND = "k"  # value: the place of a kind of fraud in KINDS
    GO_ON = "g"
    EDIT = "m"  # list the fields
    FIELD = "e"  # value: a Field to be asked for again
    PUBLISH = "p"  # value: a token
    CANCEL = "x"
    AGREE = "y"  # value: whose card, and its token
    REFUSE = "n"


@dataclass(frozen=True)
class CardStep:
    script: Script
    action: Action
    value: str = ""


def encode(step: CardStep) -> str:
    return f"N{CODE[step.script]}{step.action}:{step.value}"


def decode(data: str) -> CardStep | None:
    """Parse callback data; None for what is no button of these."""
    found = _STEP.fullmatch(data)
    if found is None or found["action"] not in set(Action):
        return None
    return CardStep(SCRIPT[found["script"]], Action(found["action"]), found["value"])


def button(label: str, step: CardStep) -> InlineKeyboardButton:
    return InlineKeyboardButton(in_script(step.script, label), callback_data=encode(step))


def token(stored: StoredDraft) -> str:
    """Name exactly this content: a later draft of the same chat has another one."""
    digest = blake2b(stored.content.encode(), digest_size=4).hexdigest()
    return f"{stored.version}.{digest}"


def about(stored: StoredDraft) -> str:
    """Name a draft to others than its author."""
    return f"{stored.chat_id} {token(stored)}"


def read_about(value: str) -> tuple[int, str] | None:
    """Parse what `about` gave: whose draft, and its token."""
    found = _ABOUT.fullmatch(value)
    return (int(found["owner"]), found["token"]) if found else None
