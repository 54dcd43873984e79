"""Incoming updates: noted before Telegram may forget them, and struck off once they are answered.

python-telegram-bot confirms a batch of updates with the next poll, while they still wait in its
queue, and behind a webhook Telegram forgets each update as soon as it is taken. So each update is
noted first (its number and chat, never its text); the notes also tell which updates came before,
here or to another process. After a crash the notes that are left name the chats to ask again.
Groups are not asked: there a bot speaks only when spoken to.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from enum import Enum
from typing import Any, Protocol

import structlog
from telegram import Bot, Update
from telegram.constants import ChatType
from telegram.ext import BaseUpdateProcessor

from bot.bounded import Seen
from bot.storage.processes.received import Arrival, Claim
from bot.telegram.resilience.storing import Storing
from bot.telegram.updates.turns import Turns

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member", "inline_query")
ROOM = 5_000  # updates that are held at a time; Telegram keeps the rest
_CONCURRENT = 2 * ROOM
LOOK_AGAIN = 0.5  # seconds between looks whether another process is done with an update
_LOOK_SELDOM = 5.0  # seconds between such looks, at most, while the database is away
# Seconds that a delivered message waits to learn which process handles it; after that it is
# answered, perhaps twice: it may be an emergency.
_CLAIM_PATIENCE = 5.0
TURN_PATIENCE = 15.0  # seconds that a question waits for another process to answer an earlier one
_TURN_PAUSE = 0.1

log = structlog.get_logger()
Put = Callable[[Update], Awaitable[None]]


class Notes(Protocol):
    """Where updates are noted, for this process."""

    async def claim(self, arrivals: Sequence[Arrival]) -> Claim: ...

    async def earlier(self, arrival: Arrival) -> bool: ...

    async def done(self, number: int) -> None: ...


class Entry(Enum):
    """Whether an update is to be handled here now, here perhaps later, or by nobody any more."""

    MINE = "mine"
    HELD = "held"
    PAST = "past"


class Inbox:
    """The updates that have come in and are not handled yet.

    `caught_up` is set when all updates that an earlier run did not confirm have come again;
    `refused` when Telegram refuses the token for good.
    """

    def __init__(self, notes: Notes, *, polls: bool = True, storing: Storing | None = None) -> None:
        """Share `storing` with the bot's other writes, which are settled together with these."""
        self.polls = polls
        self.storing = storing or Storing()
        self._patience = None if polls else _CLAIM_PATIENCE
        self._notes = notes
        self._noted = Seen(2 * ROOM)
        self._noting: dict[int, asyncio.Event] = {}
        self._entered = Seen(2 * ROOM)
        self._entries: dict[int, Entry] = {}
        self._behind: set[int] = set()
        self._unnoted: set[int] = set()
        self._later: set[asyncio.Task[None]] = set()
        self._in_work: set[int] = set()
        self._room = asyncio.Event()
        self._room.set()
        self.turns = Turns(self.wait_elsewhere)
        self.caught_up = asyncio.Event()
        self.refused = asyncio.Event()

    async def note(self, updates: Iterable[Update]) -> None:
        """Note the updates and who handles each. Without a database the bot answers all of them.

        Waits for the notes that were begun for another delivery of the same updates.
        """
        new: list[Arrival] = []
        begun: list[asyncio.Event] = []
        for each in updates:
            if self._noted.first(each.update_id):
                new.append(arrival(each))
            elif each.update_id in self._noting:
                begun.append(self._noting[each.update_id])
        if new:
            await self._note(new)
        for noted in begun:
            await noted.wait()

    async def _note(self, new: Sequence[Arrival]) -> None:
        noted = asyncio.Event()
        self._noting |= {each.id: noted for each in new}
        try:
            self._heed(new, await self.storing.store(self._notes.claim(new), self._patience))
        finally:
            noted.set()
            for each in new:
                del self._noting[each.id]

    def _heed(self, new: Sequence[Arrival], claim: Claim | None) -> None:
        if claim is None:
            self._unnoted.update(each.id for each in new)
        else:
            self._behind |= claim.behind
            self._entries |= {each.id: Entry.PAST for each in new if each.id not in claim.mine}
            self._entries |= dict.fromkeys(claim.held, Entry.HELD)

    async def enter(self, update: Update) -> Entry:
        """Take an update in, unless it came before; webhooks deliver some updates twice."""
        await self.note([update])
        entry = self._entries.pop(update.update_id, Entry.MINE)
        if not self._entered.first(update.update_id):
            return Entry.PAST
        if entry is Entry.MINE:
            self._take(update)
        return entry

    def take_later(self, update: Update, put: Put) -> None:
        """Take in an update of another process, should that process end before it has handled it.

        Later messages of the chat wait for this update within the same limits as for any other.
        """
        self.turns.reserve(update)
        loop = asyncio.get_running_loop()
        impatience = loop.call_later(TURN_PATIENCE, self.turns.release, update)
        task = asyncio.create_task(self._take_over(update, put, impatience))
        self._later.add(task)
        task.add_done_callback(self._later.discard)

    async def leave(self, update: Update) -> None:
        """Strike off an update that is handled."""
        self._in_work.discard(update.update_id)
        self._behind.discard(update.update_id)
        noted = self.survives(update.update_id)  # if it was not noted, that was logged already
        self._unnoted.discard(update.update_id)
        if len(self._in_work) < ROOM:
            self._room.set()
        await self.storing.store(self._notes.done(update.update_id), logged=noted)

    async def wait_elsewhere(self, update: Update) -> None:
        """Wait, within limits, while another process has an earlier update of the same chat."""
        if update.update_id not in self._behind:
            return
        until = time.monotonic() + TURN_PATIENCE
        while await self.storing.store(self._notes.earlier(arrival(update))):
            if time.monotonic() > until:
                log.warning("turn_not_awaited")
                break
            await asyncio.sleep(_TURN_PAUSE)
        self._behind.discard(update.update_id)

    def survives(self, number: int) -> bool:
        """Tell whether an update is noted, so that it would not be lost with this process."""
        return number not in self._unnoted

    @property
    def full(self) -> bool:
        return not self._room.is_set()

    async def has_room(self) -> None:
        await self._room.wait()

    async def close(self) -> None:
        """Stop waiting for the updates that other processes have in hand."""
        later = tuple(self._later)
        for task in later:
            task.cancel()
        await asyncio.gather(*later, return_exceptions=True)

    def _take(self, update: Update) -> None:
        self._in_work.add(update.update_id)
        if len(self._in_work) >= ROOM:
            self._room.clear()

    async def _take_over(self, update: Update, put: Put, impatience: asyncio.TimerHandle) -> None:
        mine, pause, away = arrival(update), LOOK_AGAIN, False
        while True:
            await asyncio.sleep(pause)
            # Many tasks may find the database away: each task logs it once.
            claim = await self.storing.store(self._notes.claim([mine]), logged=not away)
            away = claim is None
            pause = min(2 * pause, _LOOK_SELDOM) if away else LOOK_AGAIN
            if claim is None or mine.id in claim.held:
                continue
            if mine.id in claim.mine:
                log.info("taken_over")
                impatience.cancel()
                self._take(update)
                await put(update)  # the update's place in the line was reserved
            else:
                self.turns.release(update)
            return


