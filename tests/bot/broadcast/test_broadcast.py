"""Whole broadcasts: whatever the messenger says, each chat is served once or accounted for."""

import asyncio
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from bot.broadcast.campaign import Target
from bot.broadcast.circuit import LIMIT
from bot.broadcast.errors import CampaignError, ContentError
from bot.broadcast.message import Photo
from bot.broadcast.outcome import (
    TOPIC_DELETED,
    Gone,
    Moved,
    Outcome,
    Rejected,
    RetryAt,
    Unsure,
)
from bot.broadcast.service import Options
from bot.storage.broadcasts.campaigns import Campaigns, Counts, NewCampaign
from bot.storage.broadcasts.delivery import TIPS
from bot.storage.chats.subscriptions import Subscription
from index.corpus.tips import Tip
from index.script import Script
from tests.bot.broadcast.conftest import FAST, PATIENCE, World, crash, eventually
from tests.bot.broadcast.items import a_tip

ALL = Target()
BLOCKED = Gone("blocked", "blocked")


async def start(world: World, target: Target = ALL, **fields: Any) -> int:
    return (await world.desk.start(NewCampaign("警惕刷单", **fields), target))[0]


async def test_each_chat_is_served_once_and_so_many_at_a_time(world: World) -> None:
    await world.subscribe(*range(1, 301))
    async with world.running():
        campaign = await start(world)
        assert await world.until(campaign) == Counts(sent=300)
    assert sorted(world.messenger.posts) == list(range(1, 301))
    assert world.messenger.most == FAST.in_flight
    assert (await world.desk.status(campaign)).state == "done"


@pytest.mark.parametrize("failure", [RetryAt(), RetryAt(0.2)], ids=["network", "flood"])
async def test_what_was_not_carried_out_is_repeated(world: World, failure: Outcome) -> None:
    await world.subscribe(1, 2)
    world.messenger.told[1] = [failure]
    async with world.running():
        campaign = await start(world)
        await world.until(campaign, lambda counts: counts.sent == 1)
        world.clock.forward(minutes=1)
        assert await world.until(campaign) == Counts(sent=2)
    assert sorted(world.messenger.posts) == [1, 1, 2]


async def test_a_group_that_moved_is_served_under_its_new_number(world: World) -> None:
    await world.subscribe(-5)
    world.messenger.told[-5] = [Moved(-1005)]
    async with world.running():
        campaign = await start(world)
        assert await world.until(campaign) == Counts(sent=1)
    assert world.messenger.posts == [-5, -1005]
    assert await world.subscriptions.get(-1005) is not None
    assert await world.chats.get(-5) is None


async def test_a_chat_that_is_gone_is_noted(world: World) -> None:
    await world.subscribe(*range(1, 11))
    world.messenger.told[3] = [BLOCKED]
    async with world.running():
        campaign = await start(world)
        assert await world.until(campaign) == Counts(sent=9, unreachable=1)

        async def noted() -> bool:
            chat = await world.chats.get(3)
            return chat is not None and chat.state == "blocked"

        await eventually(noted)
    assert (await world.desk.status(campaign)).reasons == {"blocked": 1}
    assert await world.desk.audience(ALL) == 9


async def test_a_refusal_of_one_message_leaves_the_chat_subscribed(world: World) -> None:
    await world.subscribe(-1, -2)
    world.messenger.told[-1] = [Rejected("no right to write")]
    async with world.running():
        campaign = await start(world)
        assert await world.until(campaign) == Counts(sent=1, failed=1)
    assert await world.desk.audience(ALL) == 2


async def test_a_deleted_topic_ends_its_own_subscription_only(world: World) -> None:
    await world.subscribe(-1)
    stopped = Subscription(-1, subscribed=False)
    await world.subscriptions.put(stopped, Subscription(-1, 7), Subscription(-1, 8))
    world.messenger.told[-1] = [Rejected(TOPIC_DELETED)]
    async with world.running():
        campaign = await start(world)
        assert await world.until(campaign) == Counts(failed=1)
    assert [each.subscribed for each in await world.subscriptions.of(-1)] == [False, False, True]


