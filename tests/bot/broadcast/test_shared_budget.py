"""Processes that share a budget keep to it together, also those that only answer."""

import asyncio
import time

import pytest
from sqlalchemy import text

from bot.broadcast.pace import SLACK, Pace
from bot.broadcast.shared_budget import SharedBudget
from bot.storage.database.engine import Database, open_database
from bot.storage.processes.budgets import Budgets
from tests.bot.storage.conftest import postgresql_url, postgresql_user

__all__ = ["postgresql_url", "postgresql_user"]

PER_SECOND = 50.0


async def handed_out(database: Database) -> float:
    """For how many seconds from now on all moments are taken."""
    async with database.reading() as connection:
        query = text("SELECT extract(epoch FROM next_at - clock_timestamp()) FROM budgets")
        return float((await connection.execute(query)).scalar_one())


@pytest.mark.parametrize("answering", [False, True])
async def test_two_processes_do_not_exceed_the_budget_together(
    postgresql_url: str, answering: bool
) -> None:
    databases = [await open_database(postgresql_url) for _ in range(2)]
    one, two = (Pace(SharedBudget(Budgets(each), PER_SECOND), time.monotonic) for each in databases)

    async def send(pace: Pace, first_chat: int) -> None:
        for chat in range(first_chat, first_chat + 100):
            await pace.take(chat)

    async def answer(pace: Pace) -> None:
        """By a process that broadcasts nothing."""
        for chat in range(1000, 1100):
            pace.answered(chat)
            await asyncio.sleep(0)
            if chat % 5 == 0:
                await pace.settle()
        await pace.settle()

    began = time.monotonic()
    await asyncio.gather(send(one, 1), answer(two) if answering else send(two, 500))
    taken = await handed_out(databases[0]) + time.monotonic() - began
    assert taken >= 200 / PER_SECOND - SLACK
    for each in databases:
        await each.close()


async def test_answers_of_long_ago_hold_up_no_broadcast(postgresql_url: str) -> None:
    database = await open_database(postgresql_url)
    pace = Pace(SharedBudget(Budgets(database), PER_SECOND), time.monotonic)
    for chat in range(50):
        pace.answered(chat)
    await pace.settle()
    assert await pace.take(100) > 0.5
    await asyncio.sleep(1.5)
    assert await pace.take(101) < 0.5
    await database.close()
