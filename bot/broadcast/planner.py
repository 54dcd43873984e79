"""Turns schedules and tips into rows of the outbox: at most one row for each slot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.broadcast.schedule import Schedule, due_between, next_due, quiet_from
from bot.broadcast.tips import Choice, Item, choose_mixed
from bot.storage.broadcasts.delivery import TIPS, NewDelivery
from bot.storage.chats.planning import Plan, Planning
from bot.storage.chats.subscriptions import Key, Subscriber

log = structlog.get_logger()
LATEST = timedelta(hours=1)  # after this time a slot is missed, and its tip is not sent
_FURTHEST = timedelta(days=9)  # no slot is further ahead than a week and a clock change
_LOOK_BACK = timedelta(days=30)  # slots that were missed before then are not counted
_BATCH = 200

Shown = dict[str, datetime]


@dataclass(frozen=True, slots=True)
class Planned:
    """How many rows were queued, and how many slots were missed."""

    queued: int
    missed: int


class Planner:
    """Plans the subscriptions that are due. Several may run at once: each slot is planned once."""

    def __init__(
        self, planning: Planning, tips: Sequence[Item], now: Callable[[], datetime]
    ) -> None:
        self._planning = planning
        self._tips = tips
        self._now = now

    async def run(self) -> Planned:
        """Plan all that is due now, batch by batch."""
        queued = missed = 0
        now = self._now()
        await self._planning.rewind(now, _FURTHEST)
        while True:
            due = await self._planning.due(now, _BATCH)
            shown = await self._planning.shown([each.subscription.key for each in due])
            plans = [plan(each, shown[each.subscription.key], self._tips, now) for each in due]
            queued += await self._planning.carry_out(plans, now)
            missed += sum(each.missed for each in plans)
            if len(due) < _BATCH:
                break
        if queued or missed:
            log.info("planned", queued=queued, missed=missed)
        return Planned(queued, missed)


def plan(subscriber: Subscriber, shown: Shown, tips: Sequence[Item], now: datetime) -> Plan:
    """Decide what a subscription that is due gets: its latest slot, if that is not too long ago.

    Earlier slots are missed, since two tips at once would be one too many.
    """
    subscription = subscriber.subscription
    schedule = Schedule.of(subscription)
    seen = subscription.next_due or now
    coming = next_due(schedule, now)
    if subscriber.state != "active":
        return Plan(subscription.key, seen, coming)
    slots = list(due_between(schedule, max(seen, now - _LOOK_BACK), now))
    if not slots:
        return Plan(subscription.key, seen, coming)
    latest = slots[-1]
    quiet = quiet_from(schedule.quiet, schedule.zone, latest)
    expires = min(latest + LATEST, quiet) if quiet else latest + LATEST
    day = latest.astimezone(ZoneInfo(schedule.zone)).date()
    seed = _seed(subscription.key, latest)
    choice = choose_mixed(tips, subscription.topics, shown, day, seed, subscription.quiz_every)
    if expires <= now or choice is None:
        return Plan(subscription.key, seen, coming, missed=len(slots) if choice else 0)
    row = _row(subscription.key, choice, latest, expires)
    return Plan(subscription.key, seen, coming, row, choice.forget, len(slots) - 1)


def _row(key: Key, choice: Choice, due: datetime, expires: datetime) -> NewDelivery:
    chat_id, thread_id = key
    return NewDelivery(TIPS, chat_id, thread_id, due, due, expires, content=choice.tip.id)


def _seed(key: Key, due: datetime) -> str:
    return f"{key[0]}/{key[1]}/{due.isoformat()}"
