"""Callback data: what a button does and in which script, in at most 64 bytes; printed and parsed.

`as:yijian-chaka` asks for a card in Simplified, `mt2:law` lists page 2 of a menu in Traditional.
The script travels with the button, since the message above it may quote Chinese to an English
reader, and a press holds no words. A value that does not fit is abbreviated: `~` and a hash.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from bot.assistant.reply import Button, Do
from bot.telegram.sending.script_codes import CODE, SCRIPT
from index.script import Script

LIMIT = 64
_VALUE = LIMIT - len("as9999:")
_ACTIONS = {
    Do.ASK: "a",
    Do.ORIGINAL: "o",
    Do.SECTION: "s",
    Do.PARTS: "p",
    Do.USEFUL: "u",
    Do.USELESS: "n",
    Do.EMERGENCY: "e",
    Do.MENU: "m",
    Do.WHY: "w",
    Do.SHARE: "f",
    Do.WRONG: "x",
}
_TO_DO = {code: do for do, code in _ACTIONS.items()}


@dataclass(frozen=True)
class Press:
    """A button without its label, and the script in which its reader reads."""

    button: Button
    script: Script


def encode(button: Button, script: Script) -> str:
    """Print a button."""
    page = "" if button.page == 1 else str(button.page)
    value = _short(button.value) if _is_long(button.value) else button.value
    return f"{_ACTIONS[button.do]}{CODE[script]}{page}:{value}"


def decode(data: str) -> Press | None:
    """Parse callback data; None for data of an old or forged button, which this version lacks."""
    head, colon, value = data.partition(":")
    if not colon or not value or head[:1] not in _TO_DO or head[1:2] not in SCRIPT:
        return None
    page = head[2:] or "1"
    if not (page.isascii() and page.isdigit() and len(page) <= 4):
        return None
    return Press(Button("", _TO_DO[head[0]], value, int(page)), SCRIPT[head[1]])


def abbreviated(values: Iterable[str]) -> Mapping[str, str]:
    """Give the values that are too long for a button, by their abbreviations."""
    return {_short(value): value for value in values if _is_long(value)}


def _is_long(value: str) -> bool:
    return len(value.encode()) > _VALUE


def _short(value: str) -> str:
    return "~" + blake2b(value.encode(), digest_size=12).hexdigest()
