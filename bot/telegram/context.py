"""What handlers work with: one frozen value of services, reached through the application."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from telegram.ext import CallbackContext, ExtBot

from bot.storage.chats import Chats
from bot.storage.votes import Votes
from bot.telegram.flood import FloodControl
from bot.telegram.memory import Answers, Once, Recent
from bot.telegram.thinking import Thinking
from bot.telegram.turns import Turns

SERVICES = "services"
TYPING = 20  # chats that see at a time that the bot is typing; Telegram limits those actions too


@dataclass(frozen=True)
class Services:
    """What handlers share.

    `abbreviated` spells out values that were too long for a button; `voted` holds messages whose
    vote is counted, `albums` those that were answered once.
    """

    thinking: Thinking
    chats: Chats
    votes: Votes
    flood: FloodControl
    abbreviated: Mapping[str, str]
    turns: Turns = field(default_factory=Turns)
    recent: Recent = field(default_factory=Recent)
    answers: Answers = field(default_factory=Answers)
    voted: Once = field(default_factory=Once)
    albums: Once = field(default_factory=Once)
    typing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(TYPING))


Context = CallbackContext[
    ExtBot[None], dict[object, object], dict[object, object], dict[object, object]
]


def services(context: Context) -> Services:
    found = context.bot_data[SERVICES]
    assert isinstance(found, Services)  # noqa: S101 - set once, before the first update
    return found
