"""What a chat chose after a campaign was queued counts: it may have stopped, or sleep by now."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from bot.broadcast.campaign import Target
from bot.broadcast.message import Content
from bot.broadcast.programme import ProgrammeContents
from bot.storage.broadcasts.campaigns import Campaigns, Counts, NewCampaign
from bot.storage.broadcasts.delivery import TIPS, Delivery
from bot.storage.chats.subscriptions import Subscription
from tests.bot.broadcast.conftest import World, eventually
from tests.bot.broadcast.items import a_tip

NIGHT = (time(22), time(8))


async def paused(world: World, **fields: Any) -> int:
    """A campaign that was started at 22:30 in Shanghai, and rests."""
    world.clock.now = datetime(2026, 5, 1, 14, 30, tzinfo=UTC)
    number, _ = await world.desk.start(NewCampaign("警惕刷单", **fields), Target())
    await world.desk.pause(number)
    return number


async def test_a_chat_that_stopped_meanwhile_gets_nothing(world: World) -> None:
    await world.subscribe(1, quiet=NIGHT)
    await world.subscribe(2)
    number = await paused(world)
    await world.subscriptions.put(Subscription(1, quiet=NIGHT, subscribed=False))
    await world.desk.resume(number)
    async with world.running():
        await world.until(number, lambda counts: counts.sent == 1)
        world.clock.forward(hours=9, minutes=31)
        assert await world.until(number) == Counts(sent=1, skipped=1)
    assert world.messenger.posts == [2]
    assert (await world.desk.status(number)).reasons == {"unsubscribed": 1}


async def test_what_is_urgent_respects_a_stop_too(world: World) -> None:
    await world.subscribe(1, 2)
    number = await paused(world, urgent=True)
    await world.subscriptions.put(Subscription(1, subscribed=False))
    await world.desk.resume(number)
    async with world.running():
        assert await world.until(number) == Counts(sent=1, skipped=1)
    assert world.messenger.posts == [2]


@pytest.mark.parametrize("urgent", [False, True])
async def test_quiet_hours_that_were_set_meanwhile_hold(world: World, urgent: bool) -> None:
    await world.subscribe(1, 2)
    number = await paused(world, urgent=urgent)
    await world.subscriptions.put(Subscription(2, quiet=NIGHT))
    await world.desk.resume(number)
    async with world.running():
        if not urgent:
            await world.until(number, lambda counts: counts.sent == 1)
            assert world.messenger.posts == [1]
            world.clock.forward(hours=9, minutes=31)
        assert await world.until(number) == Counts(sent=2)
    assert sorted(world.messenger.posts) == [1, 2]


async def test_a_row_whose_group_moved_while_it_was_held_waits_for_another_claim(
    world: World,
) -> None:
    await world.subscribe(-5)
    number, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    now = world.clock()
    (held,) = await world.outbox.claim(number, 1, "token", now, now)
    await world.chats.migrate(-5, -1005, now)
    await world.outbox.skip(held, "unsubscribed", now)
    async with world.running():
        assert await world.until(number) == Counts(sent=1)
    assert world.messenger.posts == [-1005]


@pytest.fixture
async def due(world: World) -> World:
    """A group that is to get a tip now."""
    world.tips = [a_tip("a", "警惕刷单")]
    await world.subscribe(-5, times=(time(12, 1),), next_due=world.clock() + timedelta(minutes=1))
    world.clock.forward(minutes=1)
    return world


def before_it_is_made(
    monkeypatch: pytest.MonkeyPatch, happens: Callable[[], Awaitable[object]]
) -> None:
    """Let something happen once, between the claim of a tip and its making."""
    made, waiting = ProgrammeContents.of, [happens]

    async def of(self: ProgrammeContents, delivery: Delivery) -> Content | None:
        if waiting:
            await waiting.pop()()
        return await made(self, delivery)

    monkeypatch.setattr(ProgrammeContents, "of", of)


async def tips_counted(world: World, expected: Counts) -> None:
    async def so() -> bool:
        return await Campaigns(world.database).counts(TIPS) == expected

    await eventually(so)


async def test_a_tip_whose_group_moved_while_it_was_held_goes_to_the_supergroup(
    due: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    before_it_is_made(monkeypatch, lambda: due.chats.migrate(-5, -1005, due.clock()))
    async with due.running():
        await tips_counted(due, Counts(sent=1))
    assert due.messenger.posts == [-1005]


async def test_a_tip_that_a_chat_wants_no_more_is_skipped(
    due: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = Subscription(-5, subscribed=False)
    before_it_is_made(monkeypatch, lambda: due.subscriptions.put(stopped))
    async with due.running():
        await tips_counted(due, Counts(skipped=1))
    assert due.messenger.posts == []
