"""Questions that found no good answer, by the nearest card, told only where enough people ask.

Each asker is a keyed hash, so that people can be told apart but not named. The key is made of a
salt in the database, which is deleted with its week, and of a secret outside the database. When a
week is over, only counts of enough people stay; hashes and salt are deleted.
"""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from hashlib import blake2b
from typing import Literal, NamedTuple

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import doubts, salts, themes

ENOUGH = 5  # people; a count of fewer people is never told
_SALT, _HASH = 32, 16  # bytes

DoubtKind = Literal["declined", "unsure", "disliked"]


class Doubt(NamedTuple):
    """Somebody's question was declined, or answered by asking back, or its answer was disliked."""

    kind: DoubtKind
    card: str
    who: int


@dataclass(frozen=True, slots=True)
class Theme:
    """How many people had the same doubt, and how often, in the week from a Monday on."""

    week: date
    kind: str
    card: str
    people: int
    number: int


class Doubts:
    """All doubts. `secret` is kept outside the database; all processes have the same secret."""

    def __init__(self, database: Database, secret: bytes) -> None:
        self._database = database
        self._secret = secret

    async def add(self, counts: Mapping[Doubt, int], day: date) -> None:
        """Add doubts to the counts of a day's week."""
        if not counts:
            return
        week = monday(day)
        async with self._database.writing() as connection:
            salt = await _salt(connection, week)
            rows = [
                {"week": week, "kind": each.kind, "card": each.card, "number": number,
                 "who": self._hash(salt, each.who)}
                for each, number in counts.items()
            ]  # fmt: skip
            rows.sort(key=lambda row: (row["kind"], row["card"], row["who"]))
            new = insert_into(connection, doubts)
            key = [doubts.c.week, doubts.c.kind, doubts.c.card, doubts.c.who]
            await connection.execute(
                new.on_conflict_do_update(
                    index_elements=key, set_={"number": doubts.c.number + new.excluded.number}
                ),
                rows,
            )

    async def themes(self, first: date, last: date) -> tuple[Theme, ...]:
        """Give the doubts that enough people had in the weeks that touch these days.

        Weeks are not added up: each has a key of its own, so one person in five weeks looks like
        five people.
        """
        weeks = monday(first), monday(last)
        async with self._database.reading() as connection:
            over = await connection.execute(select(themes).where(themes.c.week.between(*weeks)))
            found = [Theme(*row) for row in over]
            found += await _counted(connection, *weeks)
        best = sorted(found, key=lambda each: (-each.people, -each.number, each.card, each.kind))
        return tuple(sorted(best, key=lambda each: each.week, reverse=True))

    async def of(self, who: int, day: date) -> int:
        """Count somebody's doubts in the weeks that are not ended yet."""
        async with self._database.reading() as connection:
            hashed = await self._hashes(connection, who, day)
            found = await connection.execute(
                select(func.coalesce(func.sum(doubts.c.number), 0)).where(doubts.c.who.in_(hashed))
            )
            return int(found.scalar_one())

    async def forget(self, who: int, day: date) -> None:
        """Delete somebody's doubts in weeks that are not ended yet; earlier ones name nobody."""
        async with self._database.writing() as connection:
            hashed = await self._hashes(connection, who, day)
            await connection.execute(delete(doubts).where(doubts.c.who.in_(hashed)))

    async def close_weeks(self, day: date) -> int:
        """End the weeks before this day's week: keep counts of enough people, delete the rest.

        Hashes and salts are deleted. Gives the number of weeks that were ended.
        """
        week = monday(day)
        async with self._database.writing() as connection:
            # The process that deletes the salt ends the week; others find nothing to end.
            ended = await connection.execute(
                delete(salts).where(salts.c.week < week).returning(salts.c.week)
            )
            weeks = sorted(ended.scalars())
            for each in weeks:
                rows = [asdict(row) for row in await _counted(connection, each, each)]
                if rows:
                    # A late count may have begun an ended week anew; the first themes stay.
                    new = insert_into(connection, themes).on_conflict_do_nothing()
                    await connection.execute(new, rows)
            await connection.execute(delete(doubts).where(doubts.c.week < week))
        return len(weeks)

    async def prune(self, before: date) -> int:
        """Delete the themes of earlier weeks."""
        return await self._database.write(delete(themes).where(themes.c.week < before))

    async def _hashes(self, connection: AsyncConnection, who: int, day: date) -> list[bytes]:
        """Give somebody's possible hashes: one for each week that is not ended yet."""
        found = await connection.execute(select(salts.c.salt).where(salts.c.week <= monday(day)))
        return [self._hash(salt, who) for salt in found.scalars()]

    def _hash(self, salt: bytes, who: int) -> bytes:
        key = blake2b(salt, key=self._secret, digest_size=_SALT).digest()
        return blake2b(who.to_bytes(9, "big", signed=True), key=key, digest_size=_HASH).digest()


def monday(day: date) -> date:
    """Give the Monday with which a day's week begins."""
    return day - timedelta(days=day.weekday())


async def _salt(connection: AsyncConnection, week: date) -> bytes:
    """Give a week's salt; make it if there is none yet."""
    found = await connection.execute(select(salts.c.salt).where(salts.c.week == week))
    known: bytes | None = found.scalar_one_or_none()
    if known is not None:
        return known
    new = insert_into(connection, salts).values(week=week, salt=secrets.token_bytes(_SALT))
    await connection.execute(new.on_conflict_do_nothing(index_elements=[salts.c.week]))
    found = await connection.execute(select(salts.c.salt).where(salts.c.week == week))
    return bytes(found.scalar_one())


async def _counted(connection: AsyncConnection, first: date, last: date) -> list[Theme]:
    """Count the doubts that enough people had, in weeks that are not ended yet."""
    people, number = func.count(), func.sum(doubts.c.number)
    found = await connection.execute(
        select(doubts.c.week, doubts.c.kind, doubts.c.card, people, number)
        .where(doubts.c.week.between(first, last))
        .group_by(doubts.c.week, doubts.c.kind, doubts.c.card)
        .having(people >= ENOUGH)
        .order_by(doubts.c.week, doubts.c.kind, doubts.c.card)
    )
    return [
        Theme(week, kind, card, int(count), int(total)) for week, kind, card, count, total in found
    ]
