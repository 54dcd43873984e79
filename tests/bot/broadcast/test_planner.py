"""Each slot is planned once, however late the planner comes and whatever the clock does."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from bot.broadcast.planner import LATEST, Planned, Planner, plan
from bot.broadcast.schedule import Schedule, is_quiet, next_due
from bot.storage.chats.chats import Chats
from bot.storage.chats.planning import Planning
from bot.storage.chats.subscriptions import Subscriber, Subscription, Subscriptions
from bot.storage.database.engine import Database, open_database
from bot.storage.tables import deliveries
from tests.bot.broadcast.conftest import Clock
from tests.bot.broadcast.items import a_tip
from tests.bot.broadcast.test_schedule import moments, schedules

START = datetime(2026, 5, 1, tzinfo=UTC)
SLOT = datetime(2026, 5, 1, 2, tzinfo=UTC)  # ten in the morning in Shanghai
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
TIPS = [a_tip(f"tip-{number}", "文") for number in range(30)]


@pytest.fixture
def clock() -> Clock:
    clock = Clock()
    clock.now = START
    return clock


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await open_database(f"sqlite:///{tmp_path / 'test.db'}")
    await Chats(database).seen(-1, "group", START)
    subscription = Subscription(-1)
    due = next_due(Schedule.of(subscription), START)
    await Subscriptions(database).put(Subscription(-1, next_due=due))
    yield database
    await database.close()


@pytest.fixture
def planner(database: Database, clock: Clock) -> Planner:
    return Planner(Planning(database), TIPS, clock)


async def queued(database: Database) -> list[datetime]:
    async with database.reading() as connection:
        found = await connection.execute(select(deliveries.c.due_at).order_by(deliveries.c.due_at))
        return list(found.scalars())


async def test_nothing_is_planned_before_its_time(planner: Planner, clock: Clock) -> None:
    clock.now = SLOT - MINUTE
    assert await planner.run() == Planned(0, 0)


async def test_a_slot_is_planned_once(planner: Planner, clock: Clock, database: Database) -> None:
    for clock.now in (SLOT, SLOT, SLOT + MINUTE):
        await planner.run()
    assert await queued(database) == [SLOT]


async def test_a_slot_less_than_an_hour_ago_is_sent_and_an_older_one_missed(
    planner: Planner, clock: Clock, database: Database
) -> None:
    clock.now = SLOT + LATEST - MINUTE
    assert await planner.run() == Planned(1, 0)
    clock.now = SLOT + DAY + LATEST
    assert await planner.run() == Planned(0, 1)
    clock.now = SLOT + 5 * DAY
    assert await planner.run() == Planned(1, 3)
    assert await queued(database) == [SLOT, SLOT + 5 * DAY]


async def test_a_clock_that_steps_back_plans_nothing_twice(
    planner: Planner, clock: Clock, database: Database
) -> None:
    for clock.now in (SLOT, SLOT - HOUR, SLOT, SLOT - DAY, SLOT - MINUTE, SLOT):
        await planner.run()
    assert await queued(database) == [SLOT]
    # Not even when the subscription is set anew in between.
    clock.now = SLOT - HOUR
    await Subscriptions(database).put(Subscription(-1, next_due=SLOT))
    clock.now = SLOT
    assert await planner.run() == Planned(0, 0)


async def test_a_clock_that_ran_a_year_ahead_is_mended(
    planner: Planner, clock: Clock, database: Database
) -> None:
    clock.now = SLOT + 365 * DAY
    await planner.run()
    clock.now = SLOT - HOUR
    await planner.run()
    clock.now = SLOT
    await planner.run()
    assert SLOT in await queued(database)


async def test_a_week_brings_seven_different_tips(
    planner: Planner, clock: Clock, database: Database
) -> None:
    while clock.now < START + 7 * DAY:
        await planner.run()
        clock.now += 30 * MINUTE
    async with database.reading() as connection:
        found = await connection.execute(select(deliveries.c.content))
        assert len(set(found.scalars())) == 7


async def test_a_blocked_chat_gets_nothing_and_catches_up_with_nothing(
    planner: Planner, clock: Clock, database: Database
) -> None:
    await Chats(database).leave(-1, "blocked", START)
    clock.now = SLOT
    assert await planner.run() == Planned(0, 0)
    await Chats(database).seen(-1, "group", SLOT + HOUR)
    clock.now = SLOT + 2 * HOUR
    assert await planner.run() == Planned(0, 0)
    clock.now = SLOT + DAY
    assert await planner.run() == Planned(1, 0)


async def test_planners_that_run_at_once_plan_each_slot_once(
    database: Database, clock: Clock
) -> None:
    clock.now = SLOT
    others = range(-299, -1)
    await Chats(database).bring(((each, "group", None) for each in others), START)
    await Subscriptions(database).put(*(Subscription(each, next_due=SLOT) for each in others))
    first, second = (
        Planner(Planning(database), TIPS, clock),
        Planner(Planning(database), TIPS, clock),
    )
    one, other = await asyncio.gather(first.run(), second.run())
    assert one.queued + other.queued == 299
    assert len(await queued(database)) == 299


@given(schedules, moments, st.timedeltas(timedelta(0), timedelta(days=3)))
def test_what_is_planned_is_in_time_and_outside_quiet_hours(
    schedule: Schedule, seen: datetime, late: timedelta
) -> None:
    now = seen + late
    subscription = Subscription(
        -1, times=schedule.times, weekdays=schedule.weekdays, timezone=schedule.zone,
        quiet=schedule.quiet, next_due=seen,
    )  # fmt: skip
    found = plan(Subscriber(subscription, "group", None, "active"), {}, TIPS, now)
    assert found.next_due is None or found.next_due > now
    if found.delivery is not None:
        row = found.delivery
        assert row.due_at <= now < row.expires_at <= row.due_at + LATEST
        assert not is_quiet(schedule.quiet, schedule.zone, now)


def test_a_subscription_without_times_is_left_alone() -> None:
    nothing = Subscription(-1, times=(time(9),), weekdays=(), next_due=START)
    found = plan(Subscriber(nothing, "group", None, "active"), {}, TIPS, SLOT)
    assert (found.delivery, found.next_due) == (None, None)
