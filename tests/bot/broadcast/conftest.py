"""Broadcasts with a messenger that does as it is told, on both databases."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.broadcast import sender, service
from bot.broadcast.campaign import CampaignDesk
from bot.broadcast.message import Post, Request
from bot.broadcast.outcome import Outcome, Sent, Stale
from bot.broadcast.pace import LocalBudget, Pace
from bot.broadcast.programme import Pictures, Programme
from bot.broadcast.service import Broadcasting, Options
from bot.storage.broadcasts.campaigns import Counts
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.chats.chats import Chats
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import Database
from bot.storage.tables import deliveries
from index.corpus.tips import Tip
from tests.bot.storage.conftest import (
    database,
    postgresql_url,
    postgresql_user,
    sqlite_url,
    url,
)

__all__ = ["database", "postgresql_url", "postgresql_user", "sqlite_url", "url"]

PATIENCE = 60.0  # seconds; two shared cores are slow at times
FAST = Options(in_flight=4, per_second=1000, lease=timedelta(seconds=20))


class Clock:
    """A clock that tests move."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 1, 4, tzinfo=UTC)  # noon in Shanghai

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **how: float) -> None:
        self.now += timedelta(**how)


class Messenger:
    """A transport that answers as it is told, chat by chat, and carries out what it takes."""

    def __init__(self) -> None:
        self.told: dict[int, list[Outcome | Awaitable[object]]] = {}
        self.always: Outcome | None = None
        self.requests: list[Request] = []
        self.shown: dict[tuple[int, int], str] = {}
        self.photos: list[tuple[bool, bool]] = []  # bytes, id
        self.stale: str | None = None  # the id of a picture that is no more
        self.most = 0
        self._open = 0

    @property
    def posts(self) -> list[int]:
        return [each.chat_id for each in self.requests if isinstance(each, Post)]

    async def send(self, request: Request) -> Outcome:
        self._open += 1
        self.most = max(self.most, self._open)
        self.requests.append(request)
        try:
            await asyncio.sleep(0)
            return await self._answer(request)
        finally:
            self._open -= 1

    async def _answer(self, request: Request) -> Outcome:
        told = self.told.get(request.chat_id)
        if told and isinstance(request, Post):
            first = told.pop(0)
            if not isinstance(first, Awaitable):
                return first
            await first
        if self.always is not None:
            return self.always
        if isinstance(request, Post):
            number = len(self.requests)
            photo = request.content.photo
            if photo is not None and photo.file_id is not None and photo.file_id == self.stale:
                return Stale()
            self.shown[request.chat_id, number] = request.content.text
            if photo is not None:
                self.photos.append((photo.data is not None, photo.file_id is not None))
            return Sent(number, "file" if photo else None)
        key = (request.chat_id, request.message_id)
        self.shown.pop(key)
        if hasattr(request, "content"):
            self.shown[key] = request.content.text
        return Sent(request.message_id)


class World:
    """What a test of broadcasts works with."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = Clock()
        self.messenger = Messenger()
        self.desk = CampaignDesk(database, self.clock)
        self.chats = Chats(database)
        self.subscriptions = Subscriptions(database)
        self.outbox = Outbox(database)
        self.tips: list[Tip] = []
        self.pictures: Pictures | None = None
        self.pace: Pace | None = None  # of what was put together last

    async def subscribe(self, *chat_ids: int, **fields: Any) -> None:
        kinds = ((each, "private" if each > 0 else "supergroup", None) for each in chat_ids)
        await self.chats.bring(kinds, self.clock())  # type: ignore[arg-type]
        await self.subscriptions.put(*(Subscription(each, **fields) for each in chat_ids))

    def broadcasting(self, options: Options = FAST) -> Broadcasting:
        loop = asyncio.get_running_loop()
        self.pace = pace = Pace(LocalBudget(options.per_second), loop.time)
        return Broadcasting(
            self.database,
            self.messenger,
            pace,
            options,
            self.clock,
            programme=Programme(tuple(self.tips), self.pictures),
        )

    @asynccontextmanager
    async def running(self, options: Options = FAST) -> AsyncIterator[asyncio.Event]:
        """Broadcast beside the block, and end in good order after it."""
        stop = asyncio.Event()
        task = asyncio.create_task(self.broadcasting(options).run(stop))
        try:
            yield stop
        finally:
            stop.set()
            await asyncio.wait_for(task, PATIENCE)

    async def until(
        self, campaign: int, holds: Callable[[Counts], bool] = lambda counts: not counts.pending
    ) -> Counts:
        """Wait until a campaign's figures are so; by default until nothing waits any more."""

        async def so() -> bool:
            return holds((await self.desk.status(campaign)).counts)

        await eventually(so)
        return (await self.desk.status(campaign)).counts

    async def until_under_way(self, number: int) -> None:
        """Wait until so many requests are on their way, or just about to leave."""
        sending = select(func.count()).where(deliveries.c.state == "sending")

        async def so() -> bool:
            async with self.database.reading() as connection:
                return (await connection.execute(sending)).scalar_one() == number

        await eventually(so)


async def crash(running: asyncio.Task[None]) -> None:
    """End the tasks of a process in the middle: what it held is lost, and it writes nothing more.

    Those that hand a connection back to the pool go on. The test's process lives, and a
    connection that is never handed back would be told of in whatever test memory is cleaned up.
    """
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        if getattr(task.get_coro(), "__qualname__", "") != AsyncConnection.close.__qualname__:
            task.cancel()
    await asyncio.wait((running,))


async def eventually(holds: Callable[[], Awaitable[bool]]) -> None:
    """Wait until something holds that nobody announces."""
    async with asyncio.timeout(PATIENCE):
        while not await holds():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


@pytest.fixture(autouse=True)
def _no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for work all the time: a database that one test has for itself need not be spared."""
    for module in (sender, service):
        monkeypatch.setattr(module, "IDLE", 0.1)
    monkeypatch.setattr(service, "PLAN_EVERY", 0.1)
    monkeypatch.setattr(service, "AMEND_EVERY", 0.1)


@pytest.fixture
def world(database: Database) -> World:
    return World(database)
