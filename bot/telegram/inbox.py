"""Incoming updates: noted before Telegram may forget them, and struck off once they are answered.

python-telegram-bot confirms a batch of updates with the next poll, while they still wait in its
queue. So each message of a private chat is noted first (its number and chat, never its text).
After a crash the notes that stay name the chats to ask again. Groups are not asked: there a bot
speaks only when spoken to.
"""

import asyncio
from collections.abc import Awaitable, Iterable
from typing import Any, Protocol

import structlog
from telegram import Update
from telegram.constants import ChatType
from telegram.error import InvalidToken, TelegramError
from telegram.ext import BaseUpdateProcessor, ExtBot

from bot.telegram.memory import Once
from bot.telegram.store import store
from bot.telegram.turns import Turns

ROOM = 5_000  # updates that are held at a time; Telegram keeps the rest
_CONCURRENT = 2 * ROOM

log = structlog.get_logger()


class Notes(Protocol):
    """Where unanswered updates are noted."""

    async def note(self, rows: list[tuple[int, int]]) -> None: ...

    async def done(self, update_id: int) -> None: ...


class Inbox:
    """What has come in and is not handled yet.

    `caught_up` is set when all that an earlier run did not confirm has come again; `refused` when
    Telegram no longer takes the token.
    """

    def __init__(self, notes: Notes, *, polls: bool = True) -> None:
        self.polls = polls
        self._notes = notes
        self._noted = Once(2 * ROOM)
        self._entered = Once(2 * ROOM)
        self._held: set[int] = set()
        self._room = asyncio.Event()
        self._room.set()
        self.caught_up = asyncio.Event()
        self.refused = asyncio.Event()

    async def note(self, updates: Iterable[Update]) -> None:
        """Note who waits for an answer. Without a database the bot answers all the same."""
        rows = [
            (update.update_id, update.effective_chat.id)
            for update in updates
            if needs_answer(update)
            and update.effective_chat
            and self._noted.first(update.update_id)
        ]
        if rows:
            await store(self._notes.note(rows))

    async def enter(self, update: Update) -> bool:
        """Take an update in; False for one that came before, as webhooks deliver now and then."""
        await self.note([update])
        if not self._entered.first(update.update_id):
            return False
        self._held.add(update.update_id)
        if len(self._held) >= ROOM:
            self._room.clear()
        return True

    async def leave(self, update: Update) -> None:
        """Strike an update off: it is handled."""
        self._held.discard(update.update_id)
        if len(self._held) < ROOM:
            self._room.set()
        if needs_answer(update):
            await store(self._notes.done(update.update_id))

    async def has_room(self) -> None:
        await self._room.wait()


class InboxBot(ExtBot[None]):
    """A bot whose updates are noted between their arrival and their confirmation."""

    def __init__(self, inbox: Inbox, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._inbox = inbox

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:
        inbox = self._inbox
        if not inbox.caught_up.is_set():
            kwargs["timeout"] = 0  # what was not confirmed comes at once, or does not come
        await inbox.has_room()
        try:
            updates = await super().get_updates(*args, **kwargs)
        except InvalidToken:
            inbox.refused.set()
            raise
        except TelegramError:
            raise
        except Exception as error:
            log.error("unreadable", error=type(error).__name__)
            updates = await self._one_by_one(kwargs.get("offset"))
        await inbox.note(updates)
        inbox.caught_up.set()
        return updates

    async def _one_by_one(self, offset: int | None) -> tuple[Update, ...]:
        """Read a batch again, with an empty update in place of each that cannot be read.

        python-telegram-bot gives up the whole batch, and would be given it again for ever.
        """
        # Telegram does not mind the case; python-telegram-bot warns of names that it knows.
        rows = await self.do_api_request("getupdates", {"offset": offset or 0, "timeout": 0})
        return tuple(map(self._read, rows))

    def _read(self, row: dict[str, Any]) -> Update:
        try:
            return Update.de_json(dict(row), self)
        except Exception as error:
            log.error("update_skipped", update=row["update_id"], error=type(error).__name__)
            return Update(row["update_id"])


class InboxQueue(asyncio.Queue[object]):
    """The queue between Telegram and the handlers.

    For polled updates `put` never waits, since they are noted: a stop comes before a batch or
    after it.
    """

    def __init__(self, inbox: Inbox) -> None:
        super().__init__()
        self._inbox = inbox

    async def put(self, item: object) -> None:
        if not isinstance(item, Update) or await self._inbox.enter(item):
            await super().put(item)


class InboxProcessor(BaseUpdateProcessor):
    """Handles updates side by side; who must keep to an order asks for a turn."""

    def __init__(self, inbox: Inbox, turns: Turns) -> None:
        super().__init__(_CONCURRENT)
        self._inbox = inbox
        self._turns = turns

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        if not isinstance(update, Update):
            await coroutine
            return
        with self._turns.hold(update):
            await coroutine
        await self._inbox.leave(update)


def needs_answer(update: Update) -> bool:
    """Tell whether a person waits for an answer: a new message in a private chat."""
    chat = update.effective_chat
    return update.message is not None and chat is not None and chat.type == ChatType.PRIVATE
