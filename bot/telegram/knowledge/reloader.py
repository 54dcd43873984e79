"""Keeps what the bot answers from current: builds, checks, swaps, goes back.

A swap replaces one reference. Questions that are under way are answered from what they began with.
"""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

import structlog

from bot.logs import error_name
from bot.telegram.knowledge.builder import Builder
from bot.telegram.questions.thinking import Thinking
from bot.waiting import until
from index import KnowledgeError, Library, StoreError
from index.building.needed import missing
from index.building.report import Report, State
from index.corpus.stale import Stale
from index.encoder import encoder_fingerprint
from index.settings import KnowledgeSettings
from index.storage import store
from index.storage.store import index_root
from index.storage.versions import open_version

log = structlog.get_logger()
EVERY = 3.0  # seconds between two looks at which version is current


class Result(StrEnum):
    """What became of it. Only after SWAPPED the bot answers from another version."""

    SWAPPED = "swapped"
    SAME = "same"
    WORSE = "worse"
    BROKEN = "broken"
    REFUSED = "refused"
    CANNOT_BUILD = "cannot_build"


@dataclass(frozen=True)
class Outcome:
    """What became of a reload or a rollback.

    `version` answers now, `before` did when it began. `report` is the build's, where there was
    one; `reasons` say what is to be mended, file by file where cards are wrong.
    """

    result: Result
    version: str
    before: str
    report: Report | None = None
    reasons: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Tell whether the bot answers from what was asked for."""
        return self.result in {Result.SWAPPED, Result.SAME}


class Reloader:
    """The one way to other knowledge, for operators, for cards that were published, for replicas.

    `swapped` is told the new library after each swap.
    """

    def __init__(
        self, settings: KnowledgeSettings, thinking: Thinking, swapped: Callable[[Library], None]
    ) -> None:
        self._settings = settings
        self._thinking = thinking
        self._swapped = swapped
        self._builder = Builder(settings)
        self._building = asyncio.Lock()
        self._swapping = asyncio.Lock()
        self._refused = ""  # the current version, where it cannot be used

    @property
    def busy(self) -> bool:
        """Tell whether an index is being built."""
        return self._building.locked()

    @property
    def builds(self) -> bool:
        """Tell whether what building needs is installed here."""
        return not missing()

    @property
    def version(self) -> str:
        """The version that answers."""
        folder = self._thinking.assistant.library.folder
        return folder.name if folder is not None else ""

    async def reload(self) -> Outcome:
        """Build the corpus as it stands, check it, and answer from it; otherwise the old one stays.

        Waits for a build that is under way, and nothing is raised for what is wrong.
        """
        async with self._building:
            before = self.version
            lacking = missing()
            if lacking:
                return Outcome(Result.CANNOT_BUILD, before, before, reasons=lacking)
            report = self._relative(await self._builder.build())
            log.info("index_rebuilt", state=str(report.state), seconds=report.seconds)
            if report.state in {State.WORSE, State.BROKEN}:
                result = Result(str(report.state))
                return Outcome(result, self.version, before, report, report.problems)
            return replace(await self._take(before), report=report)

    async def roll_back(self, version: str | None = None) -> Outcome:
        """Go back to the version before the current one, or to a named one.

        It is current from then on for all who share the data folder, until the next build.
        """
        return await self._open(lambda: self._make_current(version))

    async def open_newest(self) -> Outcome:
        """Answer from the version that was built last, whoever built it."""
        return await self._open(self._make_newest_current)

    async def follow(self, stop: asyncio.Event) -> None:
        """Look now and then which version is current, and answer from it, until told to stop."""
        while not stop.is_set():
            try:
                await self.look()
            except Exception as error:
                log.error("index_not_followed", error=error_name(error))
            await until(stop, EVERY)

    async def look(self) -> None:
        """Answer from the current version if that is another one."""
        current = await asyncio.to_thread(self._current)
        if current in {"", self.version, self._refused}:
            return
        outcome = await self._take(self.version)
        if not outcome.good:
            self._refused = current
            log.warning("index_refused", version=current)

    async def stale(self) -> tuple[Stale, ...] | None:
        """List the cards whose review is due, the longest overdue first; None without a corpus.

        Paths are those below the corpus.
        """
        printed, _ = await self._builder.run("stale", "--json")
        try:
            rows: Sequence[Sequence[str]] = json.loads(printed)
        except ValueError:
            return None
        return tuple(
            Stale(Path(self._below(file)), title, date.fromisoformat(seen), date.fromisoformat(due))
            for file, title, seen, due in rows
        )

    def close(self) -> None:
        """End whatever is under way: a build, and looking for cards whose review is due."""
        self._builder.close()

    async def _open(self, choose: Callable[[], Path]) -> Outcome:
        before = self.version
        try:
            await asyncio.to_thread(choose)
        except KnowledgeError as error:
            return Outcome(Result.REFUSED, before, before, reasons=(str(error),))
        return await self._take(before)

    async def _take(self, before: str) -> Outcome:
        """Answer from the current version; `before` is what answered when this began."""
        async with self._swapping:
            try:
                if await asyncio.to_thread(self._current) != self.version:
                    await self._thinking.renew()
                    self._swapped(self._thinking.assistant.library)
                    log.info("index_swapped", version=self.version)
            except (KnowledgeError, OSError) as error:
                return Outcome(Result.REFUSED, self.version, before, reasons=(str(error),))
            result = Result.SAME if self.version == before else Result.SWAPPED
            return Outcome(result, self.version, before)

    def _current(self) -> str:
        """The name of the current version; empty where there is none."""
        try:
            return store.current(index_root(self._settings.data_dir)).name
        except StoreError:
            return ""

    def _make_current(self, version: str | None) -> Path:
        data_dir = self._settings.data_dir
        encoder = encoder_fingerprint(data_dir, self._settings.embedding_model)
        return open_version(index_root(data_dir), encoder, version)

    def _make_newest_current(self) -> Path:
        folders = store.folders(index_root(self._settings.data_dir))
        newest = folders[0].name if folders else None
        if newest is not None and newest == self._current():
            return folders[0]
        return self._make_current(newest)

    def _relative(self, report: Report) -> Report:
        return replace(report, problems=tuple(map(self._below, report.problems)))

    def _below(self, text: str) -> str:
        return text.removeprefix(f"{self._settings.corpus_dir}/")
