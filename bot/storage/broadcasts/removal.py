"""Deletes deliveries without making a campaign's counts wrong."""

from sqlalchemy import ColumnElement, case, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database.insert import insert_into
from bot.storage.tables import deliveries, tallies


async def drop_deliveries(connection: AsyncConnection, *where: ColumnElement[bool]) -> int:
    """Delete rows and tally their results; unsettled rows count as skipped. Give the number."""
    open_ = deliveries.c.state.in_(("pending", "claimed", "sending"))
    result = case((open_, "skipped"), else_=deliveries.c.state).label("result")
    found = await connection.execute(
        select(deliveries.c.campaign_id, result, func.count())
        .where(*where)
        .group_by(deliveries.c.campaign_id, result)
    )
    total = 0
    for campaign_id, name, number in found.all():
        await tally(connection, campaign_id, name, number)
        total += number
    if total:
        await connection.execute(delete(deliveries).where(*where))
    return total


async def tally(connection: AsyncConnection, campaign_id: int, result: str, number: int) -> None:
    """Add to the count of deliveries that have no row."""
    new = insert_into(connection, tallies).values(
        campaign_id=campaign_id, result=result, number=number
    )
    await connection.execute(
        new.on_conflict_do_update(
            index_elements=[tallies.c.campaign_id, tallies.c.result],
            set_={"number": tallies.c.number + new.excluded.number},
        )
    )
