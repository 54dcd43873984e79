"""The outbox: one holder at a time, nothing lost, nothing sent twice by itself."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select, text

from bot.storage.broadcasts.campaigns import Campaigns, NewCampaign
from bot.storage.broadcasts.delivery import TIPS, Delivery, NewDelivery, Result, Swept, new_row
from bot.storage.broadcasts.outbox import Outbox, claiming
from bot.storage.chats.chats import Chats
from bot.storage.database.engine import Database
from bot.storage.tables import deliveries
from tests.bot.storage.at_once import at_once
from tests.bot.storage.moments import EARLIER, LATER, MUCH_LATER, NOON

HOUR = timedelta(hours=1)


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database)


def new(chat_id: int, **fields: Any) -> NewDelivery:
    given: dict[str, Any] = {
        "campaign_id": TIPS,
        "thread_id": 0,
        "due_at": NOON,
        "ready_at": NOON,
        "expires_at": NOON + HOUR,
    }
    return NewDelivery(chat_id=chat_id, **(given | fields))


async def claim(
    outbox: Outbox, limit: int = 100, *, campaign: int = TIPS, now: datetime = NOON
) -> tuple[Delivery, ...]:
    return await outbox.claim(campaign, limit, f"token {now}", now, LATER)


async def rows(database: Database) -> list[tuple[int, str, str | None]]:
    async with database.reading() as connection:
        found = await connection.execute(
            select(deliveries.c.chat_id, deliveries.c.state, deliveries.c.reason).order_by(
                deliveries.c.id
            )
        )
        return [(row.chat_id, row.state, row.reason) for row in found]


def results(held: Sequence[Delivery], state: Any, **fields: Any) -> list[Result]:
    return [Result(each.id, each.token, state, **fields) for each in held]


async def test_an_occurrence_is_queued_once(outbox: Outbox, database: Database) -> None:
    await outbox.add([new(1), new(2)])
    await outbox.add([new(1), new(3), new(1, thread_id=5), new(1, due_at=LATER)])
    assert [chat for chat, *_ in await rows(database)] == [1, 2, 3, 1, 1]


async def test_a_row_has_one_holder(outbox: Outbox) -> None:
    await outbox.add([new(number) for number in range(30)])
    taken = await asyncio.gather(
        *(outbox.claim(TIPS, 10, f"token {number}", NOON, LATER) for number in range(6))
    )
    ids = [each.id for claimed in taken for each in claimed]
    assert len(ids) == len(set(ids)) == 30


async def test_what_is_not_ready_or_too_late_is_not_claimed(outbox: Outbox) -> None:
    await outbox.add([new(1), new(2, ready_at=LATER), new(3, expires_at=NOON)])
    assert [each.chat_id for each in await claim(outbox)] == [1]
    assert [each.chat_id for each in await claim(outbox, now=LATER)] == [2]


async def test_the_longest_ready_comes_first(outbox: Outbox) -> None:
    await outbox.add([new(1), new(2, ready_at=EARLIER)])
    assert [each.chat_id for each in await claim(outbox, 1)] == [2]


async def test_only_the_holder_may_begin(outbox: Outbox, database: Database) -> None:
    await outbox.add([new(1)])
    (held,) = await claim(outbox)
    stranger = Delivery(**{name: getattr(held, name) for name in Delivery.__slots__[:-1]}, token="")
    assert await outbox.begin([stranger], NOON, LATER) == frozenset()
    assert await outbox.begin([held], NOON, LATER) == {held.ticket}
    assert await outbox.begin([held], NOON, LATER) == frozenset()
    assert await rows(database) == [(1, "sending", None)]


async def test_a_row_that_was_claimed_anew_begins_once(outbox: Outbox) -> None:
    """One process may hold it twice, as after a night in which the machine slept."""
    await outbox.add([new(1)])
    old = await claim(outbox)
    await outbox.sweep(LATER)
    fresh = await claim(outbox, now=LATER)
    assert await outbox.begin([*old, *fresh], LATER, MUCH_LATER) == {fresh[0].ticket}
    ends = [*results(old, "failed"), *results(fresh, "sent")]
    assert await outbox.settle(ends, LATER) == {fresh[0].ticket}


async def test_what_is_too_late_does_not_begin(outbox: Outbox) -> None:
    await outbox.add([new(1)])
    held = await claim(outbox)
    assert await outbox.begin(held, NOON + HOUR, MUCH_LATER) == frozenset()


async def test_each_end_is_noted(outbox: Outbox, database: Database) -> None:
    await outbox.add([new(number) for number in range(1, 6)])
    held = await claim(outbox)
    await outbox.begin(held, NOON, LATER)
    ends = [
        Result(held[0].id, held[0].token, "sent", message_id=77, version=1),
        Result(held[1].id, held[1].token, "unsure"),
        Result(held[2].id, held[2].token, "failed", "topic closed"),
        Result(held[3].id, held[3].token, "unreachable", "blocked"),
        Result(held[4].id, held[4].token, "pending", ready_at=LATER),
    ]
    assert await outbox.settle(ends, NOON) == {each.ticket for each in held}
    assert [state for _, state, _ in await rows(database)] == [
        "sent", "unsure", "failed", "unreachable", "pending",
    ]  # fmt: skip
    assert await claim(outbox) == ()
    (again,) = await claim(outbox, now=LATER)
    assert (again.chat_id, again.attempts) == (5, 1)


async def test_a_stranger_settles_nothing(outbox: Outbox, database: Database) -> None:
    await outbox.add([new(1)])
    (held,) = await claim(outbox)
    await outbox.begin([held], NOON, LATER)
    assert await outbox.settle([Result(held.id, "other", "sent")], NOON) == frozenset()
    assert await rows(database) == [(1, "sending", None)]


async def test_an_ended_lease_gives_back_what_was_claimed_and_doubts_what_was_sent(
    outbox: Outbox, database: Database
) -> None:
    await outbox.add([new(1), new(2)])
    held = await claim(outbox)
    await outbox.begin(held[:1], NOON, LATER)
    assert await outbox.sweep(NOON) == Swept(0, 0)
    assert await outbox.sweep(LATER) == Swept(1, 0)
    assert await rows(database) == [(1, "unsure", "lease ended"), (2, "pending", None)]
    assert await outbox.begin(held[1:], LATER, MUCH_LATER) == frozenset()


async def test_an_answer_after_the_lease_still_counts(outbox: Outbox, database: Database) -> None:
    await outbox.add([new(1)])
    held = await claim(outbox)
    await outbox.begin(held, NOON, LATER)
    await outbox.sweep(LATER)
    assert await outbox.settle(results(held, "sent", message_id=5), LATER) == {held[0].ticket}
    assert await rows(database) == [(1, "sent", None)]


async def test_an_urgent_row_is_sent_once_more_and_then_left_alone(
    outbox: Outbox, database: Database
) -> None:
    await outbox.add([new(1, urgent=True)])
    first = await claim(outbox)
    await outbox.begin(first, NOON, LATER)
    assert await outbox.sweep(LATER) == Swept(0, 1)
    second = await claim(outbox, now=LATER)
    assert second[0].again
    # What the first holder still hears is about a message that is being sent anew.
    await outbox.begin(second, LATER, LATER)
    assert await outbox.settle(results(first, "sent"), LATER) == frozenset()
    assert await outbox.sweep(LATER) == Swept(1, 0)
    assert await rows(database) == [(1, "unsure", "lease ended")]


async def test_released_rows_wait_again(outbox: Outbox) -> None:
    await outbox.add([new(1), new(2)])
    held = await claim(outbox)
    await outbox.release(held[:1])
    await outbox.release(held[1:], LATER)
    assert [each.chat_id for each in await claim(outbox)] == [1]
    assert [each.chat_id for each in await claim(outbox, now=LATER)] == [2]


async def test_what_waited_too_long_is_skipped(outbox: Outbox, database: Database) -> None:
    await outbox.add([new(1), new(2, expires_at=NOON + 2 * HOUR)])
    assert await outbox.expire(NOON + HOUR) == 1
    assert await rows(database) == [(1, "skipped", "expired"), (2, "pending", None)]


async def test_refused_rows_can_be_opened_again(outbox: Outbox, database: Database) -> None:
    await outbox.add([new(1), new(2)])
    held = await claim(outbox)
    await outbox.begin(held, NOON, LATER)
    ends = [*results(held[:1], "unreachable", reason="blocked"), *results(held[1:], "sent")]
    await outbox.settle(ends, NOON)
    await outbox.reopen([each.id for each in held], NOON)
    assert await rows(database) == [(1, "pending", None), (2, "sent", None)]


async def test_a_paused_campaign_begins_nothing(outbox: Outbox, database: Database) -> None:
    campaigns = Campaigns(database)
    number = await campaigns.create(NewCampaign("文"), NOON)
    await campaigns.turn(number, "running", NOON, among=["preparing"])
    await outbox.add([new(1, campaign_id=number)])
    held = await claim(outbox, campaign=number)
    await campaigns.turn(number, "paused", NOON, among=["running"])
    assert await outbox.begin(held, NOON, LATER) == frozenset()


async def test_what_comes_back_to_a_cancelled_campaign_is_skipped(
    outbox: Outbox, database: Database
) -> None:
    campaigns = Campaigns(database)
    number = await campaigns.create(NewCampaign("文"), NOON)
    await campaigns.turn(number, "running", NOON, among=["preparing"])
    await outbox.add([new(1, campaign_id=number), new(1)])
    held = await claim(outbox, campaign=number)
    await outbox.begin(held, NOON, LATER)
    await campaigns.turn(number, "cancelled", NOON, among=["running"])
    await outbox.settle(results(held, "pending", ready_at=NOON), NOON)
    assert await outbox.expire(NOON) == 0  # nothing was too late
    assert await rows(database) == [(1, "skipped", "cancelled"), (1, "pending", None)]


async def test_a_supergroup_is_not_sent_what_its_group_got(
    outbox: Outbox, database: Database
) -> None:
    await outbox.add([new(-1), new(-100), new(-1, due_at=LATER), new(-100, due_at=LATER)])
    (first, *_) = await claim(outbox, 1)
    await outbox.begin([first], NOON, LATER)
    await outbox.settle(results([first], "sent"), NOON)
    await Chats(database).migrate(-1, -100, LATER)
    assert await rows(database) == [(-100, "sent", None), (-100, "pending", None)]
    assert (await Campaigns(database).counts(TIPS)).skipped == 2


async def test_processes_that_claim_at_once_share_the_rows(url: str, database: Database) -> None:
    await Outbox(database).add([new(number) for number in range(200)])
    body = (
        "outbox, now = Outbox(database), datetime(2026, 5, 1, 12, 30, tzinfo=UTC)\n"
        "while True:\n"
        "    held = await outbox.claim(0, 7, f'{number} {now}', now, now)\n"
        "    if not held:\n"
        "        break\n"
        "    assert len(await outbox.begin(held, now, now)) == len(held)\n"
        "    ends = [Result(each.id, each.token, 'sent') for each in held]\n"
        "    assert len(await outbox.settle(ends, now)) == len(held)\n"
    )
    await at_once(3, url, body)
    assert {state for _, state, _ in await rows(database)} == {"sent"}
    async with database.reading() as connection:
        attempts = await connection.execute(select(deliveries.c.attempts).distinct())
        assert attempts.scalars().all() == [1]


async def test_a_claim_looks_at_no_more_rows_than_it_takes(database: Database) -> None:
    """At 100,000 rows the plan goes through the index in its order, without sorting."""
    async with database.writing() as connection:
        for state in ("sent", "pending"):
            row = new_row(new(0)) | {"state": state}
            for begin in range(0, 50_000, 1000):
                values = [
                    row | {"chat_id": begin + number, "campaign_id": int(state == "pending")}
                    for number in range(1000)
                ]
                await connection.execute(insert(deliveries), values)

    def plan(connection: Connection) -> str:
        dialect = connection.dialect
        if dialect.name == "postgresql":
            connection.execute(text("ANALYZE deliveries"))
        statement = claiming(1, 50, "token", NOON, LATER)
        compiled = statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
        explain = "EXPLAIN " if dialect.name == "postgresql" else "EXPLAIN QUERY PLAN "
        found = connection.exec_driver_sql(explain + str(compiled))
        return "\n".join(str(row[-1]) for row in found)

    async with database.writing() as connection:
        lines = await connection.run_sync(plan)
    assert "ix_deliveries_ready" in lines, lines
    assert "Seq Scan on deliveries" not in lines, lines
    assert "Sort" not in lines, lines
    assert "TEMP B-TREE" not in lines, lines
    assert "SCAN deliveries" not in lines, lines
