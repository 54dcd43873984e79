"""Counts of events, day by day: with names and keys of the program's, and no words of users.

Several processes count at once; their counts add up.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import delete, select

from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import figures


class Figure(NamedTuple):
    """An event that is counted: its name, a key that tells its kinds apart, and operators' day."""

    day: date
    name: str
    key: str = ""


class Figures:
    """The counts of all days."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, counts: Mapping[Figure, int]) -> None:
        """Add to the counts, all or none of them."""
        if not counts:
            return
        rows = [
            # In one order, so that two writers never wait for each other.
            {"day": each.day, "name": each.name, "key": each.key, "number": counts[each]}
            for each in sorted(counts)
        ]
        async with self._database.writing() as connection:
            new = insert_into(connection, figures)
            await connection.execute(
                new.on_conflict_do_update(
                    index_elements=[figures.c.day, figures.c.name, figures.c.key],
                    set_={"number": figures.c.number + new.excluded.number},
                ),
                rows,
            )

    async def between(self, first: date, last: date) -> dict[Figure, int]:
        """Give the counts of these days, the first and the last included."""
        found = await self._database.rows(
            select(figures.c.day, figures.c.name, figures.c.key, figures.c.number)
            .where(figures.c.day >= first, figures.c.day <= last)
            .order_by(figures.c.day, figures.c.name, figures.c.key)
        )
        return {Figure(row.day, row.name, row.key): int(row.number) for row in found}

    async def prune(self, before: date) -> int:
        """Delete the counts of earlier days."""
        return await self._database.write(delete(figures).where(figures.c.day < before))
