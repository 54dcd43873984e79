"""The button under a refused reload, which takes the newest built version: made and read."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.sending.catalogues import knowledge_words
from bot.telegram.sending.script_codes import CODE, SCRIPT
from index.script import Script

PATTERN = r"^K1[ste]$"


def newest_button(script: Script) -> InlineKeyboardMarkup:
    """Offer the newest built version: `K1` and the script."""
    label = knowledge_words(script, "open_newest")
    data = f"K1{CODE[script]}"
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)]])


def script_of_button(data: str) -> Script:
    """Tell in which script the message above the button is; `data` fits PATTERN."""
    return SCRIPT[data[-1]]
