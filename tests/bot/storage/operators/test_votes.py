"""Votes add up, whoever votes at the same time."""

import asyncio
from datetime import date

import pytest
from sqlalchemy import select

from bot.storage.database.engine import Database
from bot.storage.operators.votes import Tally, Votes
from bot.storage.tables import votes as table

MAY = date(2026, 5, 1)
JUNE = date(2026, 6, 1)


@pytest.fixture
def votes(database: Database) -> Votes:
    return Votes(database)


async def test_nobody_has_voted_yet(votes: Votes) -> None:
    assert await votes.totals() == {}


async def test_votes_add_up_by_card_over_all_days(votes: Votes) -> None:
    await votes.add("hotline-96110", True, MAY)
    await votes.add("hotline-96110", True, JUNE)
    await votes.add("hotline-96110", False, JUNE)
    await votes.add("反诈名片", False, JUNE)
    totals = await votes.totals()
    assert totals == {"hotline-96110": Tally(2, 1), "反诈名片": Tally(0, 1)}
    assert all(type(tally.useful) is int for tally in totals.values())


async def test_days_are_kept_apart(votes: Votes, database: Database) -> None:
    await votes.add("card", True, MAY)
    await votes.add("card", False, JUNE)
    await votes.add("card", False, JUNE)
    async with database.reading() as connection:
        rows = (await connection.execute(select(table).order_by(table.c.day))).all()
    assert [tuple(row) for row in rows] == [("card", MAY, 1, 0), ("card", JUNE, 0, 2)]


async def test_no_vote_is_lost_when_many_vote_at_once(votes: Votes) -> None:
    await asyncio.gather(*(votes.add("card", number % 3 == 0, MAY) for number in range(90)))
    assert await votes.totals() == {"card": Tally(30, 60)}