@pytest.mark.parametrize("failure", [BLOCKED, Rejected("refused")], ids=["gone", "rejected"])
async def test_many_refusals_at_once_stop_the_campaign_and_no_chat(
    world: World, failure: Outcome
) -> None:
    await world.subscribe(*range(1, 101))
    world.messenger.always = failure
    async with world.running():
        campaign = await start(world)

        async def halted() -> bool:
            return (await world.desk.status(campaign)).state == "paused"

        await eventually(halted)
    status = await world.desk.status(campaign)
    assert status.campaign.halted == failure.reason  # type: ignore[union-attr]
    assert len(world.messenger.posts) < LIMIT + 2 * FAST.in_flight
    assert status.counts.pending >= 100 - FAST.in_flight
    assert await world.desk.audience(ALL) >= 100 - FAST.in_flight
    world.messenger.always = None
    async with world.running():
        await world.desk.resume(campaign)
        assert (await world.until(campaign)).sent >= 100 - FAST.in_flight


async def test_nobody_knows_and_so_nothing_is_repeated(world: World) -> None:
    await world.subscribe(1, 2)
    world.messenger.told[1] = [Unsure()]
    async with world.running():
        campaign = await start(world)
        assert await world.until(campaign) == Counts(sent=1, unsure=1)
    assert sorted(world.messenger.posts) == [1, 2]


async def test_an_urgent_campaign_is_repeated_once_where_nobody_knows(world: World) -> None:
    await world.subscribe(1, 2)
    world.messenger.told = {1: [Unsure()], 2: [Unsure(), Unsure()]}
    async with world.running():
        campaign = await start(world, urgent=True)
        await world.until(campaign, lambda counts: counts.again == 2)
        world.clock.forward(minutes=1)
        assert await world.until(campaign) == Counts(sent=1, unsure=1, again=2)
    assert sorted(world.messenger.posts) == [1, 1, 2, 2]


async def test_a_paused_campaign_rests_and_goes_on(world: World) -> None:
    await world.subscribe(*range(1, 101))
    slow = Options(in_flight=1, per_second=100, lease=timedelta(seconds=20))
    async with world.running(slow):
        campaign = await start(world)
        await world.until(campaign, lambda counts: counts.sent > 3)
        await world.desk.pause(campaign)
        await world.until_under_way(0)
        sent = (await world.desk.status(campaign)).counts.sent
        await asyncio.sleep(0.3)
        assert (await world.desk.status(campaign)).counts == Counts(pending=100 - sent, sent=sent)
        await world.desk.resume(campaign)
        assert await world.until(campaign) == Counts(sent=100)


async def test_a_cancelled_campaign_sends_nothing_more(world: World) -> None:
    await world.subscribe(*range(1, 101))
    slow = Options(in_flight=1, per_second=100, lease=timedelta(seconds=20))
    async with world.running(slow):
        campaign = await start(world)
        await world.until(campaign, lambda counts: counts.sent > 3)
        await world.desk.cancel(campaign)
        counts = await world.until(campaign)
        assert counts.sent + counts.skipped == 100
    assert len(world.messenger.posts) == counts.sent
    with pytest.raises(CampaignError, match="is cancelled"):
        await world.desk.resume(campaign)


async def test_a_correction_reaches_everybody(world: World) -> None:
    await world.subscribe(*range(1, 41))
    slow = Options(in_flight=2, per_second=100, lease=timedelta(seconds=20))
    async with world.running(slow):
        campaign = await start(world)
        await world.until(campaign, lambda counts: counts.sent > 3)
        await world.desk.correct(campaign, "更正")
        await world.until(campaign)

        async def corrected() -> bool:
            return set(world.messenger.shown.values()) == {"更正"}

        await eventually(corrected)
    assert sorted(world.messenger.posts) == list(range(1, 41))


