"""Mistaken verdicts: counts without messages, and the masked messages that people handed in."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Row, delete, func, insert, select, update

from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import misjudged, reports


@dataclass(frozen=True, slots=True)
class Report:
    """A message that was judged wrongly, masked; `scam` is empty where no kind was named."""

    id: int
    risk: str
    scam: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Piles:
    """How many reports wait for an operator, and how many were kept."""

    new: int
    kept: int


class Reports:
    """What people said about verdicts. The chat that handed a report in can take it back."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def count(self, risk: str, scam: str, day: date) -> None:
        """Count one mistaken verdict."""
        async with self._database.writing() as connection:
            new = insert_into(connection, misjudged).values(day=day, risk=risk, scam=scam, number=1)
            await connection.execute(
                new.on_conflict_do_update(
                    index_elements=[misjudged.c.day, misjudged.c.risk, misjudged.c.scam],
                    set_={"number": misjudged.c.number + new.excluded.number},
                )
            )

    async def counts(self, since: date) -> dict[str, int]:
        """Add up the mistaken verdicts from a day on, by risk."""
        found = await self._database.rows(
            select(misjudged.c.risk, func.sum(misjudged.c.number))
            .where(misjudged.c.day >= since)
            .group_by(misjudged.c.risk)
        )
        return {risk: int(number) for risk, number in found}

    async def hand_in(self, chat_id: int, risk: str, scam: str, text: str, now: datetime) -> int:
        """Keep a masked message for the operators; give its number."""
        async with self._database.writing() as connection:
            found = await connection.execute(
                insert(reports)
                .values(chat_id=chat_id, risk=risk, scam=scam, text=text, kept=False, at=now)
                .returning(reports.c.id)
            )
            return int(found.scalar_one())

    async def withdraw(self, number: int, chat_id: int) -> bool:
        """Delete a report of this chat; False where it is gone already."""
        mine = reports.c.id == number, reports.c.chat_id == chat_id
        return await self._database.write(delete(reports).where(*mine)) > 0

    async def next_new(self, after: int = 0) -> Report | None:
        """Give the oldest report that is not kept yet, among those with numbers above `after`."""
        row = await self._database.row(
            select(reports)
            .where(reports.c.kept.is_(False), reports.c.id > after)
            .order_by(reports.c.id)
            .limit(1)
        )
        return None if row is None else _report(row)

    async def piles(self) -> Piles:
        piles = select(reports.c.kept, func.count()).group_by(reports.c.kept)
        numbers = {bool(kept): number for kept, number in await self._database.rows(piles)}
        return Piles(numbers.get(False, 0), numbers.get(True, 0))

    async def keep(self, number: int) -> bool:
        """Note that an operator wants to keep a report; False where it is gone."""
        kept = update(reports).where(reports.c.id == number).values(kept=True)
        return await self._database.write(kept) > 0

    async def delete(self, number: int) -> bool:
        """Delete a report for an operator; False where it is gone already."""
        return await self._database.write(delete(reports).where(reports.c.id == number)) > 0

    async def prune(self, before: datetime) -> int:
        """Delete the reports from before `before`, kept or not; give their number."""
        return await self._database.write(delete(reports).where(reports.c.at < before))


def _report(row: Row[tuple[object, ...]]) -> Report:
    return Report(row.id, row.risk, row.scam, row.text, row.at)
