"""The operators' desk: what each state allows, and what a correction changes."""

import json
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.broadcast.campaign import Target
from bot.broadcast.errors import CampaignError
from bot.storage.broadcasts.campaigns import Campaigns, Counts, NewCampaign
from bot.storage.broadcasts.delivery import NewDelivery
from bot.storage.broadcasts.outbox import Outbox
from tests.bot.broadcast.conftest import World

OLD = json.dumps([[{"text": "官网", "url": "https://example.org/a"}]])
NEW = json.dumps([[{"text": "新站", "url": "https://example.org/b"}]])


async def test_one_whose_start_was_interrupted_says_so_and_can_be_stopped(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object, **__: object) -> bool:
        raise InterruptedError

    await world.subscribe(1)
    with monkeypatch.context() as patched:
        patched.setattr(Campaigns, "turn", fail)
        with pytest.raises(InterruptedError):
            await world.desk.start(NewCampaign("警惕刷单"), Target())
    assert (await world.desk.status(1)).state == "preparing"
    for step in (world.desk.pause, world.desk.resume):
        with pytest.raises(CampaignError, match="campaign 1 is preparing, so it cannot be"):
            await step(1)
    await world.desk.cancel(1)
    assert (await world.desk.status(1)).counts == Counts(skipped=1)


async def test_one_whose_start_was_interrupted_is_cancelled_after_an_hour(world: World) -> None:
    await world.subscribe(1, 2)
    campaigns, broadcasting = Campaigns(world.database), world.broadcasting()
    dead = await campaigns.create(NewCampaign("警惕刷单"), world.clock())
    later = world.clock() + timedelta(days=1)
    await world.outbox.add([NewDelivery(dead, 1, 0, world.clock(), world.clock(), later)])
    running, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    world.clock.forward(minutes=60)
    young = await campaigns.create(NewCampaign("警惕刷单"), world.clock())
    await broadcasting.keep_order()
    assert (await world.desk.status(dead)).state == "preparing"
    world.clock.forward(seconds=1)
    await broadcasting.keep_order()
    stopped = await world.desk.status(dead)
    assert (stopped.state, stopped.counts) == ("cancelled", Counts(skipped=1))
    assert stopped.reasons == {"cancelled": 1}
    assert (await world.desk.status(young)).state == "preparing"
    assert (await world.desk.status(running)).counts == Counts(pending=2)


async def test_one_that_is_cancelled_while_it_is_queued_is_not_called_started(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = Outbox.add

    async def cancelled_meanwhile(outbox: Outbox, rows: Sequence[NewDelivery]) -> None:
        await add(outbox, rows)
        await world.desk.cancel(1)

    await world.subscribe(1)
    monkeypatch.setattr(Outbox, "add", cancelled_meanwhile)
    with pytest.raises(CampaignError, match="campaign 1 was cancelled while it was being queued"):
        await world.desk.start(NewCampaign("警惕刷单"), Target())
    assert (await world.desk.status(1)).counts == Counts(skipped=1)


async def test_what_waits_while_a_campaign_is_paused_gets_its_time_anew(world: World) -> None:
    await world.subscribe(1, 2)
    paused, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    forgotten, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    await world.desk.pause(paused)
    world.clock.forward(days=3)
    broadcasting = world.broadcasting()
    await broadcasting.keep_order()
    assert (await world.desk.status(paused)).counts == Counts(pending=2)
    assert (await world.desk.status(forgotten)).reasons == {"expired": 2}
    await world.desk.resume(paused)
    world.clock.forward(hours=23)
    await broadcasting.keep_order()
    assert (await world.desk.status(paused)).counts == Counts(pending=2)
    async with world.running():
        assert await world.until(paused) == Counts(sent=2)


async def test_what_waits_when_a_campaign_goes_on_waits_no_longer_than_at_its_start(
    world: World,
) -> None:
    await world.subscribe(1)
    number, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    await world.desk.pause(number)
    world.clock.forward(days=3)
    await world.desk.resume(number)
    world.clock.forward(hours=24)
    await world.broadcasting().keep_order()
    assert (await world.desk.status(number)).reasons == {"expired": 1}


async def test_a_step_that_was_taken_before_is_called_so(world: World) -> None:
    await world.subscribe(1)
    number, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    with pytest.raises(CampaignError, match=r"^campaign 1 is running already$"):
        await world.desk.resume(number)
    await world.desk.pause(number)
    with pytest.raises(CampaignError, match=r"^campaign 1 is paused already$"):
        await world.desk.pause(number)
    await world.desk.cancel(number)
    with pytest.raises(CampaignError, match=r"^campaign 1 is cancelled already$"):
        await world.desk.cancel(number)


@pytest.mark.parametrize("number", [0, -1, 2**31, 10**20])
async def test_a_number_that_the_database_has_no_room_for_is_no_campaign(
    world: World, number: int
) -> None:
    desk = world.desk
    for step in (desk.status, desk.pause, desk.resume, desk.cancel, desk.retract):
        with pytest.raises(CampaignError, match=f"^there is no campaign {number}$"):
            await step(number)


@pytest.mark.parametrize(("written", "expected"), [(None, OLD), (NEW, NEW)])
async def test_a_correction_replaces_buttons_where_it_has_any(
    world: World, written: str | None, expected: str
) -> None:
    number, _ = await world.desk.start(NewCampaign("警惕刷单", buttons=OLD), Target())
    await world.desk.correct(number, "更正", buttons=written)
    found = (await world.desk.status(number)).campaign
    assert (found.text, found.buttons) == ("更正", expected)
