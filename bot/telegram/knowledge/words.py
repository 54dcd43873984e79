"""The catalogue's sentences about the knowledge in their reader's script, and its one button."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.assistant.texts.knowledge import knowledge_texts
from bot.telegram.sending.language import Catalogue
from bot.telegram.sending.script_codes import CODE, SCRIPT
from index.script import Script

PATTERN = r"^K1[ste]$"
words = Catalogue(knowledge_texts)


def newest_button(script: Script) -> InlineKeyboardMarkup:
    """Offer the newest built version: `K1` and the script."""
    label = words(script, "open_newest")
    data = f"K1{CODE[script]}"
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)]])


def script_of_button(data: str) -> Script:
    """Tell in which script the message above the button is; `data` fits PATTERN."""
    return SCRIPT[data[-1]]
