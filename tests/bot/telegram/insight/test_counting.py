"""Counting delays nothing, loses nothing while the database is away, and holds only so much."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.broadcast.message import Content, Delete, Post, Request
from bot.broadcast.outcome import Gone, Outcome, Sent
from bot.storage.database.engine import Database, open_database
from bot.storage.operators.doubts import Doubts
from bot.storage.operators.figures import Figure, Figures
from bot.telegram.insight import counting as module
from bot.telegram.insight.calendar import Calendar
from bot.telegram.insight.counting import Counting
from bot.telegram.process.metrics import Metrics
from bot.telegram.process.observe import ObservedTransport

DAY = date(2026, 5, 4)
ASKED = Figure(DAY, "asked", "answer")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'test.db'}")
    yield database
    await database.close()


class Away:
    """A store that fails as often as it is told."""

    def __init__(self, store: Any, failures: int) -> None:
        self._store = store
        self._failures = failures

    async def add(self, *values: Any) -> None:
        if self._failures:
            self._failures -= 1
            raise OSError
        await self._store.add(*values)


def counting(figures: Any, doubts: Any) -> Counting:
    return Counting(figures, doubts, Calendar("UTC", lambda: datetime(2026, 5, 4, tzinfo=UTC)))


async def test_counts_are_written_together(database: Database) -> None:
    figures, doubts = Figures(database), Doubts(database, b"s")
    ours = counting(figures, doubts)
    for _ in range(3):
        ours.count("asked", "answer")
    for who in (1, 2, 3, 4, 5, 5):
        ours.doubt("declined", "card", who)
    assert await figures.between(DAY, DAY) == {}
    await ours.flush()
    await ours.flush()
    assert await figures.between(DAY, DAY) == {ASKED: 3}
    assert [each.number for each in await doubts.themes(DAY, DAY)] == [6]


@pytest.mark.parametrize("away", ["figures", "doubts"])
async def test_what_could_not_be_written_is_written_once_later(
    database: Database, away: str
) -> None:
    figures, doubts = Figures(database), Doubts(database, b"s")
    ours = counting(
        Away(figures, 2 if away == "figures" else 0), Away(doubts, 2 if away == "doubts" else 0)
    )
    ours.count("asked", "answer")
    for who in range(5):
        ours.doubt("declined", "card", who)
    for _ in range(4):
        await ours.flush()
        ours.count("asked", "answer")
    assert await figures.between(DAY, DAY) == {ASKED: 4}
    assert [each.number for each in await doubts.themes(DAY, DAY)] == [5]


async def test_no_more_is_held_than_there_is_room_for(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST", 2)
    figures, doubts = Figures(database), Doubts(database, b"s")
    ours = counting(figures, doubts)
    for key in ("a", "b", "c", "a"):
        ours.count("asked", key)
    await ours.flush()
    assert {each.key: n for each, n in (await figures.between(DAY, DAY)).items()} == {
        "a": 2,
        "b": 1,
    }


async def test_who_wants_to_be_forgotten_is_not_written_afterwards(database: Database) -> None:
    doubts = Doubts(database, b"s")
    ours = counting(Figures(database), doubts)
    ours.doubt("declined", "card", 7)
    assert await ours.doubts_of(7) == 1
    ours.doubt("declined", "card", 7)
    ours.doubt("declined", "card", 8)
    await ours.forget(7)
    await ours.flush()
    assert [await doubts.of(who, DAY) for who in (7, 8)] == [0, 1]


async def test_it_writes_every_now_and_then_until_it_is_stopped(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "EVERY", 0.01)
    figures, stop = Figures(database), asyncio.Event()
    ours = counting(figures, Doubts(database, b"s"))
    task = asyncio.create_task(ours.run(stop))
    ours.count("asked", "answer")
    async with asyncio.timeout(20):
        while not await figures.between(DAY, DAY):  # noqa: ASYNC110 - the store tells nobody
            await asyncio.sleep(0.01)
        ours.count("asked", "answer")
        stop.set()
        await task
    assert await figures.between(DAY, DAY) == {ASKED: 2}


class Way:
    """A transport on which all arrives but what goes to chat 2."""

    async def send(self, request: Request) -> Outcome:
        return Gone("blocked", "blocked") if request.chat_id == 2 else Sent(1)


async def test_what_is_sent_is_counted_by_lane_and_outcome(database: Database) -> None:
    figures = Figures(database)
    ours = counting(figures, Doubts(database, b"s"))
    transport = ObservedTransport(Way(), Metrics(), ours)
    for request in (
        Post(1, 0, Content("tip")),
        Post(2, 0, Content("tip")),
        Post(1, 0, Content("all"), campaign=12),
        Delete(1, 5),
    ):
        await transport.send(request)
    await ours.flush()
    assert {each.key: number for each, number in (await figures.between(DAY, DAY)).items()} == {
        "tip.sent": 1,
        "tip.gone": 1,
        "campaign.sent": 1,
    }
