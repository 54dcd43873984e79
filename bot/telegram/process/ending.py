"""How a process is told to end, and ends: with its status, and without waiting for what hangs."""

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, NoReturn

import structlog
from telegram.error import InvalidToken

from bot.logs import error_name
from bot.settings import Settings
from bot.storage.database.errors import StorageError
from bot.telegram.process.trouble import where
from bot.telegram.resilience.refusal import refused_words

log = structlog.get_logger()
REFUSED = 2  # the exit status for a refused token, after which systemd starts the bot no more
_CLOSING = 2.0  # seconds for each thing that is closed; a database that hangs would take for ever


def live(settings: Settings, life: Coroutine[Any, Any, None]) -> tuple[int, str]:
    """Run what a process does from start to stop; give its exit status and its last words."""
    try:
        asyncio.run(life)
    except InvalidToken:
        return REFUSED, f"{refused_words(settings)}\n"
    except StorageError as error:
        return 1, f"{error}\n"
    return 0, ""


def stop_on_signals() -> asyncio.Event:
    """Give what the first SIGINT or SIGTERM sets; a second one ends the process as usual."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_loop_failed)

    def end() -> None:
        stop.set()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, end)
    return stop


async def all_in_time(*steps: Callable[[], Awaitable[None]]) -> bool:
    """Write and close one after another; tell whether there was time for all of it."""
    for step in steps:
        if not await in_time(step()):
            return False
    return True


async def in_time(step: Awaitable[object], seconds: float | None = None) -> bool:
    """Wait a little for a step, which goes on if it takes longer: cancelled, it might hang."""
    doing = asyncio.ensure_future(step)
    await asyncio.wait((doing,), timeout=_CLOSING if seconds is None else seconds)
    if doing.done():
        await doing
    return doing.done()


def conclude(settings: Settings, *, refused: bool, finished: bool) -> None:
    """End as is due once all is closed: at once where it is not, and raise InvalidToken if refused.

    The exit status and the words for a refused token are the same either way.
    """
    if not finished:
        leave(REFUSED, f"{refused_words(settings)}\n") if refused else leave(0)
    if refused:
        raise InvalidToken


def leave(status: int, words: str = "") -> NoReturn:
    """Say the last words and end without waiting for threads and tasks that nothing can stop."""
    sys.stderr.write(words)
    sys.stderr.flush()
    os._exit(status)


def _loop_failed(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Asyncio's own message would print what the failed task held."""
    error = context.get("exception")
    log.error("task_failed", error=error_name(error) if error else "", where=where(error))
