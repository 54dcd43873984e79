"""Writes to the database that no answer hangs on."""

import asyncio
from collections.abc import Awaitable
from functools import partial
from typing import Any, TypeVar

import structlog

from bot.logs import error_name

PATIENCE = 2.0  # seconds; a database that is locked for longer writes when it can

log = structlog.get_logger()
T = TypeVar("T")


class Storing:
    """The writes of one bot, and which of them linger."""

    def __init__(self) -> None:
        self._under_way: set[asyncio.Future[Any]] = set()

    async def store(
        self, writing: Awaitable[T], patience: float | None = None, *, logged: bool = True
    ) -> T | None:
        """Wait a little for a write. One that fails or lingers is logged, and the bot goes on.

        What follows from a failure that was logged before need not be `logged` again. Gives what
        the write gave, and None where that is not known.
        """
        task = asyncio.ensure_future(writing)
        self._under_way.add(task)
        task.add_done_callback(partial(self._end, logged=logged))
        if task not in (await asyncio.wait((task,), timeout=patience or PATIENCE))[0]:
            if logged:
                log.warning("database_slow")
            return None
        return None if task.cancelled() or task.exception() else task.result()

    async def settle(self) -> None:
        """Wait for the writes that linger, before the database is closed."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=PATIENCE)

    def _end(self, task: asyncio.Future[Any], *, logged: bool) -> None:
        self._under_way.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None and logged:
            log.error("not_stored", error=error_name(error))
