"""Turns: the answers of one chat come in the order of its questions, unless one cannot wait."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile

from telegram import Update


class Turns:
    """Updates of one chat that are being handled, in the order in which they came.

    Nothing waits by itself: a handler that wants its turn asks for it. So an emergency passes a
    question that waits for the search.
    """

    def __init__(self) -> None:
        self._held: dict[int, dict[int, asyncio.Event]] = {}

    @contextmanager
    def hold(self, update: Update) -> Iterator[None]:
        """Take a place in the line of the update's chat until the block ends."""
        chat = update.effective_chat.id if update.effective_chat else 0
        ended = asyncio.Event()
        line = self._held.setdefault(chat, {})
        line[update.update_id] = ended
        try:
            yield
        finally:
            ended.set()
            line.pop(update.update_id, None)
            if not line:
                self._held.pop(chat, None)

    async def wait(self, update: Update) -> None:
        """Wait until all that came earlier in this chat is handled."""
        chat = update.effective_chat.id if update.effective_chat else 0
        line = self._held.get(chat, {})
        mine = line.get(update.update_id)
        for ended in tuple(takewhile(lambda each: each is not mine, line.values())):
            await ended.wait()
