"""Updates that Telegram has handed over and nobody has answered yet; never their text.

Telegram forgets an update as soon as the bot has fetched the next ones, while the bot may still
be working on it. After a crash, these rows say which chats to ask to send again.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select

from bot.storage.engine import Database
from bot.storage.insert import insert_into
from bot.storage.tables import received


class Received:
    """The unanswered updates. A run is one life of the process, named as it likes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, rows: Sequence[tuple[int, int]], run: str, now: datetime) -> None:
        """Note updates by (update id, chat id); one that comes again belongs to this run now."""
        if not rows:
            return
        values = [
            {"update_id": update_id, "chat_id": chat_id, "run": run, "received_at": now}
            # In one order, so that two writers never wait for each other.
            for update_id, chat_id in sorted(dict(rows).items())
        ]
        async with self._database.writing() as connection:
            new = insert_into(connection, received)
            again = new.on_conflict_do_update(
                index_elements=[received.c.update_id],
                set_={name: new.excluded[name] for name in ("chat_id", "run", "received_at")},
            )
            await connection.execute(again, values)

    async def done(self, update_id: int) -> None:
        """Note that an update is answered."""
        async with self._database.writing() as connection:
            await connection.execute(delete(received).where(received.c.update_id == update_id))

    async def left_over(self, run: str) -> tuple[int, ...]:
        """Name each chat that other runs left without an answer, the longest waiting first."""
        async with self._database.reading() as connection:
            found = await connection.execute(
                select(received.c.chat_id)
                .where(received.c.run != run)
                .group_by(received.c.chat_id)
                .order_by(func.min(received.c.update_id))
            )
            return tuple(found.scalars())

    async def clear(self, run: str) -> None:
        """Drop what other runs left, once their chats have been asked."""
        async with self._database.writing() as connection:
            await connection.execute(delete(received).where(received.c.run != run))
