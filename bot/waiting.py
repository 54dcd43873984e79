"""Waiting that an event ends, a stop mostly: once, or between two goes at a step."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

log = structlog.get_logger()
PRUNE_EVERY = 3600.0  # seconds between two looks at what has been kept for long enough


async def until(event: asyncio.Event, seconds: float) -> None:
    """Sleep, unless the event comes first."""
    if seconds > 0:
        with suppress(TimeoutError):
            await asyncio.wait_for(event.wait(), seconds)


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