async def test_a_retraction_deletes_what_was_sent(world: World) -> None:
    await world.subscribe(*range(1, 11))
    async with world.running():
        campaign = await start(world)
        await world.until(campaign)
        await world.desk.retract(campaign)

        async def deleted() -> bool:
            return not world.messenger.shown

        await eventually(deleted)
    assert (await world.desk.status(campaign)).counts == Counts(sent=10)


async def test_a_stop_gives_back_what_it_holds(world: World) -> None:
    await world.subscribe(*range(1, 201))
    slow = Options(in_flight=2, per_second=50, lease=timedelta(seconds=600))
    async with world.running(slow):
        campaign = await start(world)
        await world.until(campaign, lambda counts: counts.sent > 3)
    left = (await world.desk.status(campaign)).counts.pending
    assert left == 200 - len(world.messenger.posts)
    held = await world.outbox.claim(campaign, 500, "token", world.clock(), world.clock())
    assert len(held) == left


async def test_after_a_crash_only_what_was_under_way_is_unsure(world: World) -> None:
    await world.subscribe(*range(1, 51))
    never = asyncio.Event()
    world.messenger.told = {chat: [never.wait()] for chat in range(10, 51)}
    long = Options(in_flight=4, per_second=1000, lease=timedelta(seconds=600))
    crashing = asyncio.create_task(world.broadcasting(long).run(asyncio.Event()))
    campaign = await start(world)
    await world.until(campaign, lambda counts: counts.sent == 9)
    await world.until_under_way(4)
    await crash(crashing)
    for waiting in world.messenger.told.values():
        for each in waiting:
            each.close()  # type: ignore[union-attr]
    world.messenger.told.clear()
    world.clock.forward(seconds=601)
    async with world.running():
        counts = await world.until(campaign)
    assert counts == Counts(sent=46, unsure=4)
    assert len(world.messenger.posts) == len(set(world.messenger.posts)) == 50


