"""A budget of messages a second that processes on one PostgreSQL share."""

from datetime import datetime, timedelta

from sqlalchemy import Interval, cast, func, literal, select

from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import budgets


class Budgets:
    """Moments, each handed out once, by the server's clock, so that all processes agree."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def take(self, name: str, count: int, gap: timedelta, slack: timedelta) -> float:
        """Take `count` moments, `gap` apart; give the seconds until the first of them.

        The first may be up to `slack` ago: moments that nobody took before that are lost.
        """
        moment = func.clock_timestamp()
        span = cast(literal(count * gap), Interval)
        async with self._database.writing() as connection:
            new = insert_into(connection, budgets).values(name=name, next_at=moment + span)
            earliest = func.greatest(budgets.c.next_at, moment - cast(literal(slack), Interval))
            found = await connection.execute(
                new.on_conflict_do_update(
                    index_elements=[budgets.c.name], set_={"next_at": earliest + span}
                ).returning(budgets.c.next_at)
            )
            after: datetime = found.scalar_one()
            now: datetime = (await connection.execute(select(moment))).scalar_one()
        return (after - count * gap - now).total_seconds()
