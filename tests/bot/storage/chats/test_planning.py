"""A subscription that is due gets one row, whoever plans and however often."""

from datetime import datetime, timedelta

import pytest

from bot.storage.broadcasts.campaigns import Campaigns
from bot.storage.broadcasts.delivery import TIPS, NewDelivery
from bot.storage.chats.chats import Chats
from bot.storage.chats.planning import Plan, Planning
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import Database
from tests.bot.storage.moments import EARLIER, LATER, MUCH_LATER, NOON


@pytest.fixture
async def planning(database: Database) -> Planning:
    """One group that is due at noon, and one later."""
    await Chats(database).seen(-1, "group", EARLIER)
    await Chats(database).seen(-2, "group", EARLIER)
    subscriptions = Subscriptions(database)
    await subscriptions.put(Subscription(-1, next_due=NOON), Subscription(-2, next_due=LATER))
    return Planning(database)


def plan(tip: str = "a", seen: datetime = NOON, due: datetime = NOON) -> Plan:
    row = NewDelivery(TIPS, -1, 0, due, due, due + timedelta(hours=1), content=tip)
    return Plan((-1, 0), seen, LATER, row)


async def test_only_those_whose_time_has_come_are_due(
    planning: Planning, database: Database
) -> None:
    assert await planning.due(EARLIER, 10) == ()
    assert [each.subscription.chat_id for each in await planning.due(NOON, 10)] == [-1]
    assert [each.subscription.chat_id for each in await planning.due(LATER, 10)] == [-1, -2]
    await Subscriptions(database).put(Subscription(-1, subscribed=False))
    assert await planning.due(NOON, 10) == ()


async def test_a_plan_counts_once(planning: Planning, database: Database) -> None:
    assert await planning.carry_out([plan()], NOON) == 1
    assert await planning.carry_out([plan("b")], NOON) == 0
    assert await planning.shown([(-1, 0), (-2, 0)]) == {(-1, 0): {"a": NOON}, (-2, 0): {}}
    found = await Subscriptions(database).get(-1)
    assert found is not None
    assert found.next_due == LATER


async def test_a_known_occurrence_is_not_queued_again(
    planning: Planning, database: Database
) -> None:
    await planning.carry_out([plan()], NOON)
    # Somebody chose other times after the clock had stepped back.
    await Subscriptions(database).put(Subscription(-1, next_due=NOON))
    assert await planning.carry_out([plan("b")], NOON) == 0
    assert await planning.shown([(-1, 0)]) == {(-1, 0): {"a": NOON}}


async def test_a_new_round_forgets_what_was_shown(planning: Planning) -> None:
    await planning.carry_out([plan()], NOON)
    again = plan("b", LATER, LATER)
    await planning.carry_out([Plan(again.key, LATER, None, again.delivery, ("a",))], LATER)
    assert await planning.shown([(-1, 0)]) == {(-1, 0): {"b": LATER}}


async def test_missed_slots_are_counted(planning: Planning, database: Database) -> None:
    await planning.carry_out([Plan((-1, 0), NOON, LATER, missed=3)], NOON)
    assert (await Campaigns(database).counts(TIPS)).skipped == 3


async def test_what_is_planned_far_ahead_is_looked_at_again(
    planning: Planning, database: Database
) -> None:
    await Subscriptions(database).put(Subscription(-2, next_due=NOON + timedelta(days=300)))
    await planning.rewind(MUCH_LATER, timedelta(days=8))
    due = {each.subscription.chat_id: each.subscription.next_due
           for each in await planning.due(MUCH_LATER, 10)}  # fmt: skip
    assert due == {-1: NOON, -2: MUCH_LATER}  # the first stays as it was
