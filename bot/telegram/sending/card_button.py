"""Buttons that lead from a broadcast to a card: in a group to the bot's chat, to keep it quiet."""

from typing import Any

from telegram.ext import ExtBot

from bot.assistant.reply import Button, Do
from bot.telegram.sending.callbacks import encode
from index.script import Script

_LONGEST = 64  # https://core.telegram.org/bots/features#deep-linking


class CardButton:
    """Makes buttons to cards, once the bot knows its own name."""

    def __init__(self, bot: ExtBot[Any]) -> None:
        self._bot = bot

    def __call__(self, card: str, label: str, script: Script, private: bool) -> dict[str, str]:
        if private or len(card) > _LONGEST:
            return {"text": label, "callback_data": encode(Button(label, Do.ASK, card), script)}
        return {"text": label, "url": f"https://t.me/{self._bot.username}?start={card}"}
