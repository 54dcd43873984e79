"""Which script to answer in, and the catalogue's sentences in it."""

from telegram import Update

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


def sentence(script: Script, name: str, **values: object) -> str:
    """Give one sentence of the catalogue, by the name of its field."""
    words = str(getattr(texts_for(script), name)).format(**values)
    return to_traditional(words) if script is Script.HANT else words


def entry(script: Script, name: str, key: str) -> str:
    """Give one sentence of those that the catalogue keeps by a key."""
    words = str(getattr(texts_for(script), name)[key])
    return to_traditional(words) if script is Script.HANT else words
