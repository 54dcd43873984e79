"""Tells in which script to answer, and gives the catalogues' sentences in that script."""

from collections.abc import Callable
from dataclasses import dataclass

from telegram import Update, User

from bot.assistant.texts import texts_for
from bot.broadcast.programme import script_of_chat
from index.asked_in import script_of
from index.script import Script, in_script


@dataclass(frozen=True)
class Catalogue:
    """Sentences in their reader's script, by the names of the fields that hold them."""

    texts: Callable[[Script], object]

    def __call__(self, script: Script, name: str, /, **values: object) -> str:
        """Give one sentence."""
        return in_script(script, str(getattr(self.texts(script), name)).format(**values))

    def entry(self, script: Script, name: str, key: str, /, **values: object) -> str:
        """Give one sentence of a field that keeps several by a key."""
        return in_script(script, str(getattr(self.texts(script), name)[key]).format(**values))


sentence = Catalogue(texts_for)


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
