"""The backlog: what is not settled, by state, and since when it could have been sent."""

from datetime import timedelta

from sqlalchemy import insert, text

from bot.storage.broadcasts.backlog import Backlog, Waiting
from bot.storage.broadcasts.campaigns import Campaigns, NewCampaign
from bot.storage.broadcasts.delivery import TIPS, NewDelivery, Result, new_row
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.database.engine import Database
from bot.storage.tables import deliveries
from tests.bot.storage.moments import EARLIER, LATER, MUCH_LATER, NOON


def new(chat_id: int, *, campaign: int = TIPS, minutes: int = 0) -> NewDelivery:
    ready = NOON + timedelta(minutes=minutes)
    return NewDelivery(campaign, chat_id, 0, NOON, ready, MUCH_LATER)


async def test_an_empty_outbox_waits_for_nothing(database: Database) -> None:
    assert await Backlog(database).read(NOON) == Waiting()


async def test_what_is_settled_does_not_count(database: Database) -> None:
    outbox = Outbox(database)
    await outbox.add([new(number) for number in range(6)])
    held = await outbox.claim(TIPS, 3, "token", NOON, LATER)
    await outbox.begin(held[:2], NOON, LATER)
    await outbox.settle([Result(held[0].id, "token", "sent")], NOON)
    assert await Backlog(database).read(NOON) == Waiting(3, 1, 1, NOON)


async def test_what_is_not_due_or_held_back_does_not_wait(database: Database) -> None:
    outbox, campaigns = Outbox(database), Campaigns(database)
    paused = await campaigns.create(NewCampaign("注意"), EARLIER)
    await outbox.add([new(1, minutes=5), new(2, campaign=paused)])
    assert await Backlog(database).read(NOON) == Waiting(pending=2)
    await campaigns.turn(paused, "running", NOON, among=["preparing"])
    assert (await Backlog(database).read(NOON)).since == NOON


async def test_it_is_read_along_the_indexes(database: Database) -> None:
    """However much was ever sent: only what waits is looked at."""
    if database.shared:
        return  # PostgreSQL chooses by its statistics
    async with database.writing() as connection:
        row = new_row(new(1)) | {"state": "sent"}
        rows = [row | {"chat_id": number} for number in range(300)]
        await connection.execute(insert(deliveries), rows)
        await connection.execute(text("ANALYZE"))
        plan = await connection.execute(
            text(
                "EXPLAIN QUERY PLAN SELECT count(*) FROM deliveries "
                "WHERE deliveries.state = 'pending'"
            )
        )
        assert "USING COVERING INDEX ix_deliveries_" in str(plan.all())
