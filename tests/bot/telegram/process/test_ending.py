"""A process ends in time, whatever hangs, and at the second signal at once."""

import asyncio
import os
import signal
import sys

import pytest

from bot.telegram.process import ending
from bot.telegram.process.ending import all_in_time, in_time, leave, stop_on_signals


async def hang() -> None:
    await asyncio.Event().wait()


@pytest.mark.parametrize(("hangs", "done"), [(0, []), (1, [0]), (3, [0, 1, 2])])
async def test_what_hangs_while_it_is_closed_is_left(
    hangs: int, done: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ending, "_CLOSING", 0.05)
    closed: list[int] = []

    def step(number: int) -> asyncio.Future[None]:
        async def close() -> None:
            closed.append(number)

        return asyncio.ensure_future(hang() if number == hangs else close())

    steps = [lambda number=number: step(number) for number in range(3)]
    assert await asyncio.wait_for(all_in_time(*steps), 30) is (hangs == 3)
    assert closed == done


async def test_what_fails_in_time_is_raised() -> None:
    async def fail() -> None:
        raise ValueError("closed already")

    with pytest.raises(ValueError, match="closed already"):
        await in_time(fail())


async def test_the_first_signal_stops_and_the_second_is_as_usual() -> None:
    usual = signal.getsignal(signal.SIGTERM)
    stop = stop_on_signals()
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(stop.wait(), 30)
    assert signal.getsignal(signal.SIGTERM) in {usual, signal.SIG_DFL}


def test_the_last_words_are_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "_exit", sys.exit)
    with pytest.raises(SystemExit, match="2"):
        leave(2, "the token was refused\n")
    assert capsys.readouterr().err == "the token was refused\n"
