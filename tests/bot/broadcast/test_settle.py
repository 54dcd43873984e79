"""Refusals: whose fault they are, and what goes on in spite of them."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, time

import pytest

from bot.broadcast.campaign import Target
from bot.broadcast.circuit import LIMIT
from bot.broadcast.contents import Contents, Versioned
from bot.broadcast.message import Content
from bot.broadcast.outcome import (
    TOPIC_CLOSED,
    TOPIC_DELETED,
    Gone,
    Outcome,
    Rejected,
    Sent,
    Unsure,
)
from bot.broadcast.pace import LocalBudget, Pace
from bot.broadcast.programme import Programme, ProgrammeContents
from bot.broadcast.settle import Settler
from bot.broadcast.traffic import Stores
from bot.storage.broadcasts.campaigns import Campaigns, Counts, NewCampaign
from bot.storage.broadcasts.delivery import TIPS, Delivery
from tests.bot.broadcast.conftest import World, eventually
from tests.bot.broadcast.items import a_tip
from tests.bot.storage.counted import counted

BLOCKED = Gone("blocked", "blocked")
DEACTIVATED = Gone("deactivated", "deactivated")
NOON = datetime(2026, 5, 1, 4, tzinfo=UTC)
GONE, GOOD = range(1, 101), range(101, 121)


@pytest.fixture
def settler(world: World) -> Settler:
    campaigns = Campaigns(world.database)
    stores = Stores(world.outbox, campaigns, world.chats, world.subscriptions)
    programme = ProgrammeContents(Programme(), world.subscriptions)
    pace = Pace(LocalBudget(1000), lambda: 0.0)
    return Settler(stores, Contents(campaigns, programme), pace, world.clock)


async def begun(world: World, campaign: int, number: int) -> Sequence[Delivery]:
    """Rows whose requests have left."""
    now, until = world.clock(), datetime.max.replace(tzinfo=UTC)
    held = await world.outbox.claim(campaign, number, "token", now, until)
    await world.outbox.begin(held, now, until)
    return held


async def refuse(world: World, settler: Settler, campaign: int, outcome: Outcome) -> None:
    """Settle as many refusals as stop a campaign."""
    for each in await begun(world, campaign, LIMIT):
        await settler.settle(each, outcome, Versioned(Content("文")))


async def test_one_that_is_resumed_at_once_stops_again_when_it_is_refused_again(
    world: World, settler: Settler
) -> None:
    await world.subscribe(*range(1, 101))
    number, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    for _ in range(3):
        await refuse(world, settler, number, Rejected("refused"))
        assert (await world.desk.status(number)).state == "paused"
        await world.desk.resume(number)
        await settler.traffic.lanes()
    assert (await world.desk.status(number)).counts == Counts(pending=100)


async def test_one_that_is_resumed_believes_those_who_blocked_the_bot(
    world: World, settler: Settler
) -> None:
    await world.subscribe(*range(1, 101))
    number, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    await refuse(world, settler, number, BLOCKED)
    await settler.traffic.lanes()
    assert (await world.desk.status(number)).state == "paused"
    await world.desk.resume(number)
    await settler.traffic.lanes()
    for each in await begun(world, number, 100):
        await settler.settle(each, BLOCKED, Versioned(Content("文")))
    assert (await world.desk.status(number)).counts == Counts(unreachable=100)
    assert await world.desk.audience(Target()) == 0


async def test_one_that_was_not_resumed_stays_halted_for_requests_under_way(
    world: World, settler: Settler
) -> None:
    await world.subscribe(*range(1, 101))
    number, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    late = await begun(world, number, 10)
    await refuse(world, settler, number, BLOCKED)
    await settler.traffic.lanes()
    for each in late:
        await settler.settle(each, BLOCKED, Versioned(Content("文")))
    assert (await world.desk.status(number)).counts == Counts(pending=100)
    assert await world.desk.audience(Target()) == 100


async def test_after_something_arrived_those_who_blocked_the_bot_stop_no_campaign(
    world: World, settler: Settler
) -> None:
    await world.subscribe(*range(1, 102))
    number, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    first, *others = await begun(world, number, 101)
    await settler.settle(first, Sent(1), Versioned(Content("文")))
    for each in others:
        await settler.settle(each, BLOCKED, Versioned(Content("文")))
    status = await world.desk.status(number)
    assert (status.campaign.halted, status.counts) == (None, Counts(sent=1, unreachable=100))
    assert await world.desk.audience(Target()) == 1


@pytest.mark.parametrize(
    "failure", [Gone("left", "left"), Rejected("refused"), Unsure()], ids=["left", "no", "unsure"]
)
async def test_after_something_arrived_what_may_be_our_fault_still_stops_a_campaign(
    world: World, settler: Settler, failure: Outcome
) -> None:
    await world.subscribe(*range(1, 102))
    number, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    (first,) = await begun(world, number, 1)
    await settler.settle(first, Sent(1), Versioned(Content("文")))
    await refuse(world, settler, number, failure)
    assert (await world.desk.status(number)).state == "paused"
    assert await world.desk.audience(Target()) == 101


async def plan_tips(world: World, *chats: int) -> None:
    world.tips = [a_tip("a", "银行卡不外借")]
    await world.subscribe(*chats, times=(time(12),), next_due=NOON)


async def tips_settled(world: World, number: int) -> Counts:
    async def all_of_them() -> bool:
        counts = await Campaigns(world.database).counts(TIPS)
        return counts.total == number and not counts.pending

    async with world.running():
        await eventually(all_of_them)
    return await Campaigns(world.database).counts(TIPS)


@pytest.mark.parametrize("state", [BLOCKED, DEACTIVATED], ids=lambda each: each.state)
async def test_many_who_blocked_the_bot_take_no_tip_from_the_others(
    world: World, state: Gone
) -> None:
    world.messenger.told = {chat: [state] for chat in GONE}
    await plan_tips(world, *GONE, *GOOD)
    assert await tips_settled(world, 120) == Counts(sent=len(GOOD), unreachable=len(GONE))
    assert await counted(world.database) == {
        ("private", state.state): len(GONE),
        ("private", "active"): len(GOOD),
    }


@pytest.mark.parametrize("reason", ["no right to write", "topic closed"])
async def test_many_groups_that_let_nobody_write_take_no_tip_from_the_others(
    world: World, reason: str
) -> None:
    world.messenger.told = {-chat: [Rejected(reason)] for chat in GONE}
    await plan_tips(world, *(-chat for chat in GONE), *GOOD)
    assert await tips_settled(world, 120) == Counts(sent=len(GOOD), failed=len(GONE))
    assert await world.desk.audience(Target()) == 120


async def test_a_groups_own_place_that_is_closed_is_counted_until_it_takes_something(
    world: World, settler: Settler
) -> None:
    await world.subscribe(-1)
    said = Versioned(Content("文"))
    for outcome, troubled in (
        (Rejected(TOPIC_DELETED), {}),  # it cannot be: the chat stays as it is
        (Rejected(TOPIC_CLOSED), {TOPIC_CLOSED: 1}),
        (Rejected(TOPIC_CLOSED), {TOPIC_CLOSED: 1}),
        (Sent(1), {}),
    ):
        number, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
        (delivery,) = await begun(world, number, 1)
        await settler.settle(delivery, outcome, said)
        await settler.traffic.confirm_all()
        assert await world.subscriptions.troubled() == troubled
    assert await Campaigns(world.database).counts(TIPS) == Counts()  # nobody is written to
    assert await world.desk.audience(Target()) == 1


@pytest.mark.parametrize(
    "failure", [Rejected("refused"), Gone("left", "chat not found")], ids=["refused", "another"]
)
async def test_a_fault_of_ours_lets_tips_rest_and_ends_no_chat(
    world: World, failure: Outcome
) -> None:
    world.messenger.always = failure
    await plan_tips(world, *GOOD)

    async def resting() -> bool:
        waiting = await Campaigns(world.database).counts(TIPS) == Counts(pending=len(GOOD))
        return waiting and len(world.messenger.posts) >= LIMIT

    async with world.running():
        await eventually(resting)
        tried = len(world.messenger.posts)
        await asyncio.sleep(0.3)
        assert len(world.messenger.posts) == tried
    assert await world.desk.audience(Target()) == len(GOOD)
