"""Turns: the answers of one chat come in the order of its questions, unless one cannot wait."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from itertools import takewhile

from telegram import Update


class Turns:
    """Updates of one chat that are being handled, in the order in which they came.

    Nothing waits by itself: a handler that wants its turn asks for it. So an emergency passes a
    question that waits for the search. `elsewhere` waits for earlier updates of other processes.
    """

    def __init__(self, elsewhere: Callable[[Update], Awaitable[None]] | None = None) -> None:
        self._elsewhere = elsewhere
        self._held: dict[int, dict[int, asyncio.Event]] = {}

    @contextmanager
    def hold(self, update: Update) -> Iterator[None]:
        """Take a place in the line of the update's chat until the block ends."""
        self.reserve(update)
        try:
            yield
        finally:
            self.release(update)

    def reserve(self, update: Update) -> None:
        """Take a place in the line, for an update that is handled later or perhaps never."""
        line = self._held.setdefault(_chat(update), {})
        line.setdefault(update.update_id, asyncio.Event())

    def release(self, update: Update) -> None:
        """Leave the line."""
        chat = _chat(update)
        line = self._held.get(chat, {})
        ended = line.pop(update.update_id, None)
        if ended is not None:
            ended.set()
        if not line:
            self._held.pop(chat, None)

    async def wait(self, update: Update) -> None:
        """Wait until all earlier updates of this chat are handled.

        An update without a place in the line waits for no updates of this process.
        """
        line = self._held.get(_chat(update), {})
        mine = line.get(update.update_id)
        earlier = takewhile(lambda each: each is not mine, line.values()) if mine else ()
        for ended in tuple(earlier):
            await ended.wait()
        if self._elsewhere is not None:
            await self._elsewhere(update)


def _chat(update: Update) -> int:
    return update.effective_chat.id if update.effective_chat else 0
