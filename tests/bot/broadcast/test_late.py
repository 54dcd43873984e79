"""A request that would leave so late that its lease is over by then does not leave at all."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from bot.broadcast.campaign import Target
from bot.broadcast.service import Options
from bot.storage.broadcasts.campaigns import Counts, NewCampaign
from bot.storage.broadcasts.delivery import Delivery, Ticket
from bot.storage.broadcasts.outbox import Outbox
from tests.bot.broadcast.conftest import World, eventually

HURRIED = Options(in_flight=4, per_second=1000, lease=timedelta(seconds=4))
HALT = 2.5  # seconds for which Telegram lets nothing through; half of the lease is less


def begins_slowly(world: World, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Be slow to write down that the first request begins; meanwhile all are told to wait."""
    begin, slow = Outbox.begin, asyncio.Event()

    async def slowly(
        self: Outbox, held: Sequence[Delivery], now: datetime, until: datetime
    ) -> frozenset[Ticket]:
        begun = await begin(self, held, now, until)
        if begun and not slow.is_set():
            await asyncio.sleep(0.2)
            assert world.pace is not None
            for chat in (7, 8, 9):
                world.pace.slow(chat, HALT)
            slow.set()
        return begun

    monkeypatch.setattr(Outbox, "begin", slowly)
    return slow


async def test_what_is_urgent_goes_out_once_after_a_slow_begin(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.subscribe(1)
    slow = begins_slowly(world, monkeypatch)
    async with world.running(HURRIED):
        urgent = NewCampaign("警惕刷单", urgent=True)
        campaign, _ = await world.desk.start(urgent, Target())
        await slow.wait()
        world.clock.forward(seconds=5)  # whoever still waited to send would hold no lease now

        async def sent() -> bool:
            world.clock.forward(seconds=0.02)
            return (await world.desk.status(campaign)).counts == Counts(sent=1)

        await eventually(sent)
    assert world.messenger.posts == [1]


async def test_what_waits_for_its_moment_at_a_stop_does_not_leave(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.subscribe(1)
    slow = begins_slowly(world, monkeypatch)
    long = Options(in_flight=4, per_second=1000, lease=timedelta(seconds=600))
    async with world.running(long):
        campaign, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
        await slow.wait()
    assert world.messenger.posts == []
    assert (await world.desk.status(campaign)).counts == Counts(pending=1)
