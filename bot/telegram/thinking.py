"""The assistant's work, off the event loop.

The search has a thread of its own, which also loads the model: one after another, so that nothing
is loaded twice. All else has other threads, so that an emergency waits for neither.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from bot.assistant.assistant import MAX_LENGTH, Assistant
from bot.assistant.reply import Reply
from bot.assistant.triage import Intent, triage
from index.script import to_traditional

P = ParamSpec("P")
T = TypeVar("T")
_WARMING = "刚给客服转了两万"


class Thinking:
    """Runs the assistant in threads. `loaded` says that the search is ready."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.loaded = False
        self._searching = ThreadPoolExecutor(1, "search")
        self._quick = ThreadPoolExecutor(2, "quick")

    async def load(self) -> None:
        """Load the model and the index. Raises KnowledgeError where they cannot be used."""
        await self._run(self._searching, self.assistant.search)
        self.loaded = True

    async def warm_up(self) -> None:
        """Read the rules and the conversion tables now instead of with the first message."""
        await self.quick(triage, _WARMING)
        await self.quick(to_traditional, _WARMING)

    async def intent(self, text: str) -> Intent:
        return (await self.quick(triage, text)).intent

    async def is_quick(self, text: str) -> bool:
        """Tell whether the reply to this text needs no search."""
        if len(text) > MAX_LENGTH:
            return True
        found = await self.quick(triage, text)
        if found.intent is Intent.EMERGENCY:
            return bool(self.assistant.library.document(found.situation or ""))
        return found.intent is Intent.SMALLTALK

    async def reply(self, text: str) -> Reply:
        """Answer a text, at once where no search is needed."""
        if await self.is_quick(text):
            return await self.quick(self.assistant.reply, text)
        return await self._run(self._searching, self.assistant.reply, text)

    async def check(self, text: str) -> Reply:
        return await self._run(self._searching, self.assistant.check, text)

    async def quick(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what needs no search."""
        return await self._run(self._quick, work, *args, **kwargs)

    def close(self) -> None:
        """Drop what has not begun. A model that is being loaded cannot be stopped."""
        self._searching.shutdown(wait=False, cancel_futures=True)
        self._quick.shutdown(wait=False, cancel_futures=True)

    async def _run(
        self, executor: Executor, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(executor, lambda: work(*args, **kwargs))
