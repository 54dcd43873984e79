"""Whether answers helped: counts by card and day, nothing about who voted."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import votes


@dataclass(frozen=True, slots=True)
class Tally:
    """How many votes called a card useful, and how many useless."""

    useful: int
    useless: int


class Votes:
    """The votes on all cards."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, card: str, useful: bool, day: date) -> None:
        """Count one vote."""
        async with self._database.writing() as connection:
            new = insert_into(connection, votes).values(
                card=card, day=day, useful=int(useful), useless=int(not useful)
            )
            await connection.execute(
                new.on_conflict_do_update(
                    index_elements=[votes.c.card, votes.c.day],
                    set_={
                        "useful": votes.c.useful + new.excluded.useful,
                        "useless": votes.c.useless + new.excluded.useless,
                    },
                )
            )

    async def totals(self, since: date = date.min) -> dict[str, Tally]:
        """Add up the votes from a day on, or of all days, by card."""
        found = await self._database.rows(
            select(votes.c.card, func.sum(votes.c.useful), func.sum(votes.c.useless))
            .where(votes.c.day >= since)
            .group_by(votes.c.card)
            .order_by(votes.c.card)
        )
        return {card: Tally(int(useful), int(useless)) for card, useful, useless in found}
