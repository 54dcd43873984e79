"""What was received and not answered is known after a crash."""

import asyncio

import pytest
from sqlalchemy import func, select

from bot.storage import Database, Received
from bot.storage.tables import received as table
from tests.bot.storage.moments import LATER, NOON

ANNA, BEN, CLUB = 11, 7_000_000_000, -1001234567890123


@pytest.fixture
def received(database: Database) -> Received:
    return Received(database)


async def test_a_first_run_has_nothing_left_over(received: Received) -> None:
    assert await received.left_over("first") == ()


async def test_what_a_run_did_not_answer_is_left_over_for_the_next(received: Received) -> None:
    await received.add([(1, ANNA), (2, BEN), (3, CLUB)], "first", NOON)
    await received.done(2)
    assert await received.left_over("second") == (ANNA, CLUB)
    assert await received.left_over("first") == ()


async def test_a_chat_is_named_once_and_the_longest_waiting_first(received: Received) -> None:
    await received.add([(9, ANNA), (5, CLUB), (7, BEN), (6, CLUB)], "first", NOON)
    await received.add([(8, BEN)], "second", NOON)
    assert await received.left_over("third") == (CLUB, BEN, ANNA)


async def test_an_update_that_comes_again_belongs_to_the_current_run(
    received: Received, database: Database
) -> None:
    await received.add([(1, ANNA), (2, BEN)], "first", NOON)
    await received.add([(2, CLUB)], "second", LATER)
    assert await received.left_over("second") == (ANNA,)
    async with database.reading() as connection:
        row = (await connection.execute(select(table).where(table.c.update_id == 2))).one()
    assert tuple(row) == (2, CLUB, "second", LATER)


async def test_an_update_that_comes_twice_in_one_batch_is_one(received: Received) -> None:
    await received.add([(1, BEN), (1, ANNA)], "first", NOON)
    assert await received.left_over("second") == (ANNA,)
    await received.done(1)
    assert await received.left_over("second") == ()


async def test_an_empty_batch_is_none(received: Received) -> None:
    await received.add([], "first", NOON)
    assert await received.left_over("second") == ()


async def test_a_batch_may_be_large(received: Received, database: Database) -> None:
    # More values than one statement may hold, in either database.
    await received.add([(number, ANNA) for number in range(10_000)], "first", NOON)
    async with database.reading() as connection:
        assert (
            await connection.execute(select(func.count()).select_from(table))
        ).scalar() == 10_000


async def test_clearing_drops_other_runs_and_keeps_this_one(received: Received) -> None:
    await received.add([(1, ANNA)], "first", NOON)
    await received.add([(2, BEN)], "second", NOON)
    await received.clear("second")
    assert await received.left_over("second") == ()
    assert await received.left_over("third") == (BEN,)


async def test_an_answer_to_an_unknown_update_is_no_error(received: Received) -> None:
    await received.add([(1, ANNA)], "first", NOON)
    await received.done(2)
    assert await received.left_over("second") == (ANNA,)


async def test_two_runs_that_note_the_same_updates_do_not_block_each_other(
    received: Received,
) -> None:
    ids = list(range(500))
    await asyncio.gather(
        *(
            received.add([(id_, ANNA) for id_ in order], f"run {number}", NOON)
            for number, order in enumerate([ids, ids[::-1]] * 4)
        )
    )
    assert await received.left_over("another") == (ANNA,)
