"""Campaigns: their states, their figures, and what was sent before a correction."""

import pytest

from bot.storage.broadcasts.amendments import Amendments
from bot.storage.broadcasts.campaigns import Campaigns, Counts, NewCampaign
from bot.storage.broadcasts.delivery import NewDelivery, Result
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.chats.chats import Chats
from bot.storage.database.engine import Database
from tests.bot.storage.moments import LATER, MUCH_LATER, NOON


@pytest.fixture
def campaigns(database: Database) -> Campaigns:
    return Campaigns(database)


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database)


async def opened(campaigns: Campaigns, outbox: Outbox, chats: int, *, urgent: bool = False) -> int:
    """A running campaign to the chats 1, 2, 3…"""
    number = await campaigns.create(NewCampaign("文", urgent=urgent), NOON)
    await outbox.add(
        [
            NewDelivery(number, chat, 0, NOON, NOON, MUCH_LATER, urgent=urgent)
            for chat in range(1, chats + 1)
        ]
    )
    await campaigns.turn(number, "running", NOON, among=["preparing"])
    return number


async def send(outbox: Outbox, number: int, limit: int, state: str = "sent") -> None:
    held = await outbox.claim(number, limit, "token", NOON, LATER)
    await outbox.begin(held, NOON, LATER)
    ends = [
        Result(each.id, each.token, state, message_id=each.chat_id * 10, version=1)  # type: ignore[arg-type]
        for each in held
    ]
    await outbox.settle(ends, NOON)


async def test_what_is_created_is_got(campaigns: Campaigns) -> None:
    number = await campaigns.create(NewCampaign("文", b"photo", "[]", "[[]]", True), NOON)
    found = await campaigns.get(number)
    assert found is not None
    assert (found.state, found.text, found.has_photo, found.urgent) == (
        "preparing",
        "文",
        True,
        True,
    )
    assert await campaigns.photo(number) == b"photo"
    await campaigns.keep_file(number, "file")
    again = await campaigns.get(number)
    assert again is not None
    assert again.file_id == "file"
    assert await campaigns.get(number + 1) is None


async def test_counts_add_up_to_the_total_at_every_moment(
    campaigns: Campaigns, outbox: Outbox, database: Database
) -> None:
    number = await opened(campaigns, outbox, 10)
    assert await campaigns.counts(number) == Counts(pending=10)
    await send(outbox, number, 4)
    await send(outbox, number, 1, "unsure")
    await send(outbox, number, 1, "unreachable")
    held = await outbox.claim(number, 1, "other", NOON, LATER)
    assert len(held) == 1
    counts = await campaigns.counts(number)
    assert counts == Counts(pending=4, sent=4, unsure=1, unreachable=1)
    assert counts.total == 10
    # A chat that is forgotten, and rows that are pruned, stay in the figures.
    await Chats(database).forget(1)
    await Chats(database).forget(10)
    assert await outbox.prune(LATER) == 5
    assert await campaigns.counts(number) == Counts(
        pending=3, sent=4, unsure=1, unreachable=1, skipped=1
    )


async def test_a_state_changes_only_from_those_that_allow_it(
    campaigns: Campaigns, outbox: Outbox
) -> None:
    number = await opened(campaigns, outbox, 1)
    assert await campaigns.turn(number, "paused", NOON, among=["running"], halted="many refused")
    assert not await campaigns.turn(number, "paused", NOON, among=["running"])
    paused = await campaigns.get(number)
    assert paused is not None
    assert (paused.state, paused.halted) == ("paused", "many refused")
    assert await campaigns.running() == ()
    assert await campaigns.turn(number, "running", NOON, among=["paused"])
    assert [each.halted for each in await campaigns.running()] == [None]


async def test_urgent_campaigns_come_first(campaigns: Campaigns, outbox: Outbox) -> None:
    first = await opened(campaigns, outbox, 1)
    second = await opened(campaigns, outbox, 1, urgent=True)
    assert [each.id for each in await campaigns.running()] == [second, first]


async def test_cancelling_skips_what_has_not_left(campaigns: Campaigns, outbox: Outbox) -> None:
    number = await opened(campaigns, outbox, 5)
    await send(outbox, number, 1)
    leaving = await outbox.claim(number, 1, "leaving", NOON, LATER)
    await outbox.begin(leaving, NOON, LATER)
    await outbox.claim(number, 1, "claimed", NOON, LATER)
    await campaigns.turn(number, "cancelled", NOON, among=["running"])
    assert await campaigns.counts(number) == Counts(pending=1, sent=1, skipped=3)
    await outbox.settle([Result(leaving[0].id, "leaving", "sent")], NOON)
    assert await campaigns.counts(number) == Counts(sent=2, skipped=3)


async def test_a_campaign_is_done_when_nothing_waits(campaigns: Campaigns, outbox: Outbox) -> None:
    number = await opened(campaigns, outbox, 2)

    async def state() -> str:
        await campaigns.finish()
        found = await campaigns.get(number)
        assert found is not None
        return found.state

    assert await state() == "running"
    held = await outbox.claim(number, 1, "token", NOON, LATER)
    await send(outbox, number, 1)
    assert await state() == "running"
    await outbox.begin(held, NOON, LATER)
    assert await state() == "running"
    await outbox.settle([Result(held[0].id, "token", "unsure")], NOON)
    assert await state() == "done"


async def test_a_correction_reaches_what_was_sent_before_it_and_nothing_else(
    campaigns: Campaigns, outbox: Outbox, database: Database
) -> None:
    amendments = Amendments(database)
    number = await opened(campaigns, outbox, 4)
    await send(outbox, number, 2)
    await send(outbox, number, 1, "unsure")
    assert await amendments.waiting() == ()
    assert await campaigns.correct(number, "新文")
    assert await amendments.waiting() == (number,)
    held = await amendments.claim(number, 2, 10, "token", NOON, LATER)
    assert [(each.chat_id, each.message_id) for each in held] == [(1, 10), (2, 20)]
    assert await amendments.claim(number, 2, 10, "other", NOON, LATER) == ()
    await amendments.done(held[0], 2)
    await amendments.later(held[1], LATER)
    (again,) = await amendments.claim(number, 2, 10, "other", LATER, MUCH_LATER)
    assert again.chat_id == 2
    await amendments.done(held[1], 2)  # no longer the holder
    assert await amendments.waiting() == (number,)
    await amendments.done(again, 2, "not edited")
    assert await amendments.waiting() == ()
    assert await campaigns.reasons(number) == {"not edited": 1}


async def test_a_message_in_a_group_that_moved_has_no_number_any_more(
    campaigns: Campaigns, outbox: Outbox, database: Database
) -> None:
    number = await opened(campaigns, outbox, 2)
    await send(outbox, number, 2)
    await Chats(database).migrate(1, -1001, NOON)
    await campaigns.correct(number, "新文")
    held = await Amendments(database).claim(number, 2, 10, "token", NOON, LATER)
    found = {each.chat_id: each.message_id for each in held}
    assert found == {-1001: None, 2: 20}


async def test_a_retraction_stops_and_is_final(campaigns: Campaigns, outbox: Outbox) -> None:
    number = await opened(campaigns, outbox, 3)
    await send(outbox, number, 1)
    assert await campaigns.retract(number, NOON)
    assert not await campaigns.retract(number, NOON)
    assert not await campaigns.correct(number, "新文")
    assert await campaigns.counts(number) == Counts(sent=1, skipped=2)
    found = await campaigns.get(number)
    assert found is not None
    assert (found.state, found.retracted, found.version) == ("cancelled", True, 2)
