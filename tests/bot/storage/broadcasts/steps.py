"""The steps of the outbox's machine: when each fits, how often it comes, what it is given."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar

from hypothesis import strategies as st
from sqlalchemy import delete, select, update

from bot.storage.database.engine import Database
from bot.storage.tables import campaigns, deliveries, tallies

HOUR = timedelta(hours=1)
_MANY = 4  # rows that wait; while there are more, none are queued
Value = TypeVar("Value")
Fits = Callable[[Any], bool]
STEPS: dict[str, tuple[Fits, int, dict[str, Any]]] = {}


def step(fits: Fits, often: int = 1, **drawn: st.SearchStrategy[Any]) -> Callable[[Value], Value]:
    """Make a method one of the steps, with drawn arguments; `often` is its weight.

    Rules of Hypothesis's own would be left out by the half in most runs, and hardly a message
    would come all the way from the queue to its end.
    """

    def register(method: Value) -> Value:
        STEPS[method.__name__] = fits, often, drawn  # type: ignore[attr-defined]
        return method

    return register


def hungry(machine: Any) -> bool:
    return len([row for row in machine.seen if row.state == "pending"]) <= _MANY


def late(machine: Any) -> bool:
    return any(row.state == "pending" and row.expires_at <= machine.now for row in machine.seen)


def has(what: str) -> Fits:
    """Some sender has such a thing in its memory."""
    return lambda machine: any(getattr(each, what) for each in machine.senders)


def seen(*states: str) -> Fits:
    """There are rows in one of these states."""
    return lambda machine: any(row.state in states for row in machine.seen)


async def emptied(database: Database) -> None:
    async with database.writing() as connection:
        for table in (deliveries, campaigns, tallies):
            await connection.execute(delete(table))


async def made_timely(database: Database, now: datetime) -> None:
    """Let what waits be ready, and not be late."""
    async with database.writing() as connection:
        times = {"ready_at": now, "expires_at": now + HOUR}
        await connection.execute(
            update(deliveries).where(deliveries.c.state == "pending").values(times)
        )


async def all_rows(database: Database) -> list[Any]:
    async with database.reading() as connection:
        found = await connection.execute(select(deliveries).order_by(deliveries.c.id))
        return list(found.all())