class InboxQueue(asyncio.Queue[object]):
    """The queue between Telegram and the handlers.

    For polled updates `put` never waits, since they are noted already: so a stop comes before a
    batch or after it.
    """

    def __init__(self, inbox: Inbox) -> None:
        super().__init__()
        self._inbox = inbox

    async def put(self, item: object) -> None:
        if not isinstance(item, Update):
            await super().put(item)
            return
        match await self._inbox.enter(item):
            case Entry.MINE:
                await super().put(item)
            case Entry.HELD:
                self._inbox.take_later(item, super().put)


class InboxProcessor(BaseUpdateProcessor):
    """Handles updates side by side; a handler that must keep to the order asks for a turn."""

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


def read_update(row: dict[str, Any], bot: Bot) -> Update:
    """Read an update; give an empty one for one that cannot be read, or it would come for ever."""
    try:
        return Update.de_json(dict(row), bot)
    except Exception as error:
        number = int(row["update_id"])
        log.error("update_skipped", update=number, error=type(error).__name__)
        return Update(number)


def needs_answer(update: Update) -> bool:
    """Tell whether a person waits for an answer: a new message in a private chat."""
    chat = update.effective_chat
    return update.message is not None and chat is not None and chat.type == ChatType.PRIVATE


def arrival(update: Update) -> Arrival:
    """Give what is noted about an update: its number, its chat, and whether a person waits."""
    chat = update.effective_chat
    return Arrival(update.update_id, chat.id if chat else 0, needs_answer(update))