class NeverDrawn:
    """Posters that are still being drawn when the process dies."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()

    async def photo(self, tip: Tip, script: Script) -> Photo:  # noqa: ARG002
        self.asked.set()
        await asyncio.Event().wait()
        raise AssertionError

    async def sent(self, key: str, file_id: str) -> None: ...

    async def stale(self, key: str, file_id: str) -> None: ...


async def test_a_crash_while_a_poster_is_drawn_leaves_no_doubt(world: World) -> None:
    world.tips = [a_tip("a", "银行卡不外借")]
    world.pictures = drawing = NeverDrawn()
    due = datetime(2026, 5, 1, 4, tzinfo=UTC)
    await world.subscribe(1, times=(time(12),), next_due=due)
    crashing = asyncio.create_task(world.broadcasting().run(asyncio.Event()))
    await asyncio.wait_for(drawing.asked.wait(), PATIENCE)
    await crash(crashing)
    world.pictures = None
    world.clock.forward(seconds=21)
    async with world.running():

        async def sent() -> bool:
            return await Campaigns(world.database).counts(TIPS) == Counts(sent=1)

        await eventually(sent)


async def test_senders_at_once_serve_each_chat_once(world: World) -> None:
    await world.subscribe(*range(1, 301))
    campaign = await start(world)
    async with world.running(), world.running(), world.running():
        assert await world.until(campaign) == Counts(sent=300)
    assert sorted(world.messenger.posts) == list(range(1, 301))


async def test_a_photo_is_uploaded_until_telegram_keeps_it(world: World) -> None:
    await world.subscribe(*range(1, 31))
    async with world.running():
        campaign = await start(world, photo=b"picture")
        await world.until(campaign)
    uploads = [data for data, _ in world.messenger.photos]
    assert 1 <= sum(uploads) <= FAST.in_flight
    assert len(uploads) == 30
    kept = await Campaigns(world.database).get(campaign)
    assert kept is not None
    assert kept.file_id == "file"


async def test_a_photo_that_telegram_no_longer_has_is_uploaded_anew(world: World) -> None:
    await world.subscribe(*range(1, 31))
    campaigns, world.messenger.stale = Campaigns(world.database), "lost"
    campaign = await start(world, photo=b"picture")
    await campaigns.keep_file(campaign, "lost")
    async with world.running():
        await world.until(campaign, lambda counts: counts.sent > 0)
        world.clock.forward(minutes=10)
        assert await world.until(campaign) == Counts(sent=30)
    assert len(world.messenger.shown) == 30
    assert 1 <= sum(data for data, _ in world.messenger.photos) <= 2 * FAST.in_flight
    kept = await campaigns.get(campaign)
    assert kept is not None
    assert kept.file_id == "file"
    assert await world.desk.audience(ALL) == 30


async def test_quiet_hours_hold_back_what_is_not_urgent(world: World) -> None:
    await world.subscribe(1, quiet=(time(22), time(8)))
    await world.subscribe(2)
    world.clock.now = datetime(2026, 5, 1, 15, tzinfo=UTC)  # 23:00 in Shanghai
    async with world.running():
        campaign = await start(world)
        await world.until(campaign, lambda counts: counts.sent == 1)
        urgent = await start(world, urgent=True)
        assert await world.until(urgent) == Counts(sent=2)
        world.clock.forward(hours=9)  # no messages from before are waiting then
        assert await world.until(campaign) == Counts(sent=2)
    assert sorted(world.messenger.posts) == [1, 1, 2, 2]


async def test_a_campaign_that_runs_into_quiet_hours_waits(world: World) -> None:
    await world.subscribe(1, quiet=(time(22), time(8)))
    campaign = await start(world)
    world.clock.now = datetime(2026, 5, 1, 15, tzinfo=UTC)
    async with world.running():
        await asyncio.sleep(0.5)
        assert world.messenger.posts == []
        world.clock.forward(hours=9)
        assert await world.until(campaign) == Counts(sent=1)


async def test_what_is_a_day_late_is_not_sent(world: World) -> None:
    await world.subscribe(1)
    campaign = await start(world)
    world.clock.forward(hours=25)
    async with world.running():
        assert await world.until(campaign) == Counts(skipped=1)
    assert world.messenger.posts == []


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (ALL, [-2, -1, 1, 2]),
        (Target("groups"), [-2, -1]),
        (Target("private"), [1, 2]),
        (Target(topic="work"), [-1, 1, 2]),
    ],
)
async def test_a_campaign_goes_to_whom_it_is_for(
    world: World, target: Target, expected: list[int]
) -> None:
    await world.subscribe(1, -1)
    await world.subscribe(2, topics=("work", "students"))
    await world.subscribe(-2, topics=("elderly",))
    await world.subscribe(3, subscribed=False)
    await world.chats.seen(4, "private", world.clock())
    async with world.running():
        await world.until(await start(world, target))
    assert sorted(world.messenger.posts) == expected


async def test_a_forum_gets_a_campaign_once(world: World) -> None:
    await world.subscribe(-1)
    await world.subscriptions.put(Subscription(-1, 7), Subscription(-1, 8))
    assert await world.desk.audience(ALL) == 1


@pytest.mark.parametrize(
    "draft",
    [NewCampaign(" "), NewCampaign("😀" * 2049), NewCampaign("字" * 1025, b"photo")],
)
async def test_what_telegram_does_not_take_is_not_queued(world: World, draft: NewCampaign) -> None:
    with pytest.raises(ContentError):
        await world.desk.start(draft, ALL)


async def test_tips_go_out_at_their_time_in_the_chats_script(world: World) -> None:
    world.tips = [a_tip("a", "银行卡不外借")]
    due = datetime(2026, 5, 1, 4, 1, tzinfo=UTC)
    await world.subscribe(-1, -2, times=(time(12, 1),), next_due=due)
    await world.chats.set_language(-2, "zh-Hant", world.clock())
    async with world.running():
        await asyncio.sleep(0.3)
        assert world.messenger.posts == []
        world.clock.forward(minutes=1)

        async def both() -> bool:
            return (await Campaigns(world.database).counts(TIPS)).sent == 2

        await eventually(both)
    assert sorted(world.messenger.shown.values()) == sorted(["银行卡不外借", "銀行卡不外借"])
