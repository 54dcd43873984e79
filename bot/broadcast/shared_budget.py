"""One budget for all processes on one PostgreSQL: each process takes a few moments at a time."""

from collections import deque
from datetime import timedelta

import structlog

from bot.broadcast.pace import SLACK, LocalBudget
from bot.storage.database.errors import StorageError
from bot.storage.processes.budgets import Budgets

log = structlog.get_logger()
_NAME = "all"  # of the budget: there is one for all chats
_AHEAD = 0.2  # seconds of budget that one trip to the database takes


class SharedBudget:
    """Moments from the database. While it fails, the process uses a whole budget of its own."""

    def __init__(self, budgets: Budgets, per_second: float) -> None:
        self._budgets = budgets
        self._gap = 1 / per_second
        self._block = max(1, round(per_second * _AHEAD))
        self._moments: deque[float] = deque()
        self._alone = LocalBudget(per_second)
        self._owed = 0

    async def take(self, now: float) -> float:
        await self.settle(now)
        return max(now, await self._next(now))

    def spend(self, now: float) -> None:
        self._pass(now)
        if self._moments:
            self._moments.popleft()
        else:
            self._owed += 1

    async def settle(self, now: float) -> None:
        """Take as many moments as were spent without asking, so that no other process gets them."""
        owed, self._owed = self._owed, 0
        if owed and await self._from_database(owed) is None:
            for _ in range(owed):
                self._alone.spend(now)

    async def _next(self, now: float) -> float:
        self._pass(now)
        if not self._moments:
            wait = await self._from_database(self._block)
            if wait is None:
                return await self._alone.take(now)
            self._moments.extend(now + wait + each * self._gap for each in range(self._block))
        return self._moments.popleft()

    def _pass(self, now: float) -> None:
        """Drop moments that passed while there was nothing to send."""
        while self._moments and self._moments[0] < now - SLACK:
            self._moments.popleft()

    async def _from_database(self, count: int) -> float | None:
        """Take moments; give the seconds until the first, None where the database fails."""
        gap, slack = timedelta(seconds=self._gap), timedelta(seconds=SLACK)
        try:
            return await self._budgets.take(_NAME, count, gap, slack)
        except StorageError as error:
            log.warning("budget_not_shared", error=type(error).__name__)
            return None
