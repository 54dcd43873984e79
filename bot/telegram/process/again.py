"""After a crash: the chats whose messages nobody answered are asked to send them again."""

import asyncio
from contextlib import suppress
from datetime import timedelta

import structlog
from telegram import Bot
from telegram.error import Forbidden, TelegramError

from bot.assistant.texts import EN, ZH
from bot.clock import now
from bot.logs import error_name
from bot.storage.chats.chats import Chats
from bot.telegram.resilience.replica import BEAT, Life
from bot.telegram.resilience.storing import Storing
from bot.telegram.sending.failures import gone
from bot.telegram.sending.persist import UnsureError, persist
from bot.telegram.updates.inbox import Inbox
from bot.waiting import repeat

log = structlog.get_logger()
# Seconds after a life in which what it had not taken may come again, and is answered then.
POLLED_AGAIN, DELIVERED_AGAIN = 2.0, 10.0


async def look_after(bot: Bot, life: Life, inbox: Inbox, chats: Chats, stop: asyncio.Event) -> None:
    """Ask the chats of lives that have ended, this process's own earlier ones among them."""
    grace = timedelta(seconds=POLLED_AGAIN if inbox.polls else DELIVERED_AGAIN)
    await repeat(
        lambda: _ask_all(bot, life, grace, chats, stop), BEAT / 2, stop, "not_looked_after"
    )


async def _ask_all(
    bot: Bot, life: Life, grace: timedelta, chats: Chats, stop: asyncio.Event
) -> None:
    """Ask each chat once. A stop, or the end of this life, leaves the rest to another."""
    left = await life.left_over(grace)
    waiting: dict[int, list[int]] = {}
    for each in left:
        waiting.setdefault(each.chat_id, []).append(each.id)
    for chat, numbers in waiting.items():
        if stop.is_set():
            return
        await _ask(bot, chat, chats, life.storing)
        await life.storing.store(life.received.drop(numbers))
    if waiting:
        log.info("asked_again", chats=len(waiting))


async def _ask(bot: Bot, chat: int, chats: Chats, storing: Storing) -> None:
    # In which language the lost message was is not known.
    words = f"{ZH.lost_message}\n\n{EN.lost_message}"
    try:
        with suppress(UnsureError):
            await persist(lambda: bot.send_message(chat, words))
    except Forbidden as error:
        await storing.store(chats.leave(chat, gone(error), now()))
    except TelegramError as error:
        log.warning("not_asked_again", error=error_name(error))
