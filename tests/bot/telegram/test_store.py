"""Writes that no answer hangs on."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.telegram import store as module
from bot.telegram.store import settle, store


async def test_a_write_is_waited_for() -> None:
    done = []

    async def write() -> None:
        await asyncio.sleep(0.01)
        done.append("written")

    await store(write())
    assert done == ["written"]


async def test_a_write_that_fails_is_logged_without_its_words() -> None:
    async def write() -> None:
        raise RuntimeError("云雀")

    with capture_logs() as logs:
        await store(write())
    assert [(each["event"], each["error"]) for each in logs] == [("not_stored", "RuntimeError")]
    assert "云雀" not in str(logs)


async def test_a_write_that_lingers_goes_on_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    locked, done = asyncio.Event(), []

    async def write() -> None:
        await locked.wait()
        done.append("written")

    with capture_logs() as logs:
        await store(write())
    assert [each["event"] for each in logs] == ["database_slow"]
    assert done == []
    monkeypatch.setattr(module, "PATIENCE", 5.0)
    asyncio.get_running_loop().call_later(0.02, locked.set)
    await settle()
    assert done == ["written"]
