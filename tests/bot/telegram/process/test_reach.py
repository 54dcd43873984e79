"""Reaching Telegram: again and again, until it works or a stop comes."""

import asyncio

import pytest
from telegram.error import InvalidToken, NetworkError, TelegramError, TimedOut

from bot.telegram.process import reach as module
from bot.telegram.process.reach import reach


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FIRST_PAUSE", 0.001)


async def test_a_step_is_repeated_until_it_succeeds() -> None:
    errors = [NetworkError("x"), TimedOut(), TelegramError("Invalid server response")]

    async def step() -> None:
        if errors:
            raise errors.pop(0)

    assert await reach(step, asyncio.Event())
    assert errors == []


async def test_a_refused_token_ends_it() -> None:
    async def step() -> None:
        raise InvalidToken

    with pytest.raises(InvalidToken):
        await reach(step, asyncio.Event())


async def test_a_stop_cancels_a_step_that_hangs() -> None:
    stop, ended = asyncio.Event(), []

    async def step() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append("cancelled")

    asyncio.get_running_loop().call_later(0.02, stop.set)
    assert not await asyncio.wait_for(reach(step, stop), 5)
    assert ended == ["cancelled"]


async def test_a_stop_ends_the_pause() -> None:
    stop = asyncio.Event()

    async def step() -> None:
        asyncio.get_running_loop().call_soon(stop.set)
        raise NetworkError("x")

    assert not await asyncio.wait_for(reach(step, stop), 5)
