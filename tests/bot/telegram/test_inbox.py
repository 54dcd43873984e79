"""Incoming updates: noted, entered once, in turn, struck off."""

import asyncio
from typing import Any

import pytest
from telegram import Update

from bot.storage import Database, Received, open_database
from bot.telegram import inbox as module
from bot.telegram.again import RunNotes
from bot.telegram.inbox import Inbox, InboxProcessor, InboxQueue
from bot.telegram.turns import Turns


def update(number: int, chat: int = 5, kind: str = "private") -> Update:
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": kind}, "text": "话"}
    return Update.de_json({"update_id": number, "message": message})


@pytest.fixture
async def database(tmp_path: Any) -> Any:
    opened = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'x.db'}")
    yield opened
    await opened.close()


async def left(database: Database) -> tuple[int, ...]:
    """What another run would find."""
    return await Received(database).left_over("another")


async def test_private_messages_are_noted_until_they_are_answered(database: Database) -> None:
    inbox = Inbox(RunNotes(Received(database), "run"))
    await inbox.note([update(1), update(2, -9, "supergroup"), update(3, 6)])
    assert await left(database) == (5, 6)
    await inbox.enter(update(1))
    await inbox.leave(update(1))
    assert await left(database) == (6,)


async def test_an_update_that_was_not_polled_is_noted_as_it_enters(database: Database) -> None:
    queue = InboxQueue(Inbox(RunNotes(Received(database), "run")))
    await queue.put(update(1))
    assert await left(database) == (5,)
    assert queue.qsize() == 1


async def test_an_update_that_comes_twice_enters_once(database: Database) -> None:
    queue = InboxQueue(Inbox(RunNotes(Received(database), "run")))
    for _ in range(2):
        await queue.put(update(1))
    await queue.put("a signal of the library's own")
    assert queue.qsize() == 2


async def test_a_polled_batch_enters_without_a_pause(database: Database) -> None:
    """A stop between two of its updates would have Telegram give the answered ones again."""
    inbox = Inbox(RunNotes(Received(database), "run"))
    queue, batch = InboxQueue(inbox), [update(number) for number in range(3)]
    await inbox.note(batch)
    for each in batch:
        entering = queue.put(each)
        with pytest.raises(StopIteration):
            entering.send(None)
    assert queue.qsize() == 3


async def test_without_a_database_updates_enter_all_the_same(database: Database) -> None:
    inbox = Inbox(RunNotes(Received(database), "run"))
    async with database.writing() as connection:
        await connection.exec_driver_sql("DROP TABLE received")
    assert await inbox.enter(update(1))
    await inbox.leave(update(1))


async def test_a_full_inbox_leaves_the_rest_with_telegram(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ROOM", 2)
    inbox = Inbox(RunNotes(Received(database), "run"))
    await inbox.enter(update(1))
    await inbox.has_room()
    await inbox.enter(update(2))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(inbox.has_room(), 0.01)
    await inbox.leave(update(1))
    await asyncio.wait_for(inbox.has_room(), 1)


async def test_who_asks_for_a_turn_waits_for_all_that_came_before(database: Database) -> None:
    turns, ended = Turns(), []
    processor = InboxProcessor(Inbox(RunNotes(Received(database), "run")), turns)
    slow = asyncio.Event()

    async def handle(each: Update, *, waits: bool, until: asyncio.Event | None = None) -> None:
        if waits:
            await turns.wait(each)
        if until is not None:
            await until.wait()
        ended.append(each.update_id)

    # Ids may start anew below the last one, so the order of arrival counts.
    arrivals = [
        (update(50), True, slow),
        (update(51), False, None),  # an emergency
        (update(7), True, None),
        (update(8, chat=6), True, None),
    ]
    tasks = [
        asyncio.ensure_future(
            processor.process_update(each, handle(each, waits=waits, until=until))
        )
        for each, waits, until in arrivals
    ]
    await asyncio.sleep(0.05)
    assert sorted(ended) == [8, 51]
    slow.set()
    await asyncio.wait_for(asyncio.gather(*tasks), 5)
    assert ended[2:] == [50, 7]


async def test_a_turn_ends_also_when_its_handler_fails(database: Database) -> None:
    turns = Turns()
    processor = InboxProcessor(Inbox(RunNotes(Received(database), "run")), turns)

    async def fail() -> None:
        raise RuntimeError

    async def wait() -> None:
        await turns.wait(update(2))

    with pytest.raises(RuntimeError):
        await processor.process_update(update(1), fail())
    await asyncio.wait_for(processor.process_update(update(2), wait()), 1)
