"""What a chat chose after a campaign was queued counts: it may have stopped, or sleep by now."""

from datetime import UTC, datetime, time
from typing import Any

import pytest

from bot.broadcast.campaign import Target
from bot.storage import Counts, NewCampaign, Subscription
from tests.bot.broadcast.conftest import World

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
    await world.subscriptions.turn_off(1)
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
    await world.subscriptions.turn_off(1)
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
