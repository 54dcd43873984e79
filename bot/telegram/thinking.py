"""The assistant's work, off the event loop.

Searches have threads of their own, so many that their texts meet at the model and go through it
together. All else has other threads, so that an emergency waits for neither search nor model.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from bot.assistant.assistant import MAX_LENGTH, Assistant
from bot.assistant.check.verdict import Verdict
from bot.assistant.followup import Shown
from bot.assistant.reply import Reply
from bot.assistant.triage import Intent, Triage
from index import KnowledgeError
from index.script import Script, script_of, to_traditional

P = ParamSpec("P")
T = TypeVar("T")
_WARMING = ("刚给客服转了两万", "wo bei pian le")
THREADS = 12
WAITING = 500  # searches that may wait: ten seconds of a slow machine's work


class BusyError(Exception):
    """So many searches wait that another one would come too late: to be asked again later."""


class Thinking:
    """Runs the assistant in threads.

    `loading` holds while the search is being made ready, `ready` from then on. `reopen` opens the
    version of the knowledge that is current when it is called, whole.
    """

    def __init__(
        self,
        assistant: Assistant,
        waiting: int = WAITING,
        reopen: Callable[[], Assistant] | None = None,
    ) -> None:
        self.assistant = assistant
        self._reopen = reopen
        self.loading = False
        self.ready = False
        self._loaded: asyncio.Future[None] | None = None
        self._room = THREADS + waiting
        self._searching = ThreadPoolExecutor(THREADS, "search")
        self._quick = ThreadPoolExecutor(2, "quick")
        self._opening = ThreadPoolExecutor(1, "opening")

    async def load(self) -> None:
        """Load the model and the index, once. Raises KnowledgeError where they cannot be used."""
        if self._loaded is None:
            self.loading = True
            self._loaded = asyncio.ensure_future(self._run(self._searching, self._load))
        await asyncio.shield(self._loaded)
        self.loading = False
        self.ready = True

    async def renew(self) -> None:
        """Open the current version aside, and answer from it all that is asked from then on.

        What is under way ends as it began. Raises KnowledgeError where it cannot be opened; then
        the old one stays.
        """
        await self.load()
        self.assistant = await self._run(self._opening, self._open)

    async def warm_up(self) -> None:
        """Read the rules and the conversion tables now instead of with the first message."""
        for text in _WARMING:
            await self.quick(self.assistant.sort, text)
            await self.quick(to_traditional, text)

    async def sort(self, text: str) -> Triage:
        """Tell what kind of message this is."""
        return await self.quick(self.assistant.sort, text)

    async def intent(self, text: str) -> Intent:
        return (await self.sort(text)).intent

    async def script(self, text: str) -> Script:
        """Tell in which script the reply to this text is; pinyin is Chinese."""
        if script_of(text) is not Script.LATIN:
            return script_of(text)
        return await self.quick(lambda: script_of(self.assistant.library.normalise(text)))

    async def is_quick(self, text: str) -> bool:
        """Tell whether the reply to this text needs no search."""
        return _is_quick(text, await self.sort(text), self.assistant)

    async def reply(
        self, text: str, shown: Shown | None = None, found: Triage | None = None
    ) -> Reply:
        """Answer a text, at once where no search is needed. Raises BusyError where one is.

        `found` is what `sort` told of it, where it has been asked already.
        """
        assistant = self.assistant
        if found is None:
            found = await self.quick(assistant.sort, text)
        if _is_quick(text, found, assistant):
            return await self.quick(assistant.reply, text, None, found)
        return await self.search(assistant.reply, text, shown, found)

    async def check(self, text: str) -> Reply:
        """Judge a message. Raises BusyError."""
        return await self.search(self.assistant.check, text)

    async def verdict(self, text: str) -> Verdict:
        """Judge a message without drawing it up. Raises BusyError."""
        return await self.search(self.assistant.verdict, text)

    async def quick(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what needs no search."""
        return await self._run(self._quick, work, *args, **kwargs)

    async def search(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what may need the search. Raises BusyError."""
        if not self._room:
            raise BusyError
        self._room -= 1
        try:
            await self.load()
            return await self._run(self._searching, work, *args, **kwargs)
        finally:
            self._room += 1

    def close(self) -> None:
        """Drop what has not begun. A model that is being loaded cannot be stopped."""
        self._searching.shutdown(wait=False, cancel_futures=True)
        self._quick.shutdown(wait=False, cancel_futures=True)
        self._opening.shutdown(wait=False, cancel_futures=True)

    def _open(self) -> Assistant:
        if self._reopen is None:
            raise KnowledgeError("this process keeps the knowledge that it began with")
        assistant = self._reopen()
        for text in _WARMING:  # what is read late is read now, while the old one still answers
            assistant.sort(text)
            assistant.search().search(text)
        return assistant

    def _load(self) -> None:
        self.assistant.search().search(_WARMING[0])

    async def _run(
        self, executor: Executor, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(executor, lambda: work(*args, **kwargs))


def _is_quick(text: str, found: Triage, assistant: Assistant) -> bool:
    """Tell whether the reply to this text, sorted as `found`, needs no search."""
    if len(text) > MAX_LENGTH:
        return True
    if found.intent is Intent.EMERGENCY:
        return bool(assistant.library.document(found.situation or ""))
    return found.intent is Intent.SMALLTALK
