"""Gathers single writes into one transaction: what comes while one runs goes with the next."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, Protocol, TypeVar

from bot.storage.delivery import Ticket


class HasTicket(Protocol):
    @property
    def ticket(self) -> Ticket: ...


Item = TypeVar("Item", bound=HasTicket)


class Gather(Generic[Item]):
    """`write` takes items and gives the tickets of those that took effect."""

    def __init__(self, write: Callable[[Sequence[Item]], Awaitable[frozenset[Ticket]]]) -> None:
        self._write = write
        self._next: list[tuple[Item, asyncio.Future[bool]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def add(self, item: Item) -> bool:
        """Write an item; tell whether it took effect. Raises what the write raised."""
        done: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._next.append((item, done))
        if self._writing is None:
            self._writing = asyncio.create_task(self._work())
        return await done

    async def _work(self) -> None:
        try:
            while self._next:
                batch, self._next = self._next, []
                try:
                    effective = await self._write([item for item, _ in batch])
                except Exception as error:
                    for _, done in batch:
                        if not done.done():
                            done.set_exception(error)
                    continue
                for item, done in batch:
                    if not done.done():
                        done.set_result(item.ticket in effective)
        finally:
            self._writing = None
