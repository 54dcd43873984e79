"""The assistant's work, off the event loop.

The search has a thread of its own, which also loads the model: one after another, so that nothing
is loaded twice. All else has other threads, so that an emergency waits for neither.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from bot.assistant.assistant import MAX_LENGTH, Assistant
from bot.assistant.followup import Shown
from bot.assistant.reply import Reply
from bot.assistant.triage import Intent
from index.script import Script, script_of, to_traditional

P = ParamSpec("P")
T = TypeVar("T")
_WARMING = ("刚给客服转了两万", "wo bei pian le")


class Thinking:
    """Runs the assistant in threads. `loading` holds while the search is being made ready."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.loading = False
        self._broken: BaseException | None = None
        self._searching = ThreadPoolExecutor(1, "search")
        self._quick = ThreadPoolExecutor(2, "quick")

    async def load(self) -> None:
        """Load the model and the index. Raises KnowledgeError where they cannot be used."""
        self.loading = True
        await self._run(self._searching, self._load)
        self.loading = False

    async def warm_up(self) -> None:
        """Read the rules and the conversion tables now instead of with the first message."""
        for text in _WARMING:
            await self.quick(self.assistant.sort, text)
            await self.quick(to_traditional, text)

    async def intent(self, text: str) -> Intent:
        return (await self.quick(self.assistant.sort, text)).intent

    async def script(self, text: str) -> Script:
        """Tell in which script the reply to this text is; pinyin is Chinese."""
        if script_of(text) is not Script.LATIN:
            return script_of(text)
        return await self.quick(lambda: script_of(self.assistant.library.normalise(text)))

    async def is_quick(self, text: str) -> bool:
        """Tell whether the reply to this text needs no search."""
        if len(text) > MAX_LENGTH:
            return True
        found = await self.quick(self.assistant.sort, text)
        if found.intent is Intent.EMERGENCY:
            return bool(self.assistant.library.document(found.situation or ""))
        return found.intent is Intent.SMALLTALK

    async def reply(self, text: str, shown: Shown | None = None) -> Reply:
        """Answer a text, at once where no search is needed."""
        if await self.is_quick(text):
            return await self.quick(self.assistant.reply, text)
        return await self._search(self.assistant.reply, text, shown)

    async def check(self, text: str) -> Reply:
        return await self._search(self.assistant.check, text)

    async def quick(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what needs no search."""
        return await self._run(self._quick, work, *args, **kwargs)

    def close(self) -> None:
        """Drop what has not begun. A model that is being loaded cannot be stopped."""
        self._searching.shutdown(wait=False, cancel_futures=True)
        self._quick.shutdown(wait=False, cancel_futures=True)

    def _load(self) -> None:
        try:
            self.assistant.search().search(_WARMING[0])
        except BaseException as error:
            self._broken = error
            raise

    async def _search(self, work: Callable[P, Reply], *args: P.args, **kwargs: P.kwargs) -> Reply:
        def search() -> Reply:
            if self._broken is not None:
                raise self._broken  # those who waited for it need not see it fail again
            return work(*args, **kwargs)

        return await self._run(self._searching, search)

    async def _run(
        self, executor: Executor, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(executor, lambda: work(*args, **kwargs))
