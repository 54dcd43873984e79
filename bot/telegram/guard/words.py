"""The guard's buttons and sentences, in their reader's script."""

from telegram import InlineKeyboardButton

from bot.assistant.check.showing.guard_texts import guard_texts
from bot.telegram.sending.language import Catalogue
from bot.telegram.sending.script_codes import CODE, SCRIPT
from index.script import Script

PATTERN = r"^G[10z][ste]$"
ON, OFF, SILENCE = "1", "0", "z"
words = Catalogue(guard_texts)


def button(script: Script, name: str, do: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(words(script, name), callback_data=f"G{do}{CODE[script]}")


def read(data: str) -> tuple[str, Script]:
    """Parse the data of a guard's button; PATTERN lets no other data through."""
    return data[1], SCRIPT[data[2]]
