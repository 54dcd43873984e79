"""Incoming updates: noted, entered once, in turn, struck off."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram import Update

from bot.clock import now
from bot.storage.database.engine import Database, open_database
from bot.storage.processes.received import Arrival, Claim, Received
from bot.storage.processes.replicas import Replica
from bot.telegram.resilience import storing
from bot.telegram.resilience.replica import Life
from bot.telegram.updates import inbox as module
from bot.telegram.updates.inbox import Entry, Inbox, InboxProcessor, InboxQueue
from bot.telegram.updates.turns import Turns

PATIENCE = 30.0  # seconds for a write; the bot's own two pass on a machine that is busy


def update(number: int, chat: int = 5, kind: str = "private") -> Update:
    message = {"message_id": number, "date": 1, "chat": {"id": chat, "type": kind}, "text": "话"}
    return Update.de_json({"update_id": number, "message": message})


@pytest.fixture
async def database(tmp_path: Any) -> Any:
    opened = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'x.db'}")
    yield opened
    await opened.close()


def life(database: Database, run: str = "run") -> Life:
    return Life(database, Replica(run, run))


async def left(database: Database) -> tuple[int, ...]:
    """The chats that another run would ask."""
    return tuple(each.chat_id for each in await Received(database).adopt("another", now()))


async def test_private_messages_are_noted_until_they_are_answered(database: Database) -> None:
    inbox = Inbox(life(database))
    await inbox.note([update(1), update(2, -9, "supergroup"), update(3, 6)])
    await inbox.enter(update(1))
    await inbox.leave(update(1))
    assert await left(database) == (6,)


async def test_an_update_that_was_not_polled_is_noted_as_it_enters(database: Database) -> None:
    queue = InboxQueue(Inbox(life(database)))
    await queue.put(update(1))
    assert await left(database) == (5,)
    assert queue.qsize() == 1


async def test_an_update_that_comes_twice_enters_once(database: Database) -> None:
    queue = InboxQueue(Inbox(life(database)))
    for _ in range(2):
        await queue.put(update(1))
    await queue.put("a signal of the library's own")
    assert queue.qsize() == 2


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (Claim(mine=frozenset({1})), {Entry.MINE, Entry.PAST}),
        (Claim(held=frozenset({1})), {Entry.HELD, Entry.PAST}),
        (Claim(), {Entry.PAST}),  # another has answered it
    ],
    ids=["mine", "held", "past"],
)
async def test_two_deliveries_at_the_same_moment_share_one_note(
    claim: Claim, expected: set[Entry]
) -> None:
    asked, answered = asyncio.Event(), asyncio.Event()
    claimed: list[int] = []

    class Slow:
        async def claim(self, arrivals: Sequence[Arrival]) -> Claim:
            claimed.extend(each.id for each in arrivals)
            asked.set()
            await answered.wait()
            return claim

        async def earlier(self, _: Arrival) -> bool:
            return False

        async def done(self, number: int) -> None: ...

    inbox = Inbox(Slow(), polls=False)
    first = asyncio.create_task(inbox.enter(update(1)))
    await asked.wait()
    second = asyncio.create_task(inbox.enter(update(1)))
    await asyncio.sleep(0.05)
    assert not second.done()
    answered.set()
    entries = await asyncio.gather(first, second)
    assert set(entries) == expected
    assert claimed == [1]


async def test_a_polled_batch_enters_without_a_pause(database: Database) -> None:
    """A stop between two of its updates would have Telegram give the answered ones again."""
    inbox = Inbox(life(database))
    queue, batch = InboxQueue(inbox), [update(number) for number in range(3)]
    await inbox.note(batch)
    for each in batch:
        entering = queue.put(each)
        with pytest.raises(StopIteration):
            entering.send(None)
    assert queue.qsize() == 3


async def test_without_a_database_updates_enter_all_the_same(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing, "PATIENCE", PATIENCE)
    inbox = Inbox(life(database))
    async with database.writing() as connection:
        await connection.exec_driver_sql("DROP TABLE received")
    with capture_logs() as logs:
        assert await inbox.enter(update(1)) is Entry.MINE
        await inbox.leave(update(1))
    assert [each["event"] for each in logs] == ["not_stored"]  # once for each update


async def test_what_was_noted_and_cannot_be_struck_off_is_logged(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing, "PATIENCE", PATIENCE)
    inbox = Inbox(life(database))
    await inbox.enter(update(1))
    async with database.writing() as connection:
        await connection.exec_driver_sql("DROP TABLE received")
    with capture_logs() as logs:
        await inbox.leave(update(1))
    assert [each["event"] for each in logs] == ["not_stored"]


async def test_a_full_inbox_leaves_the_rest_with_telegram(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ROOM", 2)
    inbox = Inbox(life(database))
    await inbox.enter(update(1))
    await inbox.has_room()
    await inbox.enter(update(2))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(inbox.has_room(), 0.01)
    await inbox.leave(update(1))
    await asyncio.wait_for(inbox.has_room(), 5)


async def test_who_asks_for_a_turn_waits_for_all_that_came_before(database: Database) -> None:
    turns, ended = Turns(), []
    processor = InboxProcessor(Inbox(life(database)), turns)
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
    async with asyncio.timeout(30):
        while len(ended) < 2:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.05)
    assert sorted(ended) == [8, 51]
    slow.set()
    await asyncio.wait_for(asyncio.gather(*tasks), 5)
    assert ended[2:] == [50, 7]


async def test_a_turn_ends_also_when_its_handler_fails(database: Database) -> None:
    turns = Turns()
    processor = InboxProcessor(Inbox(life(database)), turns)

    async def fail() -> None:
        raise RuntimeError

    async def wait() -> None:
        await turns.wait(update(2))

    with pytest.raises(RuntimeError):
        await processor.process_update(update(1), fail())
    await asyncio.wait_for(processor.process_update(update(2), wait()), 1)


async def test_what_another_has_answered_does_not_enter(database: Database) -> None:
    other, queue = Inbox(life(database, "other")), InboxQueue(Inbox(life(database)))
    await other.enter(update(1))
    await other.leave(update(1))
    await queue.put(update(1))
    assert queue.qsize() == 0


@pytest.fixture
async def lives(database: Database) -> AsyncIterator[list[Life]]:
    """Another process's, then this one's."""
    lives = [life(database, "other"), life(database, "mine")]
    for each in lives:
        await each.begin()
    yield lives
    for each in lives:
        await each.close()


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LOOK_AGAIN", 0.02)


@pytest.mark.usefixtures("soon")
async def test_what_a_living_one_has_in_hand_enters_when_that_ends(lives: list[Life]) -> None:
    other, mine = lives
    inbox = Inbox(mine)
    queue = InboxQueue(inbox)
    await Inbox(other).enter(update(1))
    for _ in range(2):
        await queue.put(update(1))
    await asyncio.sleep(0.2)
    assert queue.qsize() == 0
    await other.end()
    assert (await asyncio.wait_for(queue.get(), 30)) == update(1)
    await asyncio.sleep(0.1)
    assert queue.qsize() == 0
    await inbox.close()


@pytest.mark.usefixtures("soon")
async def test_a_database_that_is_away_is_told_of_once_for_what_another_has_in_hand(
    lives: list[Life], database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing, "PATIENCE", PATIENCE)
    other, mine = lives
    inbox, looks = Inbox(mine), asyncio.Semaphore(0)
    queue, claim = InboxQueue(inbox), mine.claim

    async def counted(arrivals: Sequence[Arrival]) -> Claim:
        looks.release()
        return await claim(arrivals)

    await Inbox(other).enter(update(1))
    await queue.put(update(1))
    monkeypatch.setattr(mine, "claim", counted)
    async with database.writing() as connection:
        await connection.exec_driver_sql("ALTER TABLE received RENAME TO away")
    with capture_logs() as logs:
        for _ in range(5):
            await asyncio.wait_for(looks.acquire(), 30)
    assert [each["event"] for each in logs].count("not_stored") == 1
    async with database.writing() as connection:
        await connection.exec_driver_sql("ALTER TABLE away RENAME TO received")
    await other.end()
    assert (await asyncio.wait_for(queue.get(), 30)) == update(1)
    await inbox.close()


@pytest.mark.usefixtures("soon")
async def test_what_a_living_one_finishes_never_enters(lives: list[Life]) -> None:
    other, mine = lives
    inbox, theirs = Inbox(mine), Inbox(other)
    queue = InboxQueue(inbox)
    await theirs.enter(update(1))
    await queue.put(update(1))
    await theirs.leave(update(1))
    await other.end()
    await asyncio.wait_for(asyncio.gather(*inbox._later), 30)
    assert queue.qsize() == 0
    await inbox.close()


async def test_a_turn_waits_for_another_process_within_limits(
    lives: list[Life], monkeypatch: pytest.MonkeyPatch
) -> None:
    other, mine = lives
    inbox, theirs = Inbox(mine), Inbox(other)
    turns = Turns(inbox.wait_elsewhere)
    for number in (1, 2):
        await theirs.enter(update(number))
    for number in (3, 4):
        await inbox.enter(update(number))
    await inbox.enter(update(5, chat=6))
    await asyncio.wait_for(turns.wait(update(5, chat=6)), 10)
    waiting = asyncio.ensure_future(turns.wait(update(3)))
    await theirs.leave(update(1))
    await asyncio.sleep(0.3)
    assert not waiting.done()
    await theirs.leave(update(2))
    await asyncio.wait_for(waiting, 30)
    await theirs.enter(update(0))
    monkeypatch.setattr(module, "TURN_PATIENCE", 0.0)
    await asyncio.wait_for(turns.wait(update(4)), 30)


@pytest.mark.usefixtures("soon")
async def test_what_is_taken_over_keeps_its_place_in_the_line(lives: list[Life]) -> None:
    other, mine = lives
    inbox = Inbox(mine)
    queue, processor, ended = InboxQueue(inbox), InboxProcessor(inbox, inbox.turns), []

    async def handle(each: Update) -> None:
        await inbox.turns.wait(each)
        ended.append(each.update_id)

    await Inbox(other).enter(update(1))
    for number in (1, 2):
        await queue.put(update(number))
    second = await queue.get()
    assert isinstance(second, Update)
    later = asyncio.ensure_future(processor.process_update(second, handle(second)))
    await other.end()
    first = await asyncio.wait_for(queue.get(), 30)
    assert isinstance(first, Update)
    await processor.process_update(first, handle(first))
    await later
    assert ended == [1, 2]
    await inbox.close()


async def test_what_another_never_ends_holds_up_its_chat_within_limits(
    lives: list[Life], monkeypatch: pytest.MonkeyPatch
) -> None:
    other, mine = lives
    monkeypatch.setattr(module, "TURN_PATIENCE", 0.2)
    inbox = Inbox(mine)
    await Inbox(other).enter(update(1))
    queue = InboxQueue(inbox)
    await queue.put(update(1))  # the other has it, and lives
    second = update(2)
    inbox.turns.reserve(second)
    await asyncio.wait_for(inbox.turns.wait(second), 10)
    assert queue.qsize() == 0
    await inbox.close()


@pytest.mark.usefixtures("soon")
async def test_what_is_taken_over_keeps_its_place_however_long_it_is_handled(
    lives: list[Life], monkeypatch: pytest.MonkeyPatch
) -> None:
    other, mine = lives
    monkeypatch.setattr(module, "TURN_PATIENCE", 0.3)
    inbox = Inbox(mine)
    queue = InboxQueue(inbox)
    await Inbox(other).enter(update(1))
    await queue.put(update(1))
    await other.end()
    first, second = await asyncio.wait_for(queue.get(), 30), update(2)
    assert isinstance(first, Update)
    with inbox.turns.hold(first):
        inbox.turns.reserve(second)
        waiting = asyncio.ensure_future(inbox.turns.wait(second))
        await asyncio.sleep(0.5)
        assert not waiting.done()
    await asyncio.wait_for(waiting, 10)
    await inbox.close()


async def test_who_has_no_place_of_its_own_waits_for_none_that_came_later() -> None:
    turns = Turns()
    turns.reserve(update(1))
    turns.reserve(update(2))
    turns.release(update(1))
    await asyncio.wait_for(turns.wait(update(1)), 1)
