"""Counts add up, whichever processes count at the same time."""

import asyncio
from datetime import date

from sqlalchemy import select

from bot.storage.database.engine import Database
from bot.storage.operators.figures import Figure, Figures
from bot.storage.tables import figures as table
from tests.bot.storage.at_once import at_once

MONDAY, TUESDAY = date(2026, 5, 4), date(2026, 5, 5)
ASKED = Figure(MONDAY, "asked", "answer")


async def test_counts_add_up_by_day_name_and_key(database: Database) -> None:
    figures = Figures(database)
    await figures.add({ASKED: 2, Figure(MONDAY, "asked", "unknown"): 1})
    await figures.add({ASKED: 3, Figure(TUESDAY, "subscribed"): 1})
    assert await figures.between(MONDAY, MONDAY) == {
        ASKED: 5,
        Figure(MONDAY, "asked", "unknown"): 1,
    }
    assert await figures.between(TUESDAY, TUESDAY) == {Figure(TUESDAY, "subscribed"): 1}


async def test_nothing_counted_writes_nothing(database: Database) -> None:
    await Figures(database).add({})
    async with database.reading() as connection:
        assert (await connection.execute(select(table))).all() == []


async def test_no_count_is_lost_when_many_count_at_once(database: Database) -> None:
    figures = Figures(database)
    both = {ASKED: 1, Figure(TUESDAY, "asked", "answer"): 2}
    backwards = dict(reversed(both.items()))
    await asyncio.gather(*(figures.add(both if n % 2 else backwards) for n in range(40)))
    assert await figures.between(MONDAY, TUESDAY) == {each: 40 * n for each, n in both.items()}


async def test_no_count_is_lost_when_processes_count_at_once(url: str, database: Database) -> None:
    await at_once(
        3,
        url,
        """
figures = Figures(database)
days = [date(2026, 5, 4), date(2026, 5, 5)]
for _ in range(30):
    for day in days if number % 2 else reversed(days):
        await figures.add({Figure(day, "asked", "answer"): 1})
""",
    )
    found = await Figures(database).between(MONDAY, TUESDAY)
    assert found == {ASKED: 90, Figure(TUESDAY, "asked", "answer"): 90}


async def test_old_days_are_pruned(database: Database) -> None:
    figures = Figures(database)
    await figures.add({ASKED: 1, Figure(TUESDAY, "asked", "answer"): 1})
    assert await figures.prune(TUESDAY) == 1
    assert list(await figures.between(MONDAY, TUESDAY)) == [Figure(TUESDAY, "asked", "answer")]
