"""Of all that want to do a thing, one does."""

import asyncio

from bot.storage import Database, Once
from tests.bot.storage.moments import EARLIER, NOON


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


async def test_what_is_long_done_is_forgotten(database: Database) -> None:
    once = Once(database)
    await once.claim("old", EARLIER)
    await once.claim("new", NOON)
    assert await once.prune(NOON) == 1
    assert [await once.claim(name, NOON) for name in ("old", "new")] == [True, False]
