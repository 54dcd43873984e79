"""The guard's buttons: made, printed and parsed."""

from telegram import InlineKeyboardButton

from bot.telegram.sending.catalogues import guard_words
from bot.telegram.sending.script_codes import CODE, SCRIPT
from index.script import Script

PATTERN = r"^G[10z][ste]$"
ON, OFF, SILENCE = "1", "0", "z"


def button(script: Script, name: str, do: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(guard_words(script, name), callback_data=f"G{do}{CODE[script]}")


def read(data: str) -> tuple[str, Script]:
    """Parse the data of a guard's button; PATTERN lets no other data through."""
    return data[1], SCRIPT[data[2]]
