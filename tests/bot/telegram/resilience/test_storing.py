"""Writes that no answer hangs on."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.telegram.resilience import storing as module
from bot.telegram.resilience.storing import Storing


async def test_a_write_is_waited_for() -> None:
    done = []

    async def write() -> None:
        await asyncio.sleep(0.01)
        done.append("written")

    await Storing().store(write())
    assert done == ["written"]


async def test_a_write_that_fails_is_logged_without_its_words() -> None:
    async def write() -> None:
        raise RuntimeError("云雀")

    with capture_logs() as logs:
        await Storing().store(write())
    assert [(each["event"], each["error"]) for each in logs] == [("not_stored", "RuntimeError")]
    assert "云雀" not in str(logs)


async def test_a_write_that_lingers_goes_on_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    locked, done, storing = asyncio.Event(), [], Storing()

    async def write() -> None:
        await locked.wait()
        done.append("written")

    with capture_logs() as logs:
        await storing.store(write())
    assert [each["event"] for each in logs] == ["database_slow"]
    assert done == []
    monkeypatch.setattr(module, "PATIENCE", 5.0)
    asyncio.get_running_loop().call_later(0.02, locked.set)
    await storing.settle()
    assert done == ["written"]


async def test_one_bot_does_not_wait_for_the_writes_of_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    locked, slow = asyncio.Event(), Storing()
    await slow.store(locked.wait())
    monkeypatch.setattr(module, "PATIENCE", 60.0)
    async with asyncio.timeout(1):
        await Storing().settle()
    locked.set()
    await slow.settle()
