"""Which script to answer in, and the catalogue's sentences in it."""

from telegram import Update, User

from bot.assistant.texts import texts_for
from index.script import Script, script_of, to_traditional

_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def script_for(update: Update, text: str = "") -> Script:
    """Take the script of the text; without words in it, of the user's Telegram; else Simplified."""
    if any(character.isalpha() for character in text):
        return script_of(text)
    user = update.effective_user
    code = ((user.language_code if user else None) or "zh").lower()
    if code.startswith(_TRADITIONAL):
        return Script.HANT
    return Script.HANS if code.startswith("zh") else Script.LATIN


def script_of_reader(update: Update, written: Script) -> Script:
    """Take the script of the user's Telegram where that is Chinese, else of what others wrote.

    Many who read Chinese have an English Telegram, so that one says nothing.
    """
    user = update.effective_user
    code = (user.language_code if user else None) or ""
    return script_for(update) if code.lower().startswith("zh") else written


def sentence(script: Script, name: str, **values: object) -> str:
    """Give one sentence of the catalogue, by the name of its field."""
    words = str(getattr(texts_for(script), name)).format(**values)
    return to_traditional(words) if script is Script.HANT else words


def entry(script: Script, name: str, key: str) -> str:
    """Give one sentence of those that the catalogue keeps by a key."""
    words = str(getattr(texts_for(script), name)[key])
    return to_traditional(words) if script is Script.HANT else words


def group_rules(script: Script, bot: User) -> str:
    """Say when the bot speaks in groups, and whether Telegram lets it read more than that."""
    reading = sentence(script, "reads_all" if bot.can_read_all_group_messages else "reads_little")
    return sentence(script, "help_group", username=bot.username, reading=reading)
