"""What is to happen once, however many processes want to do it."""

from datetime import datetime

from sqlalchemy import delete

from bot.storage.engine import Database
from bot.storage.insert import insert_into
from bot.storage.tables import once


class Once:
    """The things that were begun, by names of the caller's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, name: str, now: datetime) -> bool:
        """Take a thing on; False where somebody has."""
        async with self._database.writing() as connection:
            new = insert_into(connection, once).values(name=name, at=now)
            found = await connection.execute(
                new.on_conflict_do_nothing(index_elements=[once.c.name]).returning(once.c.name)
            )
            return found.one_or_none() is not None

    async def give_back(self, name: str) -> None:
        """Let somebody else do it: nothing of it has happened."""
        await self._database.write(delete(once).where(once.c.name == name))

    async def prune(self, before: datetime) -> int:
        """Forget what was done earlier, once nobody can want it again."""
        return await self._database.write(delete(once).where(once.c.at < before))
