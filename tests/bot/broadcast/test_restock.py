"""Other tips while broadcasts run: they are planned and sent, and the old ones no more."""

import asyncio
from datetime import UTC, datetime, time

import pytest

from bot.storage.broadcasts.campaigns import Campaigns
from bot.storage.broadcasts.delivery import TIPS
from index.corpus.tips import Tip
from tests.bot.broadcast.conftest import PATIENCE, World, eventually
from tests.bot.broadcast.items import a_tip

DUE = datetime(2026, 5, 1, 4, 1, tzinfo=UTC)


@pytest.mark.parametrize("before", [[], [a_tip("a", "旧的")]], ids=["none", "another"])
async def test_new_tips_go_out_without_a_restart(world: World, before: list[Tip]) -> None:
    world.tips = before
    await world.subscribe(-1, times=(time(12, 1),), next_due=DUE)
    broadcasting, stop = world.broadcasting(), asyncio.Event()
    running = asyncio.create_task(broadcasting.run(stop))
    broadcasting.restock([a_tip("b", "新的")])
    world.clock.forward(minutes=1)

    async def sent() -> bool:
        return (await Campaigns(world.database).counts(TIPS)).sent == 1

    await eventually(sent)
    stop.set()
    await asyncio.wait_for(running, PATIENCE)
    assert list(world.messenger.shown.values()) == ["新的"]
