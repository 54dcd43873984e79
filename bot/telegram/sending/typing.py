"""Shows that the bot is at work."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.telegram.sending.place import Place
from bot.waiting import until

EVERY = 4.5  # seconds; Telegram shows an action for five
_PATIENCE = 1.0  # seconds that an answer waits for an action that is under way


@asynccontextmanager
async def typing(place: Place, bot: Bot, most: asyncio.Semaphore) -> AsyncIterator[None]:
    """Show "typing" for as long as the block runs, unless too many chats see it already."""
    if most.locked():
        yield
        return
    async with most:
        done = asyncio.Event()
        showing = asyncio.create_task(_show(place, bot, done))
        try:
            yield
        finally:
            done.set()
            # An action that arrives after the answer would outlive it; cancelling the request
            # would cost the connection.
            await asyncio.wait([showing], timeout=_PATIENCE)


async def _show(place: Place, bot: Bot, done: asyncio.Event) -> None:
    while not done.is_set():
        try:
            await bot.send_chat_action(
                place.chat_id, ChatAction.TYPING, message_thread_id=place.thread_id
            )
        except TelegramError:
            return  # a courtesy only: the answer that follows meets the same trouble
        await until(done, EVERY)
