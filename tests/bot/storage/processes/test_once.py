"""Of all that want to do a thing, one does."""

import asyncio

from bot.storage.database.engine import Database
from bot.storage.processes.once import Once, task_of
from tests.bot.storage.moments import EARLIER, LATER, MUCH_LATER, NOON


async def test_one_of_many_gets_it(database: Database) -> None:
    once = Once(database)
    claimed = await asyncio.gather(*(once.claim("digest", NOON) for _ in range(8)))
    assert sorted(claimed) == [False] * 7 + [True]
    assert await once.claim("another", NOON)


async def test_what_was_given_back_can_be_had_again(database: Database) -> None:
    once = Once(database)
    assert await once.claim("digest", NOON)
    await once.give_back("digest")
    assert await once.claim("digest", NOON)


async def test_the_tasks_of_a_chat_are_forgotten_with_it(database: Database) -> None:
    once = Once(database)
    ours = [task_of(77, "campaign", 12), task_of(77, "digest", "2026-11-30")]
    others = [
        task_of(7, "campaign", 77),
        task_of(-77, "campaign", 12),
        task_of(777, "campaign", 12),
    ]
    for name in (*ours, *others):
        await once.claim(name, NOON)
    assert [await once.count(chat) for chat in (77, 7, -77, 777, 12)] == [2, 1, 1, 1, 0]
    await once.forget(77)
    assert [await once.count(chat) for chat in (77, 7, -77, 777)] == [0, 1, 1, 1]
    assert [await once.claim(name, NOON) for name in (*ours, *others)] == [True] * 2 + [False] * 3


async def test_what_is_long_done_is_forgotten(database: Database) -> None:
    once = Once(database)
    await once.claim("old", EARLIER)
    await once.claim("new", NOON)
    assert await once.prune(NOON) == 1
    assert [await once.claim(name, NOON) for name in ("old", "new")] == [True, False]


async def test_one_of_many_has_a_thing_until_its_lease_ends(database: Database) -> None:
    once = Once(database)
    taken = await asyncio.gather(*(once.take("digest", NOON, LATER) for _ in range(8)))
    assert sorted(taken, key=str) == [0, *[None] * 7]
    assert await once.begin("digest", LATER)
    assert await once.take("digest", LATER, MUCH_LATER) == 1
    assert not await once.begin("digest", LATER)  # whose lease has ended writes nothing more
    await once.undo("digest", LATER)
    await once.finish("digest", LATER)
    assert not await once.done("digest")
    assert await once.begin("digest", MUCH_LATER)


async def test_what_is_left_can_be_had_at_once_and_what_is_done_never(database: Database) -> None:
    once = Once(database)
    assert await once.take("digest", EARLIER, LATER) == 0
    assert await once.begin("digest", LATER)
    await once.undo("digest", LATER)
    await once.leave("digest", LATER, NOON)
    assert await once.take("digest", NOON, MUCH_LATER) == 0
    await once.finish("digest", MUCH_LATER)
    assert await once.done("digest")
    assert await once.take("digest", MUCH_LATER, MUCH_LATER) is None


async def test_what_somebody_had_for_good_is_done(database: Database) -> None:
    once = Once(database)
    assert not await once.done("digest")
    assert await once.claim("digest", EARLIER)
    assert await once.done("digest")
    assert await once.take("digest", NOON, LATER) is None
