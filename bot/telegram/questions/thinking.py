"""The assistant's work, off the event loop.

Questions that come at the same time are searched together. Searches have threads of their own, and
all else has others, so that an emergency waits neither for others' searches nor for the model.
"""

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import ParamSpec, TypeVar

from bot.assistant.assistant import Assistant
from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.language.lengths import MAX_LENGTH
from bot.assistant.reply import Reply
from bot.assistant.sorting import sort
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.continuing import is_new
from bot.assistant.turns.remarks import missed
from bot.assistant.turns.shown import Shown
from bot.telegram.questions.batches import CORES, Batches
from bot.telegram.questions.sparing import sparing
from index import KnowledgeError
from index.asked_in import script_of
from index.hits import Result
from index.script import Script, to_traditional

P = ParamSpec("P")
T = TypeVar("T")
_WARMING = ("刚给客服转了两万", "wo bei pian le")
THREADS = 12
SORTED_AT_ONCE = 16  # texts; the last of them waits some 5 ms for the others
WAITING = 500  # searches that may wait: ten seconds of a slow machine's work


@dataclass(frozen=True)
class _Asked:
    """A question with all that `Assistant.reply` wants to know, and the assistant it was put to."""

    assistant: Assistant
    text: str
    shown: Shown | None
    found: Triage

    @property
    def searched(self) -> bool:
        return self.found.searched

    def reply(self, result: Result | None) -> Reply | Exception:
        try:
            return self.assistant.reply(self.text, self.shown, self.found, result)
        except Exception as error:  # of this question alone
            return error


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
        # As many threads as batches: one that takes turns with others finds its memory cold, which
        # costs some hundredths of a question.
        self._answers = ThreadPoolExecutor(CORES, "answer")
        self._answering = Batches(_replies, self._answers)
        # Several texts are sorted in one go: a thread for each would cost more than its sorting.
        self._sorting = Batches(_sorted, self._quick, SORTED_AT_ONCE, 1)

    async def load(self) -> None:
        """Load the model and the index, once. Raises KnowledgeError where they cannot be used."""
        if self._loaded is None:
            self.loading = True
            self._loaded = asyncio.ensure_future(self._run(self._searching, self._load))
        await asyncio.shield(self._loaded)
        self.loading = False
        self.ready = True

    async def renew(self) -> None:
        """Open the current version beside the old one, and answer all further questions from it.

        Questions that are under way are answered from the old one. Raises KnowledgeError where the
        new one cannot be opened; then the old one stays.
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
        return await self._sorting.do((self.assistant, text))

    async def intent(self, text: str) -> Intent:
        return (await self.sort(text)).intent

    async def script(self, text: str) -> Script:
        """Tell in which script the reply to this text is; pinyin is Chinese."""
        if script_of(text) is not Script.LATIN:
            return script_of(text)
        return await self.quick(lambda: script_of(self.assistant.library.normalise(text)))

    async def reply(
        self, text: str, shown: Shown | None = None, found: Triage | None = None
    ) -> Reply:
        """Answer a text, at once where no search is needed. Raises BusyError where one is.

        `found` is what `sort` told of it, where it has been asked already.
        """
        assistant = self.assistant
        if found is None:
            found = await self._sorting.do((assistant, text))
        if _is_quick(text, shown, found, assistant):
            return await self.quick(assistant.reply, text, shown, found)
        async with self._waiting():
            return await self._answering.do(_Asked(assistant, text, shown, found))

    async def check(
        self, text: str, script: Script | None = None, parts: Sequence[str] = ()
    ) -> Reply:
        """Judge a message, or its `parts`, for a reader of `script` or of its own.

        Raises BusyError.
        """
        return await self.search(self.assistant.check, text, script, parts)

    async def verdict(self, text: str) -> Verdict:
        """Judge a message without drawing it up. Raises BusyError."""
        return await self.search(self.assistant.verdict, text)

    async def quick(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run work that needs no search; first aid searches all the same if the index is open."""
        return await self._run(self._quick, work, *args, **kwargs)

    async def search(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what may need the search. Raises BusyError."""
        async with self._waiting():
            return await self._run(self._searching, work, *args, **kwargs)

    @asynccontextmanager
    async def _waiting(self) -> AsyncIterator[None]:
        """Take up room in the queue while work waits for the search."""
        if not self._room:
            raise BusyError
        self._room -= 1
        try:
            await self.load()
            yield
        finally:
            self._room += 1

    def close(self) -> None:
        """Drop what has not begun. A model that is being loaded cannot be stopped."""
        for threads in (self._searching, self._answers, self._quick, self._opening):
            threads.shutdown(wait=False, cancel_futures=True)

    def _open(self) -> Assistant:
        if self._reopen is None:
            raise KnowledgeError("this process keeps the knowledge that it began with")
        with sparing():  # read now what is read on demand, while the old one still answers
            assistant = self._reopen()
            for text in _WARMING:
                sort(assistant.library, text)
        for text in _WARMING:  # without pauses: the others' texts wait for the model with these
            assistant.search().search(text)
        gc.freeze()  # it stays; Python would look through all of it again and again
        return assistant

    def _load(self) -> None:
        self.assistant.search().search(_WARMING[0])

    async def _run(
        self, executor: Executor, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(executor, lambda: work(*args, **kwargs))


def _sorted(asked: Sequence[tuple[Assistant, str]]) -> list[Triage | Exception]:
    """Tell what kind of message each one is."""
    found: list[Triage | Exception] = []
    for assistant, text in asked:
        try:
            found.append(assistant.sort(text))
        except Exception as error:  # of this text alone
            found.append(error)
    return found


def _replies(asked: Sequence[_Asked]) -> list[Reply | Exception]:
    """Answer questions that came together; those to one assistant are searched in one go."""
    found: list[Reply | Exception] = []
    for assistant, group in groupby(asked, attrgetter("assistant")):
        several = list(group)
        try:
            results = iter(assistant.look_up([each.text for each in several if each.searched]))
        except Exception:  # each is searched again, alone, and tells its own error
            found += [each.reply(None) for each in several]
        else:
            found += [each.reply(next(results) if each.searched else None) for each in several]
    return found


def _is_quick(text: str, shown: Shown | None, found: Triage, assistant: Assistant) -> bool:
    """Tell whether the reply to this text, sorted as `found`, needs no search.

    A remark that the last reply missed the point needs one, unless it tells of a new emergency.
    """
    if len(text) > MAX_LENGTH:
        return True
    if shown is not None and assistant.going_on.goes_on(text, shown, found):
        return True
    if found.intent is Intent.EMERGENCY:
        told = missed(text) is None or is_new(found, shown)
        return told and bool(assistant.library.document(found.situation or ""))
    return found.intent is Intent.SMALLTALK
