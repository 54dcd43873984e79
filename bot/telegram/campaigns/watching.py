"""Keeps the progress messages up to date, a few seconds apart, until there is nothing new."""

import asyncio
import time
from collections.abc import Awaitable, Callable

import structlog

from bot.broadcast.campaign import CampaignDesk, Status
from bot.logs import error_name
from bot.telegram.campaigns.progress import Speed
from bot.waiting import until

log = structlog.get_logger()
EVERY = 3.0  # seconds; Telegram lets a chat be written to once a second

Key = tuple[int, int]  # chat and message
Show = Callable[[Status, Speed | None], Awaitable[None]]


class Watching:
    """One task a message. After a restart a press of its buttons begins it anew."""

    def __init__(self) -> None:
        self._ends: dict[Key, asyncio.Event] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def follow(self, key: Key, number: int, desk: CampaignDesk, show: Show) -> None:
        """Show a campaign's progress in the message `key` until it ends or waits."""
        if key in self._ends:
            return
        end = self._ends[key] = asyncio.Event()
        task = asyncio.create_task(self._follow(number, desk, show, end))
        self._tasks.add(task)
        task.add_done_callback(lambda _: self._ended(key, end, task))

    def leave(self, key: Key) -> None:
        """Let a message alone, since it shows something else now."""
        end = self._ends.pop(key, None)
        if end is not None:
            end.set()

    async def close(self) -> None:
        """Stop all of it between two looks."""
        for key in tuple(self._ends):
            self.leave(key)
        if self._tasks:
            await asyncio.wait(tuple(self._tasks))

    def _ended(self, key: Key, end: asyncio.Event, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if self._ends.get(key) is end:
            del self._ends[key]

    async def _follow(
        self, number: int, desk: CampaignDesk, show: Show, end: asyncio.Event
    ) -> None:
        begun, settled = time.monotonic(), 0
        try:
            first = await desk.status(number)
            settled = first.counts.total - first.counts.pending
            while True:
                await until(end, EVERY)
                if end.is_set():
                    return
                status = await desk.status(number)
                done = status.counts.total - status.counts.pending - settled
                await show(status, Speed(done, time.monotonic() - begun))
                if status.state != "running":
                    return
        except Exception as error:
            log.warning("not_watched", error=error_name(error))
