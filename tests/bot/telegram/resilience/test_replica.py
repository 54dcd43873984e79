"""One life among others: its name, its address, what it may take over."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.storage.database.engine import Database, open_database
from bot.storage.database.errors import StorageError
from bot.storage.processes.received import Arrival, Received
from bot.storage.processes.replicas import Replica
from bot.telegram.resilience import replica as module
from bot.telegram.resilience.replica import Life, myself

NOW = timedelta()
HOOK = {"webhook_url": "https://bot.example/hook", "webhook_port": 8443}


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'x.db'}")
    yield opened
    await opened.close()


@pytest.mark.parametrize(
    ("given", "name", "address"),
    [
        ({}, "host:polling", None),
        (HOOK, "host:8443", None),
        (HOOK | {"webhook_listen": "0.0.0.0"}, "host:8443", "http://host:8443"),
        (HOOK | {"replica_url": "http://127.0.0.1:9/"}, "host:8443", "http://127.0.0.1:9"),
    ],
)
def test_a_process_is_named_by_its_place(
    given: dict[str, object], name: str, address: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: "host")
    assert myself(Settings.model_validate(given), "run") == Replica("run", name, address)


@pytest.fixture
async def lives(database: Database) -> AsyncIterator[tuple[Life, Life]]:
    one, two = Life(database, Replica("1", "one")), Life(database, Replica("2", "two"))
    yield one, two
    for each in (one, two):
        await each.close()


async def test_a_life_goes_on_for_longer_than_its_lease_and_ends_at_once(
    lives: tuple[Life, Life], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LEASE", timedelta(seconds=2))
    monkeypatch.setattr(module, "BEAT", 0.1)
    one, two = lives
    await one.begin()
    going_on = asyncio.create_task(one.go_on())
    await one.claim([Arrival(1, 5)])
    await two.begin()
    await asyncio.sleep(2.5)
    assert await two.left_over(NOW) == ()
    assert one.living == (one.replica,)
    await one.end()
    await going_on
    assert await two.left_over(NOW) == (Arrival(1, 5),)


async def test_who_was_away_takes_nothing_over_at_first(
    lives: tuple[Life, Life], monkeypatch: pytest.MonkeyPatch
) -> None:
    """All may have been: the others are given the time to say that they live."""
    monkeypatch.setattr(module, "LEASE", timedelta(seconds=0.1))
    one, two = lives
    await one.begin()
    await two.begin()
    await one.claim([Arrival(1, 5)])
    await asyncio.sleep(0.2)
    monkeypatch.setattr(module, "LEASE", timedelta(minutes=1))
    await two._beat()
    assert await two.left_over(NOW) == ()
    await two._beat()
    assert await two.left_over(NOW) == (Arrival(1, 5),)


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """While it is set, no update can be noted as done."""
    away, done = asyncio.Event(), Received.done

    async def fail_or_note(self: Received, numbers: Sequence[int], now: datetime) -> None:
        if away.is_set():
            raise StorageError("the server cannot be reached")
        await done(self, numbers, now)

    monkeypatch.setattr(Received, "done", fail_or_note)
    away.set()
    return away


async def answered_in_vain(life: Life) -> None:
    """Answer two updates whose notes fail."""
    await life.begin()
    await life.claim([Arrival(number, 5) for number in (1, 2, 3)])
    for number in (1, 2):
        with pytest.raises(StorageError):
            await life.done(number)


@pytest.mark.parametrize("how", ["next", "beat", "end"])
async def test_what_was_answered_while_the_database_was_away_is_not_asked_for(
    how: str, lives: tuple[Life, Life], away: asyncio.Event
) -> None:
    one, two = lives
    await answered_in_vain(one)
    away.clear()
    if how == "next":
        await one.done(3)
    elif how == "beat":
        await one._beat()
    await one.end()
    await two.begin()
    left = await two.left_over(NOW)
    assert left == (() if how == "next" else (Arrival(3, 5),))


async def test_a_database_that_stays_away_does_not_keep_the_lease_from_being_renewed(
    lives: tuple[Life, Life], away: asyncio.Event
) -> None:
    one, two = lives
    await answered_in_vain(one)
    await one._beat()
    await two.begin()
    assert await two.left_over(NOW) == ()
    await one.end()
    assert away.is_set()


async def test_many_notes_that_failed_are_written_in_parts(
    lives: tuple[Life, Life], away: asyncio.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_AT_ONCE", 2)
    one, two = lives
    await answered_in_vain(one)
    away.clear()
    await one.done(3)
    await one.end()
    await two.begin()
    assert await two.left_over(NOW) == ()
