"""Steps are done again and again, and one that fails says which it was."""

import asyncio

from structlog.testing import capture_logs

from bot.waiting import repeat


async def test_a_step_goes_on_after_failures_which_are_named_without_their_words() -> None:
    stop, done = asyncio.Event(), 0

    async def step() -> None:
        nonlocal done
        done += 1
        if done == 3:
            stop.set()
        raise RuntimeError("云雀")

    with capture_logs() as logs:
        await repeat(step, 0.001, stop, "tidying_failed")
    assert done == 3
    expected = {"event": "tidying_failed", "error": "RuntimeError", "log_level": "error"}
    assert logs == [expected] * 3


async def test_nothing_is_done_after_a_stop_which_is_not_waited_for() -> None:
    stop, done = asyncio.Event(), 0

    async def step() -> None:
        nonlocal done
        done += 1

    repeating = asyncio.create_task(repeat(step, 60, stop, "failed"))
    await asyncio.sleep(0.01)
    stop.set()
    await asyncio.wait_for(repeating, 1)
    assert done == 1
    await repeat(step, 60, stop, "failed")
    assert done == 1
