"""Messages that come within seconds of one another are one case: forwards, albums.

Flood control counts them as one message.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.bounded import Bounded

T = TypeVar("T")
QUIET = 2.0  # seconds without a further message, after which a burst has ended
LONGEST = 10.0  # seconds for which the first message of a burst waits at most
MOST = 20  # messages of one burst
_REMEMBERED = 1_000  # senders whose bursts are remembered


@dataclass
class _Burst(Generic[T]):
    first: float
    last: float
    items: list[T] = field(default_factory=list)


@dataclass
class _Coming:
    first: float
    last: float
    number: int = 1


class Bursts(Generic[T]):
    """Gathers messages that belong together, by a key such as a chat and its user."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._open: dict[Hashable, _Burst[T]] = {}
        self._coming: Bounded[Hashable, _Coming] = Bounded(_REMEMBERED)

    def begin(self, key: Hashable) -> None:
        """Note a message that others may follow within the same burst."""
        now = self._clock()
        self._coming.remember(key, _Coming(now, now))

    def joins(self, key: Hashable) -> bool:
        """Tell whether a message that comes now belongs to a noted burst, and note it too."""
        now, coming = self._clock(), self._coming.get(key)
        if coming is None or coming.number >= MOST:
            return False
        if now >= min(coming.last + QUIET, coming.first + LONGEST):
            return False
        coming.last, coming.number = now, coming.number + 1
        return True

    async def gather(self, key: Hashable, item: T) -> tuple[T, ...]:
        """Give the whole burst to the call that began it, and nothing to those that join it."""
        now = self._clock()
        burst = self._open.get(key)
        if burst is not None and len(burst.items) < MOST:
            burst.items.append(item)
            burst.last = now
            return ()
        burst = self._open[key] = _Burst(now, now, [item])
        try:
            while (wait := min(burst.last + QUIET, burst.first + LONGEST) - self._clock()) > 0:
                await self._sleep(wait)
        finally:
            if self._open.get(key) is burst:
                del self._open[key]
        return tuple(burst.items)
