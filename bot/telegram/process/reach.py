"""Reaches Telegram however long the network takes, and stops at once when told to."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.logs import error_name
from bot.waiting import until

log = structlog.get_logger()
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0


async def reach(step: Callable[[], Awaitable[object]], stop: asyncio.Event) -> bool:
    """Repeat a step until it succeeds; False when a stop came first.

    Raises InvalidToken, for a refused token stays refused.
    """
    pause = FIRST_PAUSE
    while not stop.is_set():
        try:
            return await unless(stop, step())
        except InvalidToken:
            raise
        except TelegramError as error:
            if isinstance(error, RetryAfter):
                log.warning("telegram_says_wait")
            else:
                log.warning("telegram_unreachable", error=error_name(error), retry_in=pause)
            await until(stop, pause)
            pause = min(pause * 2, LONGEST_PAUSE)
    return False


async def unless(stop: asyncio.Event, step: Awaitable[object]) -> bool:
    """Run a step unless a stop comes, which cancels it; tell whether it was done."""
    doing = asyncio.ensure_future(step)
    stopping = asyncio.ensure_future(stop.wait())
    await asyncio.wait((doing, stopping), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if not doing.done():
        doing.cancel()
        await asyncio.wait((doing,))
        return False
    await doing
    return True
