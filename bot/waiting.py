"""Waiting that a stop ends."""

import asyncio
from contextlib import suppress


async def until(stop: asyncio.Event, seconds: float) -> None:
    """Sleep, unless a stop comes first."""
    if seconds > 0:
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), seconds)
