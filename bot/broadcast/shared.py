"""One budget for all processes on a PostgreSQL: each takes a few moments at a time."""

from collections import deque
from datetime import timedelta

import structlog

from bot.broadcast.pace import SLACK, LocalBudget
from bot.storage.budgets import Budgets
from bot.storage.errors import StorageError

log = structlog.get_logger()
_AHEAD = 0.2  # seconds of budget that one trip to the database takes


class SharedBudget:
    """Moments from the database. While it fails, the process keeps to the whole budget alone."""

    def __init__(self, budgets: Budgets, per_second: float, name: str = "all") -> None:
        self._budgets = budgets
        self._name = name
        self._gap = 1 / per_second
        self._block = max(1, round(per_second * _AHEAD))
        self._moments: deque[float] = deque()
        self._alone = LocalBudget(per_second)
        self._spent = 0

    async def take(self, now: float) -> float:
        """Take the next moment, and leave as many unused as were spent without asking."""
        spent, self._spent = self._spent, 0
        for _ in range(spent):
            await self._next(now)
        return max(now, await self._next(now))

    def spend(self) -> None:
        self._spent += 1

    async def _next(self, now: float) -> float:
        while self._moments and self._moments[0] < now - SLACK:
            self._moments.popleft()  # it passed while there was nothing to send
        if not self._moments:
            gap, slack = timedelta(seconds=self._gap), timedelta(seconds=SLACK)
            try:
                wait = await self._budgets.take(self._name, self._block, gap, slack)
            except StorageError as error:
                log.warning("budget_not_shared", error=type(error).__name__)
                return await self._alone.take(now)
            self._moments.extend(now + wait + each * self._gap for each in range(self._block))
        return self._moments.popleft()
