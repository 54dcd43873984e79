"""Guards: off until turned on, silent when told to, and one warning in so many minutes."""

import asyncio
from datetime import timedelta

import pytest

from bot.storage.chats.chats import Chats
from bot.storage.chats.guards import Guard, Guards
from bot.storage.database.engine import Database
from tests.bot.storage.moments import LATER, MUCH_LATER, NOON

GROUP, SUPERGROUP = -7, -1007
PAUSE = timedelta(minutes=10)


@pytest.fixture
def guards(database: Database) -> Guards:
    return Guards(database)


async def test_a_guard_is_off_until_it_is_turned_on(guards: Guards) -> None:
    assert await guards.get(GROUP) is None
    assert not await guards.claim(GROUP, NOON, PAUSE)
    assert not await guards.silence(GROUP, MUCH_LATER)
    await guards.turn_on(GROUP)
    assert await guards.get(GROUP) == Guard()
    await guards.turn_off(GROUP)
    assert await guards.get(GROUP) is None


async def test_of_many_that_want_to_warn_one_does(guards: Guards) -> None:
    await guards.turn_on(GROUP)
    claims = await asyncio.gather(*(guards.claim(GROUP, NOON, PAUSE) for _ in range(10)))
    assert sum(claims) == 1
    assert not await guards.claim(GROUP, LATER, PAUSE)
    assert await guards.claim(GROUP, NOON + PAUSE, PAUSE)


async def test_a_silenced_guard_speaks_again_later_or_when_turned_on(guards: Guards) -> None:
    await guards.turn_on(GROUP)
    assert await guards.silence(GROUP, MUCH_LATER)
    assert not await guards.claim(GROUP, LATER, PAUSE)
    assert await guards.claim(GROUP, MUCH_LATER, PAUSE)
    await guards.silence(GROUP, MUCH_LATER + PAUSE)
    await guards.turn_on(GROUP)
    found = await guards.get(GROUP)
    assert found == Guard(warned_at=MUCH_LATER)


@pytest.mark.parametrize(
    ("guard", "expected"),
    [
        (Guard(), True),
        (Guard(silent_until=LATER), False),
        (Guard(silent_until=NOON), True),
        (Guard(warned_at=NOON - PAUSE), True),
        (Guard(warned_at=NOON - PAUSE / 2), False),
    ],
)
def test_a_glance_tells_whether_a_warning_is_in_place(guard: Guard, expected: bool) -> None:
    assert guard.may_warn(NOON, PAUSE) is expected


async def test_a_guard_follows_its_group_and_ends_when_the_bot_is_removed(
    guards: Guards, database: Database
) -> None:
    chats = Chats(database)
    await chats.seen(GROUP, "group", NOON)
    await guards.turn_on(GROUP)
    await chats.migrate(GROUP, SUPERGROUP, LATER)
    assert await guards.get(GROUP) is None
    assert await guards.get(SUPERGROUP) == Guard()
    await chats.leave(SUPERGROUP, "left", MUCH_LATER)
    assert await guards.get(SUPERGROUP) is None


async def test_of_two_guards_that_become_one_the_new_chats_stays(
    guards: Guards, database: Database
) -> None:
    await Chats(database).seen(GROUP, "group", NOON)
    for chat in (GROUP, SUPERGROUP):
        await guards.turn_on(chat)
    await guards.silence(SUPERGROUP, MUCH_LATER)
    await Chats(database).migrate(GROUP, SUPERGROUP, LATER)
    assert await guards.get(SUPERGROUP) == Guard(silent_until=MUCH_LATER)
