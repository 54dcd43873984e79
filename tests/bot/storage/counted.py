"""Counts the chats that a database knows."""

from collections import Counter

from sqlalchemy import select

from bot.storage.database.engine import Database
from bot.storage.tables import chats


async def counted(database: Database) -> dict[tuple[str, str], int]:
    """How many chats there are of each kind and state."""
    rows = await database.rows(select(chats.c.kind, chats.c.state))
    return Counter((kind, state) for kind, state in rows)
