"""Chats come, go, come back, and change their id."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from sqlalchemy import Column, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.storage.chats.chats import Chat, Chats, Gone
from bot.storage.database.engine import Database
from bot.storage.database.times import UtcTime
from bot.storage.processes.received import Arrival, Received
from bot.storage.tables import card_drafts, deliveries, metadata, subscriptions
from bot.storage.tables import chats as chats_table
from tests.bot.storage.counted import counted
from tests.bot.storage.moments import EARLIER, LATER, MUCH_LATER, NOON

GROUP = -4001
SUPERGROUP = -1001234567890123
OTHER = 7_000_000_000


@pytest.fixture
def chats(database: Database) -> Chats:
    return Chats(database)


async def test_a_new_chat_is_active_and_has_no_language(chats: Chats) -> None:
    expected = Chat(OTHER, "private", None, "active", NOON, NOON)
    assert await chats.seen(OTHER, "private", NOON) == expected
    assert await chats.get(OTHER) == expected


async def test_a_chat_that_never_wrote_is_not_known(chats: Chats) -> None:
    await chats.seen(OTHER, "private", NOON)
    assert await chats.get(OTHER + 1) is None


async def test_a_further_message_changes_nothing(chats: Chats) -> None:
    first = await chats.seen(OTHER, "private", NOON)
    await chats.set_language(OTHER, "en", NOON)
    again = await chats.seen(OTHER, "private", LATER)
    assert again == Chat(OTHER, "private", "en", "active", first.since, first.changed)
    assert again == await chats.get(OTHER)


async def test_a_chat_has_one_row_however_many_messages_come_at_once(chats: Chats) -> None:
    seen = await asyncio.gather(*(chats.seen(OTHER, "private", NOON) for _ in range(30)))
    assert set(seen) == {Chat(OTHER, "private", None, "active", NOON, NOON)}
    assert await counted(chats._database) == {("private", "active"): 1}


async def test_a_kind_that_telegram_does_not_have_is_refused(chats: Chats) -> None:
    with pytest.raises(IntegrityError):
        await chats.seen(OTHER, "bot", NOON)  # type: ignore[arg-type]


async def test_a_chat_that_became_another_kind_is_known_as_such(chats: Chats) -> None:
    await chats.seen(GROUP, "group", NOON)
    assert (await chats.seen(GROUP, "supergroup", LATER)).kind == "supergroup"
    assert await counted(chats._database) == {("supergroup", "active"): 1}


async def test_a_language_is_kept_and_can_be_left_open_again(chats: Chats) -> None:
    await chats.seen(OTHER, "private", NOON)
    expected = Chat(OTHER, "private", "zh-Hant", "active", NOON, LATER)
    await chats.set_language(OTHER, "zh-Hant", LATER)
    assert await chats.get(OTHER) == expected
    await chats.set_language(OTHER, None, LATER)
    open_again = await chats.get(OTHER)
    assert open_again is not None
    assert open_again.language is None


async def test_a_language_of_one_chat_is_not_that_of_another(chats: Chats) -> None:
    await chats.seen(OTHER, "private", NOON)
    untouched = await chats.seen(GROUP, "group", NOON)
    await chats.set_language(OTHER, "en", LATER)
    assert await chats.get(GROUP) == untouched


async def test_what_is_told_of_an_unknown_chat_makes_none(chats: Chats) -> None:
    await chats.set_language(OTHER, "en", NOON)
    assert await chats.get(OTHER) is None
    await chats.leave(OTHER, "blocked", NOON)
    assert await chats.get(OTHER) is None
    assert await counted(chats._database) == {}


@pytest.mark.parametrize("state", ["left", "blocked", "deactivated"])
async def test_a_chat_that_left_is_active_again_with_its_next_message(
    chats: Chats, state: Gone
) -> None:
    await chats.seen(OTHER, "private", NOON)
    await chats.set_language(OTHER, "en", NOON)
    gone = Chat(OTHER, "private", "en", state, NOON, LATER)
    await chats.leave(OTHER, state, LATER)
    assert await chats.get(OTHER) == gone
    back = Chat(OTHER, "private", "en", "active", NOON, MUCH_LATER)
    assert await chats.seen(OTHER, "private", MUCH_LATER) == back


async def test_of_some_chats_those_that_are_gone_are_told(chats: Chats) -> None:
    for chat_id in (1, 2, 3, 4):
        await chats.seen(chat_id, "private", NOON)
    await chats.leave(2, "blocked", NOON)
    await chats.leave(3, "deactivated", NOON)
    await chats.leave(4, "left", NOON)
    assert await chats.gone((1, 2, 3, 9)) == {2: "blocked", 3: "deactivated"}
    assert await chats.gone(()) == {}


async def test_a_message_from_before_a_chat_left_does_not_bring_it_back(chats: Chats) -> None:
    await chats.seen(OTHER, "group", NOON)
    await chats.leave(OTHER, "left", MUCH_LATER)
    left = await chats.get(OTHER)
    assert left is not None
    assert left.state == "left"
    assert await chats.seen(OTHER, "group", LATER) == left
    # Nor when it has something else to tell.
    other_kind = await chats.seen(OTHER, "supergroup", LATER)
    assert other_kind == Chat(OTHER, "supergroup", None, "left", NOON, MUCH_LATER)


async def test_news_that_a_chat_left_comes_too_late_once_it_is_back(chats: Chats) -> None:
    await chats.seen(OTHER, "private", NOON)
    await chats.leave(OTHER, "blocked", NOON)
    back = await chats.seen(OTHER, "private", MUCH_LATER)
    await chats.leave(OTHER, "blocked", LATER)
    assert await chats.get(OTHER) == back


async def test_a_group_takes_what_it_chose_to_its_new_id(chats: Chats) -> None:
    await chats.seen(GROUP, "group", NOON)
    await chats.set_language(GROUP, "en", NOON)
    expected = Chat(SUPERGROUP, "supergroup", "en", "active", NOON, LATER)
    assert await chats.migrate(GROUP, SUPERGROUP, LATER) == expected
    assert await chats.get(SUPERGROUP) == expected
    assert await chats.get(GROUP) is None


async def test_a_supergroup_that_wrote_first_gets_what_the_group_chose(chats: Chats) -> None:
    await chats.seen(GROUP, "group", EARLIER)
    await chats.set_language(GROUP, "en", EARLIER)
    await chats.seen(SUPERGROUP, "supergroup", NOON)
    expected = Chat(SUPERGROUP, "supergroup", "en", "active", EARLIER, LATER)
    assert await chats.migrate(GROUP, SUPERGROUP, LATER) == expected
    assert await counted(chats._database) == {("supergroup", "active"): 1}


async def test_what_the_supergroup_chose_and_did_stays(chats: Chats) -> None:
    await chats.seen(GROUP, "group", NOON)
    await chats.set_language(GROUP, "en", NOON)
    await chats.seen(SUPERGROUP, "supergroup", EARLIER)
    await chats.set_language(SUPERGROUP, "zh-Hant", NOON)
    await chats.leave(SUPERGROUP, "left", NOON)
    expected = Chat(SUPERGROUP, "supergroup", "zh-Hant", "left", EARLIER, LATER)
    assert await chats.migrate(GROUP, SUPERGROUP, LATER) == expected


async def test_a_group_that_left_is_reached_under_its_new_id(chats: Chats) -> None:
    await chats.seen(GROUP, "group", NOON)
    await chats.leave(GROUP, "left", NOON)
    assert (await chats.migrate(GROUP, SUPERGROUP, LATER)).state == "active"


async def test_a_migration_that_is_told_again_changes_nothing_more(chats: Chats) -> None:
    await chats.seen(GROUP, "group", NOON)
    await chats.set_language(GROUP, "en", NOON)
    told = await asyncio.gather(*(chats.migrate(GROUP, SUPERGROUP, LATER) for _ in range(10)))
    assert set(told) == {Chat(SUPERGROUP, "supergroup", "en", "active", NOON, LATER)}
    assert await counted(chats._database) == {("supergroup", "active"): 1}


async def test_a_migration_of_an_unknown_group_makes_the_supergroup_known(chats: Chats) -> None:
    expected = Chat(SUPERGROUP, "supergroup", None, "active", NOON, NOON)
    assert await chats.migrate(GROUP, SUPERGROUP, NOON) == expected
    assert await chats.get(SUPERGROUP) == expected


async def test_a_chat_does_not_migrate_to_itself(chats: Chats) -> None:
    chat = await chats.seen(GROUP, "group", NOON)
    with pytest.raises(ValueError, match="another id"):
        await chats.migrate(GROUP, GROUP, LATER)
    assert await chats.get(GROUP) == chat


async def test_a_migration_that_fails_half_way_changes_nothing(
    chats: Chats, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = await chats.seen(GROUP, "group", NOON)

    def fail() -> None:
        raise RuntimeError("half way")

    monkeypatch.setattr("bot.storage.chats.chats.about_chats", fail)
    with pytest.raises(RuntimeError, match="half way"):
        await chats.migrate(GROUP, SUPERGROUP, LATER)
    assert await chats.get(GROUP) == chat
    assert await chats.get(SUPERGROUP) is None


async def test_no_table_is_forgotten_when_a_chat_migrates(chats: Chats, database: Database) -> None:
    await _fill(database, GROUP)
    await _fill(database, OTHER)
    await chats.migrate(GROUP, SUPERGROUP, LATER)
    for name, ids in (await _chat_ids(database)).items():
        assert ids == {SUPERGROUP, OTHER}, name


async def test_a_forgotten_chat_leaves_no_trace_and_others_stay(
    chats: Chats, database: Database
) -> None:
    await _fill(database, GROUP)
    await _fill(database, OTHER)
    await chats.forget(GROUP)
    for name, ids in (await _chat_ids(database)).items():
        assert ids == {OTHER}, name
    await chats.forget(GROUP)


async def test_an_update_is_asked_for_under_the_new_id(chats: Chats, database: Database) -> None:
    received = Received(database)
    await received.claim([Arrival(1, GROUP)], "old", NOON)
    await chats.migrate(GROUP, SUPERGROUP, LATER)
    assert await received.adopt("new", LATER) == (Arrival(1, SUPERGROUP),)


async def test_who_forgets_a_chat_waits_for_the_news_that_it_left(
    chats: Chats, database: Database
) -> None:
    """Both write to several tables, and on PostgreSQL the one that comes too late would fail."""
    await _fill(database, GROUP)
    await _while_leaving(database, chats.forget(GROUP))
    assert await chats.get(GROUP) is None
    assert (await _chat_ids(database))["subscriptions"] == set()


async def test_who_moves_a_chat_waits_for_the_news_that_it_left(
    chats: Chats, database: Database
) -> None:
    await _fill(database, GROUP)
    await _while_leaving(database, chats.migrate(GROUP, SUPERGROUP, LATER))
    assert (await _chat_ids(database))["subscriptions"] == {SUPERGROUP}


async def _while_leaving(database: Database, work: Coroutine[Any, Any, object]) -> None:
    """Do something in the middle of what `Chats.leave` does."""
    async with database.writing() as connection:
        for table in (chats_table, subscriptions):
            of_it = update(table).where(table.c.chat_id == GROUP)
            await connection.execute(of_it.values(chat_id=GROUP))
            if table is chats_table:
                meanwhile = asyncio.create_task(work)
                await asyncio.sleep(0.5)
    await meanwhile


async def _fill(database: Database, chat_id: int) -> None:
    """Write a row about the chat into each table that has such a column, known here or not."""
    async with database.writing() as connection:
        for table in metadata.sorted_tables:
            if "chat_id" in table.c:
                row = {
                    column.name: _anything(column, chat_id)
                    for column in table.c
                    if column.name != "id"
                }
                await connection.execute(insert(table).values(**row))


def _anything(column: Column[Any], chat_id: int) -> object:
    fixed = {"chat_id": chat_id, "kind": "group", "state": "active"}
    if column.table is deliveries:
        fixed["state"] = "pending"
    if column.table is card_drafts:
        fixed["state"] = "writing"
    if column.name in fixed:
        return fixed[column.name]
    if isinstance(column.type, UtcTime):
        return NOON
    small = {int: abs(chat_id) % 1000, str: f"text {chat_id}", bool: False}
    return small[column.type.python_type]


async def _chat_ids(database: Database) -> dict[str, set[int]]:
    async with database.reading() as connection:
        return {
            table.name: set((await connection.execute(select(table.c.chat_id))).scalars())
            for table in metadata.sorted_tables
            if "chat_id" in table.c
        }
