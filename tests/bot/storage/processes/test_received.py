"""Who handles an update is decided once, and what nobody answered is known after a crash."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.storage.database.engine import Database
from bot.storage.processes.received import Arrival, Claim, Received
from bot.storage.processes.replicas import Replica, Replicas
from bot.storage.tables import received as table
from tests.bot.storage.moments import LATER, NOON

ANNA, BEN, CLUB = 11, 7_000_000_000, -1001234567890123
LEASE = timedelta(seconds=15)
SECOND = timedelta(seconds=1)


@pytest.fixture
def received(database: Database) -> Received:
    return Received(database)


@pytest.fixture
async def living(database: Database) -> None:
    """Two runs that live for a lease from noon on."""
    for name in ("first", "second"):
        await Replicas(database).begin(Replica(name, name), NOON, LEASE)


def mine(*numbers: int, behind: tuple[int, ...] = ()) -> Claim:
    return Claim(frozenset(numbers), behind=frozenset(behind))


def held(*numbers: int) -> Claim:
    return Claim(held=frozenset(numbers))


async def waiting(received: Received, run: str = "another") -> list[int]:
    """The chats that another run would ask, were all others at an end."""
    return [each.chat_id for each in await received.adopt(run, LATER)]


@pytest.mark.usefixtures("living")
async def test_what_is_new_belongs_to_who_claims_it(received: Received) -> None:
    claim = await received.claim([Arrival(1, ANNA), Arrival(2, CLUB, False)], "first", NOON)
    assert claim == mine(1, 2)


@pytest.mark.usefixtures("living")
async def test_what_another_holds_is_held_until_it_is_done(received: Received) -> None:
    await received.claim([Arrival(1, ANNA)], "first", NOON)
    assert await received.claim([Arrival(1, ANNA)], "second", NOON) == held(1)
    await received.done([1], NOON)
    assert await received.claim([Arrival(1, ANNA)], "second", NOON) == Claim()


@pytest.mark.usefixtures("living")
async def test_what_is_done_or_ones_own_is_not_claimed_again(received: Received) -> None:
    await received.claim([Arrival(1, ANNA), Arrival(2, ANNA)], "first", NOON)
    await received.done([1], NOON)
    claim = await received.claim([Arrival(1, ANNA), Arrival(2, ANNA)], "first", NOON)
    assert claim == Claim()


@pytest.mark.usefixtures("living")
async def test_what_a_dead_run_held_goes_to_who_claims_it(received: Received) -> None:
    await received.claim([Arrival(1, ANNA)], "first", NOON)
    assert await received.claim([Arrival(1, ANNA)], "second", NOON + LEASE) == mine(1)
    assert await received.claim([Arrival(1, ANNA)], "third", NOON + LEASE) == mine(1)


async def test_what_an_older_program_left_goes_to_who_claims_it(received: Received) -> None:
    await received.claim([Arrival(1, ANNA)], "of a run without a lease", NOON)
    assert await received.claim([Arrival(1, ANNA)], "second", NOON) == mine(1)


@pytest.mark.usefixtures("living")
async def test_a_later_message_is_behind_what_others_hold_of_its_chat(received: Received) -> None:
    await received.claim([Arrival(5, ANNA), Arrival(3, BEN)], "first", NOON)
    arrivals = [Arrival(6, ANNA), Arrival(2, BEN), Arrival(7, CLUB)]
    assert await received.claim(arrivals, "second", NOON) == mine(2, 6, 7, behind=(6,))
    later = Arrival(6, ANNA)
    assert await received.earlier(later, "second", NOON)
    assert not await received.earlier(later, "second", NOON + LEASE)
    await received.done([5], NOON)
    assert not await received.earlier(later, "second", NOON)


@pytest.mark.usefixtures("living")
async def test_updates_without_a_chat_are_behind_none(received: Received) -> None:
    await received.claim([Arrival(1, 0, False)], "first", NOON)
    assert await received.claim([Arrival(2, 0, False)], "second", NOON) == mine(2)


async def test_of_what_is_done_no_chat_is_kept(received: Received, database: Database) -> None:
    await received.claim([Arrival(1, ANNA)], "first", NOON)
    await received.done([1, 2], LATER)
    async with database.reading() as connection:
        row = (await connection.execute(select(table))).one()
    assert tuple(row) == (1, 0, "", NOON, False, LATER)


@pytest.mark.usefixtures("living")
async def test_a_living_run_keeps_what_it_holds(received: Received) -> None:
    await received.claim([Arrival(1, ANNA)], "first", NOON)
    assert await received.adopt("second", NOON + LEASE - SECOND) == ()
    assert await received.adopt("first", NOON + LEASE) == ()
    assert await received.adopt("second", NOON + LEASE) == (Arrival(1, ANNA),)


async def test_the_longest_waiting_comes_first_and_who_does_not_ask_is_dropped(
    received: Received, database: Database
) -> None:
    arrivals = [Arrival(9, ANNA), Arrival(5, BEN), Arrival(7, CLUB, False)]
    await received.claim(arrivals, "first", NOON)
    assert await received.adopt("second", NOON) == (Arrival(5, BEN), Arrival(9, ANNA))
    async with database.reading() as connection:
        rows = await connection.execute(select(table.c.update_id, table.c.run))
        assert {tuple(row) for row in rows} == {(5, "second"), (9, "second")}


async def test_what_came_after_the_given_time_is_not_adopted(received: Received) -> None:
    """Its run may have begun to live since."""
    await received.claim([Arrival(1, ANNA)], "first", LATER)
    assert await received.adopt("second", NOON) == ()


@pytest.mark.usefixtures("living")
async def test_of_many_that_adopt_at_once_one_has_it(received: Received) -> None:
    for name in ("a", "b", "c", "d"):
        await Replicas(received._database).begin(Replica(name, name), NOON, 4 * LEASE)
    await received.claim([Arrival(number, ANNA) for number in range(200)], "first", NOON)
    found = await asyncio.gather(
        *(received.adopt(name, NOON + LEASE) for name in ("a", "b", "c", "d"))
    )
    assert sorted(map(len, found)) == [0, 0, 0, 200]


async def test_of_many_that_claim_at_once_one_has_it(received: Received) -> None:
    names = [f"run {number}" for number in range(6)]
    for name in names:
        await Replicas(received._database).begin(Replica(name, name), NOON, LEASE)
    arrivals = [Arrival(number, ANNA) for number in range(100)]
    claims = await asyncio.gather(
        *(
            received.claim(arrivals if number % 2 else arrivals[::-1], name, NOON)
            for number, name in enumerate(names)
        )
    )
    assert sorted(number for each in claims for number in each.mine) == list(range(100))


@pytest.mark.usefixtures("living")
async def test_what_is_done_while_another_claims_it_is_not_done_twice(received: Received) -> None:
    for number in range(30):
        await received.claim([Arrival(number, ANNA)], "first", NOON)
        claim, _ = await asyncio.gather(
            received.claim([Arrival(number, ANNA)], "second", NOON), received.done([number], NOON)
        )
        assert claim.mine == frozenset()


async def test_a_dropped_update_is_new_when_it_comes_after_all(received: Received) -> None:
    await received.claim([Arrival(1, ANNA)], "first", NOON)
    await received.adopt("second", NOON)
    await received.drop([1])
    assert await received.claim([Arrival(1, ANNA)], "third", NOON) == mine(1)


async def test_what_is_done_is_kept_until_it_is_pruned(received: Received) -> None:
    await received.claim([Arrival(1, ANNA), Arrival(2, BEN)], "first", NOON)
    await received.done([1], NOON)
    assert await received.prune(NOON) == 0
    assert await received.prune(LATER) == 1
    assert await waiting(received) == [BEN]


async def test_an_update_that_comes_twice_in_one_batch_is_one(received: Received) -> None:
    assert await received.claim([Arrival(1, BEN), Arrival(1, ANNA)], "first", NOON) == mine(1)
    await received.done([1], NOON)
    assert await waiting(received) == []


async def test_an_empty_batch_is_none(received: Received) -> None:
    assert await received.claim([], "first", NOON) == Claim()


async def test_a_batch_may_be_large(received: Received, database: Database) -> None:
    # More values than one statement may hold, in either database.
    await received.claim([Arrival(number, ANNA) for number in range(10_000)], "first", NOON)
    async with database.reading() as connection:
        counted = await connection.execute(select(func.count()).select_from(table))
        assert counted.scalar() == 10_000


async def test_an_answer_to_an_unknown_update_is_no_error(received: Received) -> None:
    await received.claim([Arrival(1, ANNA)], "first", NOON)
    await received.done([2], NOON)
    assert await waiting(received) == [ANNA]
