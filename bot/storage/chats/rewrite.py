"""Writes a chat's new id in place of its old one, also in tables that have rows of both ids."""

from sqlalchemy import Table, and_, delete, exists, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.broadcasts.removal import drop_deliveries
from bot.storage.tables import deliveries

# The columns that make a row unique together with the chat; other tables cannot clash.
_UNIQUE: dict[str, tuple[str, ...]] = {
    "subscriptions": ("thread_id",),
    "shown": ("thread_id", "tip"),
    "deliveries": ("campaign_id", "thread_id", "due_at"),
    "guards": (),
}


async def rewrite(connection: AsyncConnection, table: Table, old: int, new: int) -> None:
    """Give the rows of one table the new id. Of two rows with one key the new chat's stays.

    Of two deliveries the old chat's stays if only that one was begun: a message that the group got
    is not sent again to the supergroup.
    """
    key = _UNIQUE.get(table.name)
    if key is not None:
        other = table.alias("other")
        same = and_(true(), *(other.c[name] == table.c[name] for name in key))
        if table is deliveries:
            begun = other.c.state != "pending"
            twin = exists().where(same, other.c.chat_id == old, begun)
            await drop_deliveries(
                connection, table.c.chat_id == new, table.c.state == "pending", twin
            )
            twin = exists().where(same, other.c.chat_id == new)
            await drop_deliveries(connection, table.c.chat_id == old, twin)
        else:
            twin = exists().where(same, other.c.chat_id == new)
            await connection.execute(delete(table).where(table.c.chat_id == old, twin))
    values: dict[str, int | None] = {"chat_id": new}
    if table is deliveries:
        values["message_id"] = None  # a number of the old chat; in the new one it means another
    await connection.execute(update(table).where(table.c.chat_id == old).values(values))
