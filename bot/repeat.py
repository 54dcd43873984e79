"""Steps that a process does again and again, as long as it runs."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.waiting import until

log = structlog.get_logger()
PRUNE_EVERY = 3600.0  # seconds between two looks at what has been kept for long enough


async def repeat(
    step: Callable[[], Awaitable[object]], seconds: float, stop: asyncio.Event, failed: str
) -> None:
    """Do a step again and again, whatever becomes of it, until a stop comes between two.

    `seconds` lie between two; `failed` names the event that is logged where a step raises.
    """
    while not stop.is_set():
        try:
            await step()
        except Exception as error:
            log.error(failed, error=type(error).__name__)
        await until(stop, seconds)
