"""Reads files in a process that is started on demand, killed when it takes too long, and ends idle.

The file goes there over a pipe and its words come back; nothing is written to a disk.
"""

import asyncio
import json
import os
import signal
import sys
import time
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path

import structlog

from bot.environment import passed_on
from bot.reading.frames import LENGTH, MOST, body_of, error_in, found_in, framed
from bot.reading.values import Found, Limits, Reason, UnreadableError

log = structlog.get_logger()
_ROOT = Path(__file__).parents[2]
# Libraries take as many threads as there are cores, and address space for each.
_FEW_THREADS = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}


class Reader:
    """One file after another; `place` bounds how many wait."""

    def __init__(self, limits: Limits = Limits()) -> None:  # noqa: B008 - frozen
        self.limits = limits
        self._waiting = 0
        self._turn = asyncio.Lock()
        self.process: Process | None = None
        self._waking: asyncio.Future[None] | None = None
        self._resting: asyncio.Future[None] | None = None
        self._idle: asyncio.TimerHandle | None = None

    @contextmanager
    def place(self) -> Iterator[None]:
        """Hold a place in the line, from before a file is fetched until it is read.

        Raises UnreadableError when too many wait.
        """
        if self._waiting >= self.limits.waiting:
            raise UnreadableError(Reason.BUSY)
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1

    def wake(self) -> None:
        """Start the process in the background, so that it is ready when the file is there."""
        if self.process is None and self._waking is None:
            self._waking = asyncio.ensure_future(self._wake())

    async def read(self, data: bytes) -> Found:
        """Read a file. Raises UnreadableError with the reason why it cannot be."""
        if len(data) > self.limits.file_bytes:
            raise UnreadableError(Reason.TOO_BIG)
        async with self._turn:
            process = await self._running()
            started = time.perf_counter()
            found = await self._asked(process, data)
        log.info("read", milliseconds=round((time.perf_counter() - started) * 1000))
        return found

    async def close(self) -> None:
        """End the process, whatever it is at."""
        for task in filter(None, (self._waking, self._resting)):
            task.cancel()
            await asyncio.wait((task,))
        await self._end()

    async def _end(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
        process, self.process = self.process, None
        if process is None:
            return
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
        await process.wait()
        _close_pipes(process)

    async def _wake(self) -> None:
        try:
            with suppress(UnreadableError):
                async with self._turn:
                    await self._running()
        finally:
            self._waking = None

    async def _running(self) -> Process:
        if self._idle is not None:
            self._idle.cancel()
        if self.process is not None and self.process.returncode is not None:
            await self._end()
        if self.process is None:
            self.process = await self._start()
        self._idle = asyncio.get_running_loop().call_later(self.limits.idle_seconds, self._rest)
        return self.process

    async def _start(self) -> Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-B",  # it may write no file
            "-m",
            "bot.reading.worker",
            json.dumps(asdict(self.limits)),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,  # libraries print there what they found in files
            env=_environment(os.environ),
            start_new_session=True,  # an interrupt from the keyboard is for the bot
            limit=2**20,
        )
        self.process = process
        await self._exchanged(process, b"", self.limits.start_seconds)
        log.info("reader_started")
        return process

    async def _asked(self, process: Process, data: bytes) -> Found:
        answer = await self._exchanged(process, framed(data), self.limits.seconds)
        try:
            body = body_of(answer)
            if error := error_in(body):
                log.warning("reader_failed", error=error)
            return found_in(body)
        except (ValueError, KeyError, TypeError):
            await self._end()  # no answer of ours: a file may have taken the process over
            raise UnreadableError(Reason.CRASHED) from None

    async def _exchanged(self, process: Process, request: bytes, seconds: float) -> bytes:
        """Send a request and wait for a frame. Whatever goes wrong, the process is ended."""
        assert process.stdin is not None  # noqa: S101 - asked for above
        assert process.stdout is not None  # noqa: S101
        try:
            async with asyncio.timeout(seconds):
                process.stdin.write(request)
                await process.stdin.drain()
                (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
                if length > MOST:
                    raise ConnectionError
                return await process.stdout.readexactly(length)
        except TimeoutError:
            reason = Reason.TOO_SLOW
        except (asyncio.IncompleteReadError, ConnectionError):
            reason = Reason.CRASHED
        except asyncio.CancelledError:
            await self._end()  # what it still answers would be taken for the next answer
            raise
        await self._end()
        if process.returncode == -signal.SIGXCPU:
            reason = Reason.TOO_SLOW
        log.warning("reader_ended", reason=str(reason), status=process.returncode)
        raise UnreadableError(reason)

    def _rest(self) -> None:
        """End a process that nobody needs: it holds 400 MB."""
        self._resting = asyncio.ensure_future(self._end_idle(self._idle))

    async def _end_idle(self, timer: asyncio.TimerHandle | None) -> None:
        async with self._turn:
            if self._idle is timer:  # nobody came in between
                await self._end()


def _environment(environment: Mapping[str, str]) -> dict[str, str]:
    """What the process needs to know, and none of the bot's secrets."""
    path = os.pathsep.join(filter(None, (str(_ROOT), environment.get("PYTHONPATH", ""))))
    return passed_on(environment) | {"PYTHONPATH": path} | _FEW_THREADS


def _close_pipes(process: Process) -> None:
    """Close the pipes now; left to themselves they would be closed when nobody expects it."""
    transport = getattr(process, "_transport", None)
    if transport is not None:
        transport.close()
