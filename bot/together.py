"""Gathers small writes: what comes while one transaction runs goes with the next."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class Together(Generic[Item, Answer]):
    """Writes the items of many callers at once."""

    def __init__(self, write: Callable[[Sequence[Item]], Awaitable[Answer]]) -> None:
        self._write = write
        self._next: list[Item] = []
        self._under_way: asyncio.Task[Answer] | None = None
        self._following: asyncio.Task[Answer] | None = None

    async def add(self, items: Sequence[Item]) -> Answer:
        """Write; gives the answer to all that was written with these. Raises what it raised."""
        self._next.extend(items)
        if self._following is None:
            self._following = asyncio.create_task(self._follow(self._under_way))
        return await asyncio.shield(self._following)

    async def settle(self) -> None:
        """Wait until all that was added so far is written."""
        last = self._following or self._under_way
        if last is not None:
            await asyncio.wait((last,))

    async def _follow(self, before: "asyncio.Task[Answer] | None") -> Answer:
        """Wait for what is under way, then write all that has come until then."""
        if before is not None:
            await asyncio.wait((before,))
        batch, self._next = self._next, []
        self._under_way, self._following = self._following, None
        return await self._write(batch)
