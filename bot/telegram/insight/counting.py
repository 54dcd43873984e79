"""Counts in memory, and writes the counts down every few seconds: no answer waits for it."""

import asyncio
from collections import Counter
from typing import TypeVar

import structlog

from bot.logs import error_name
from bot.storage.operators.doubts import Doubt, DoubtKind, Doubts
from bot.storage.operators.figures import Figure, Figures
from bot.telegram.insight.calendar import Calendar
from bot.waiting import until

T = TypeVar("T")
log = structlog.get_logger()
EVERY = 5.0  # seconds; so much is lost when the process is killed
_MOST = 10_000  # counts that are held while the database is away; the further ones are not


class Counting:
    """What one process has counted since it wrote last."""

    def __init__(self, figures: Figures, doubts: Doubts, calendar: Calendar) -> None:
        self._stored = figures
        self._doubted = doubts
        self._calendar = calendar
        self._figures: Counter[Figure] = Counter()
        self._doubts: Counter[Doubt] = Counter()
        self._writing = asyncio.Lock()

    def count(self, name: str, key: str = "") -> None:
        """Count something that happened today."""
        _add(self._figures, Figure(self._calendar.today(), name, key))

    def doubt(self, doubt: DoubtKind, card: str, who: int) -> None:
        """Count a question of somebody's that found no good answer."""
        _add(self._doubts, Doubt(doubt, card, who))

    async def run(self, stop: asyncio.Event) -> None:
        """Write every few seconds, and once more when told to stop.

        What comes later, `flush` writes.
        """
        stopped = False
        while not stopped:
            await until(stop, EVERY)
            stopped = stop.is_set()  # what is counted while it writes has another round
            await self.flush()

    async def flush(self) -> None:
        """Write what is counted; where that fails it is kept for the next time."""
        async with self._writing:
            figures, self._figures = self._figures, Counter()
            doubts, self._doubts = self._doubts, Counter()
            try:
                await self._stored.add(figures)
                figures = Counter()
                await self._doubted.add(doubts, self._calendar.today())
            except Exception as error:
                log.warning("not_counted", error=error_name(error))
                self._figures.update(figures)
                self._doubts.update(doubts)

    async def doubts_of(self, who: int) -> int:
        """Count what is kept of somebody."""
        await self.flush()
        return await self._doubted.of(who, self._calendar.today())

    async def forget(self, who: int) -> None:
        """Delete what is kept of somebody, also what is not written yet."""
        async with self._writing:
            for each in [each for each in self._doubts if each.who == who]:
                del self._doubts[each]
            await self._doubted.forget(who, self._calendar.today())


def _add(counts: Counter[T], what: T) -> None:
    if what in counts or len(counts) < _MOST:
        counts[what] += 1
