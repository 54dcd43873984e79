"""Runs all parts of broadcasting beside the bot that answers: plans, sends, amends, keeps order."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.broadcast.amender import Amender
from bot.broadcast.contents import Contents
from bot.broadcast.message import Transport
from bot.broadcast.pace import Pace
from bot.broadcast.planner import Planner
from bot.broadcast.programme import Programme, ProgrammeContents
from bot.broadcast.sender import IDLE, Limits, Sender
from bot.broadcast.settle import Settler
from bot.broadcast.tips import Item
from bot.broadcast.traffic import Stores
from bot.storage.broadcasts.amendments import Amendments
from bot.storage.broadcasts.campaigns import Campaigns
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.chats.chats import Chats
from bot.storage.chats.planning import Planning
from bot.storage.chats.subscriptions import Subscriptions
from bot.storage.database.engine import Database
from bot.waiting import PRUNE_EVERY, repeat

log = structlog.get_logger()
PLAN_EVERY, AMEND_EVERY = 5.0, 2.0  # seconds
SETTLE_EVERY = 0.2
ABANDONED = timedelta(hours=1)  # a process that takes longer to queue a campaign counts as dead
_SWEEPS_A_LEASE = 4
_LARGEST_CLAIM = 500


@dataclass(frozen=True, slots=True)
class Options:
    """Requests at once, messages a second in all, the lease, and how long records are kept."""

    in_flight: int = 16
    per_second: float = 25.0
    lease: timedelta = timedelta(seconds=60)
    keep: timedelta = timedelta(days=90)

    @property
    def limits(self) -> Limits:
        """The limits: a claim takes rows for two seconds, or twice as many as requests at once."""
        batch = max(2 * self.in_flight, int(2 * self.per_second))
        return Limits(self.in_flight, min(batch, _LARGEST_CLAIM), self.lease)


class Broadcasting:
    """The broadcasts of one process."""

    def __init__(
        self,
        database: Database,
        transport: Transport,
        pace: Pace,
        options: Options,
        now: Callable[[], datetime],
        *,
        programme: Programme | None = None,
    ) -> None:
        campaigns, chats, outbox = Campaigns(database), Chats(database), Outbox(database)
        subscriptions, given = Subscriptions(database), programme or Programme()
        self._programme = ProgrammeContents(given, subscriptions)
        contents = Contents(campaigns, self._programme)
        stores = Stores(outbox, campaigns, chats, subscriptions)
        settler = Settler(stores, contents, pace, now)
        self._now = now
        self._pace = pace
        self._options = options
        self._outbox = outbox
        self._campaigns = campaigns
        self._planning = Planning(database)
        self._planner = self._make_planner(given.items)
        self._sender = Sender(outbox, transport, settler, options.limits, now)
        self._amender = Amender(Amendments(database), campaigns, contents, transport, pace, now)

    async def run(self, stop: asyncio.Event) -> None:
        """Work until told to stop, then finish the work under way."""
        sweep_every = self._options.lease.total_seconds() / _SWEEPS_A_LEASE
        await asyncio.gather(
            repeat(lambda: self._sender.run(stop), IDLE, stop, "sending_failed"),
            repeat(self._plan, PLAN_EVERY, stop, "planning_failed"),
            repeat(lambda: self._amender.run(stop), AMEND_EVERY, stop, "amending_failed"),
            repeat(self.keep_order, min(sweep_every, 5.0), stop, "order_not_kept"),
            repeat(self._prune, PRUNE_EVERY, stop, "deliveries_not_pruned"),
            repeat(self._pace.settle, SETTLE_EVERY, stop, "pace_not_shared"),
        )

    def restock(self, items: Sequence[Item]) -> None:
        """Plan and send other tips and quizzes from now on."""
        self._programme.restock(items)
        self._planner = self._make_planner(items)

    def _make_planner(self, items: Sequence[Item]) -> Planner | None:
        return Planner(self._planning, items, self._now) if items else None

    async def keep_order(self) -> None:
        """End leases that are over, skip rows that are too late, close campaigns that are through.

        A campaign whose process died while queueing it is cancelled, since nobody goes on with it.
        """
        now = self._now()
        swept = await self._outbox.sweep(now)
        if swept.unsure or swept.again:
            log.warning("deliveries_unsure", left=swept.unsure, again=swept.again)
        expired = await self._outbox.expire(now)
        if expired:
            log.warning("deliveries_expired", number=expired)
        await self._campaigns.finish()
        abandoned = await self._campaigns.abandon(now - ABANDONED, now)
        if abandoned:
            log.warning("campaigns_abandoned", number=abandoned)

    async def _plan(self) -> None:
        """Plan, unless this process has no tips: then another process plans."""
        if self._planner is not None:
            await self._planner.run()

    async def _prune(self) -> None:
        gone = await self._outbox.prune(self._now() - self._options.keep)
        if gone:
            log.info("deliveries_pruned", number=gone)
