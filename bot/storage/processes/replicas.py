"""The processes that answer together: each holds a lease, renewed while it lives."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, select, update

from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import received, replicas

_KEPT = timedelta(days=2)  # longer than Telegram goes on giving an update again


@dataclass(frozen=True, slots=True)
class Replica:
    """A life of a process, its `run`. Its next life has the same `name`.

    Other replicas reach it at `address`.
    """

    run: str
    name: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Roll:
    """The living replicas. `steady` says that the caller's own lease had not ended in between."""

    steady: bool
    living: tuple[Replica, ...]


class Replicas:
    """The leases, by the clocks of the callers, which must agree to a second or so."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, replica: Replica, now: datetime, lease: timedelta) -> Roll:
        """Begin a life, and end earlier lives of the same name. A beginning is steady."""
        async with self._database.writing() as connection:
            await connection.execute(
                update(replicas)
                .where(replicas.c.name == replica.name, replicas.c.until > now)
                .values(until=now)
            )
            await connection.execute(delete(replicas).where(replicas.c.until < now - _KEPT))
        return replace(await self.beat(replica, now, lease), steady=True)

    async def beat(self, replica: Replica, now: datetime, lease: timedelta) -> Roll:
        """Renew the lease, also one that has ended, and see who else lives."""
        async with self._database.writing() as connection:
            before = await connection.execute(
                select(replicas.c.until).where(replicas.c.run == replica.run)
            )
            until = before.scalar_one_or_none()
            new = insert_into(connection, replicas).values(
                run=replica.run, name=replica.name, address=replica.address, until=now + lease
            )
            await connection.execute(
                new.on_conflict_do_update(
                    index_elements=[replicas.c.run], set_={"until": new.excluded.until}
                )
            )
            found = await connection.execute(
                select(replicas.c.run, replicas.c.name, replicas.c.address)
                .where(replicas.c.until > now)
                .order_by(replicas.c.run)
            )
            living = tuple(Replica(*row) for row in found)
        return Roll(until is not None and until > now, living)

    async def end(self, run: str, now: datetime) -> None:
        """End a life at once: other replicas look after the updates that it left."""
        await self._database.write(
            update(replicas).where(replicas.c.run == run, replicas.c.until > now).values(until=now)
        )


def lives(now: datetime) -> ColumnElement[bool]:
    """Give the condition that the run which handles a row of `received` lives."""
    # Not EXISTS: with ON CONFLICT, SQLAlchemy would not correlate it with the row at hand.
    return received.c.run.in_(select(replicas.c.run).where(replicas.c.until > now))
