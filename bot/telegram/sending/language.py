"""Tells in which script to answer."""

from telegram import Update, User

from bot.broadcast.programme import script_of_chat
from bot.telegram.sending.catalogues import sentence
from index.asked_in import script_of
from index.script import Script


def script_for(update: Update, text: str = "") -> Script:
    """Give the script of the text; if it has no words, of the user's Telegram; else Simplified."""
    if any(character.isalpha() for character in text):
        return script_of(text)
    user = update.effective_user
    code = ((user.language_code if user else None) or "zh").lower()
    return script_of_chat(code) if code.startswith("zh") else Script.LATIN


def script_of_reader(update: Update, written: Script) -> Script:
    """Give the script of the user's Telegram if that is Chinese, else `written`, that of others.

    Many people who read Chinese have an English Telegram, so an English Telegram tells nothing.
    """
    user = update.effective_user
    code = (user.language_code if user else None) or ""
    return script_for(update) if code.lower().startswith("zh") else written


def group_rules(script: Script, bot: User) -> str:
    """Say when the bot speaks in groups, and whether Telegram gives it all messages there."""
    reading = sentence(script, "reads_all" if bot.can_read_all_group_messages else "reads_little")
    return sentence(script, "help_group", username=bot.username, reading=reading)
