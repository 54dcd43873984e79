"""Repeats requests that Telegram did not carry out, and never one that it may have."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog
from telegram.error import RetryAfter, TelegramError

from bot.logs import error_name
from bot.telegram.sending.failures import Failure, failure_of, pause

ATTEMPTS = 5
LONGEST = 120.0  # seconds that an answer waits in all; after that it is of no use
_PAUSE = 0.5  # seconds before the second attempt, doubled for each further one

T = TypeVar("T")
log = structlog.get_logger()


class UnsureError(Exception):
    """The request left and no answer came: the message may have arrived, or not."""


async def persist(request: Callable[[], Awaitable[T]], *, harmless: bool = False) -> T:
    """Make a request until Telegram takes or refuses it, within limits.

    `harmless` requests may be carried out twice, as edits may. For other requests UnsureError is
    raised where nobody can tell whether one arrived. Raises the last TelegramError when the limits
    are reached.
    """
    waited = 0.0
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return await request()
        except RetryAfter as error:
            last: TelegramError = error
            wait = pause(error)
        except TelegramError as error:
            found = failure_of(error)
            if found is Failure.REFUSED:
                raise
            if found is Failure.UNSURE and not harmless:
                raise UnsureError from error
            last = error
            wait = _PAUSE * 2 ** (attempt - 1)
        waited += wait
        if attempt == ATTEMPTS or waited > LONGEST:
            break
        log.info("repeated", error=error_name(last), seconds=wait, attempt=attempt)
        await asyncio.sleep(wait)
    raise last
