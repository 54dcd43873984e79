"""Who lives is known by leases, and a new life ends the one before it."""

from datetime import timedelta

import pytest

from bot.storage.database.engine import Database
from bot.storage.processes.replicas import Replica, Replicas, Roll
from tests.bot.storage.moments import NOON

LEASE = timedelta(seconds=15)
ONE, TWO = Replica("1a", "one", "http://one:8443"), Replica("2a", "two")


@pytest.fixture
def replicas(database: Database) -> Replicas:
    return Replicas(database)


async def test_who_began_lives_until_its_lease_ends(replicas: Replicas) -> None:
    assert await replicas.begin(ONE, NOON, LEASE) == Roll(True, (ONE,))
    assert await replicas.begin(TWO, NOON + LEASE / 2, LEASE) == Roll(True, (ONE, TWO))
    assert await replicas.beat(TWO, NOON + LEASE, LEASE) == Roll(True, (TWO,))


async def test_a_beat_prolongs_and_an_end_ends(replicas: Replicas) -> None:
    await replicas.begin(ONE, NOON, LEASE)
    assert (await replicas.beat(ONE, NOON + LEASE / 2, LEASE)).steady
    assert (await replicas.begin(TWO, NOON + LEASE, LEASE)).living == (ONE, TWO)
    await replicas.end(ONE.run, NOON + LEASE)
    assert (await replicas.beat(TWO, NOON + LEASE, LEASE)).living == (TWO,)


async def test_who_was_away_for_longer_than_its_lease_is_told(replicas: Replicas) -> None:
    await replicas.begin(ONE, NOON, LEASE)
    assert await replicas.beat(ONE, NOON + LEASE, LEASE) == Roll(False, (ONE,))
    assert await replicas.beat(ONE, NOON + LEASE, LEASE) == Roll(True, (ONE,))


async def test_a_new_life_ends_the_one_before_it(replicas: Replicas) -> None:
    await replicas.begin(ONE, NOON, LEASE)
    again = Replica("1b", "one", "http://one:8443")
    assert (await replicas.begin(again, NOON, LEASE)).living == (again,)


async def test_lives_of_long_ago_are_forgotten(replicas: Replicas, database: Database) -> None:
    await replicas.begin(ONE, NOON, LEASE)
    await replicas.begin(TWO, NOON + timedelta(days=3), LEASE)
    async with database.reading() as connection:
        rows = await connection.exec_driver_sql("SELECT run FROM replicas")
        assert [row.run for row in rows] == ["2a"]
