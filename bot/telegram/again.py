"""After a crash: the chats whose messages nobody answered are asked to send them again."""

import asyncio
from contextlib import suppress

import structlog
from telegram import Bot
from telegram.error import Forbidden, TelegramError

from bot.assistant.texts import EN, ZH
from bot.storage.chats import Chats
from bot.storage.received import Received
from bot.telegram.clock import now
from bot.telegram.inbox import Inbox
from bot.telegram.outcome import gone, kind
from bot.telegram.persist import UnsureError, persist
from bot.telegram.store import store

log = structlog.get_logger()
# A webhook does not tell when all is there; by then Telegram has tried several times.
WEBHOOK_REDELIVERY = 60.0


class RunNotes:
    """Notes unanswered updates in the database, under the name of this run of the process."""

    def __init__(self, received: Received, run: str) -> None:
        self._received = received
        self._run = run

    async def note(self, rows: list[tuple[int, int]]) -> None:
        await self._received.add(rows, self._run, now())

    async def done(self, update_id: int) -> None:
        await self._received.done(update_id)

    async def left_over(self) -> tuple[int, ...]:
        """Name the chats that earlier runs left without an answer."""
        return await self._received.left_over(self._run)

    async def clear(self) -> None:
        await self._received.clear(self._run)


async def caught_up(inbox: Inbox) -> None:
    """Wait until what Telegram gives again has come: those updates are answered as they are."""
    if inbox.polls:
        await inbox.caught_up.wait()
    else:
        await asyncio.sleep(WEBHOOK_REDELIVERY)


async def ask_again(bot: Bot, notes: RunNotes, chats: Chats, stop: asyncio.Event) -> None:
    """Ask those chats, once. A stop leaves them to the next run."""
    waiting = await notes.left_over()
    for chat in waiting:
        if stop.is_set():
            return
        await _ask(bot, chat, chats)
    await notes.clear()
    if waiting:
        log.info("asked_again", chats=len(waiting))


async def _ask(bot: Bot, chat: int, chats: Chats) -> None:
    # In which language the lost message was is not known.
    words = f"{ZH.lost_message}\n\n{EN.lost_message}"
    try:
        with suppress(UnsureError):
            await persist(lambda: bot.send_message(chat, words))
    except Forbidden as error:
        await store(chats.leave(chat, gone(error), now()))
    except TelegramError as error:
        log.warning("not_asked_again", error=kind(error))
