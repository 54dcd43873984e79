"""What people wrote is forgotten by the clock, also where nobody writes to the bot any more."""

import asyncio
import time
from typing import Any

from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.turns.shown import WINDOW, Shown
from bot.telegram.context import Services
from bot.telegram.process.assembly import Bot
from bot.telegram.process.tidy import tidy
from bot.telegram.sending.place import Place
from bot.telegram.verdicts.held import MINUTES
from index.script import fold

WORDS = "云雀"
CHAT = 7
LONG_AGO = 60.0 * MINUTES + WINDOW


def remember(services: Services, at: float) -> None:
    shown = Shown(WORDS, "law-jie-ka", at=at)
    services.recent.remember((CHAT, CHAT), shown, at)
    services.told.keep(Place(CHAT), [1], CHAT, shown, at)
    services.held.keep(CHAT, 1, Verdict(WORDS, Risk.HIGH), at)
    fold(WORDS)


def is_at_hand(made: Any) -> bool:
    return bool(made.cache_info().currsize)


def remembering(services: Services) -> list[bool]:
    """Tell of each memory whether it still holds the words, or any."""
    memories = (services.recent, services.told, services.held)
    return [*(WORDS in repr(vars(memory)) for memory in memories), is_at_hand(fold)]


async def test_words_are_forgotten_though_nobody_asks(bot: Bot) -> None:
    remember(bot.services, time.monotonic() - LONG_AGO)
    assert remembering(bot.services) == [True] * 4
    stop = asyncio.Event()
    tidying = asyncio.create_task(tidy(bot.services, stop))
    async with asyncio.timeout(30):
        while any(remembering(bot.services)):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    stop.set()
    await tidying
