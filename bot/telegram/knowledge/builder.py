"""Runs `python -m index` as a process of its own.

So a build neither delays answers nor stays in memory, and what it needs beyond serving is not
loaded into the bot.
"""

import asyncio
import os
import sys
from contextlib import suppress
from pathlib import Path

import index
from bot.environment import passed_on
from bot.settings import PREFIX
from index.building.report import Report, State
from index.settings import KnowledgeSettings

PATIENCE = 1800.0  # seconds; a first build with another model takes minutes
_NICE = 19  # answers have the cores first
# Where another model is kept, and by which way it is fetched.
_NEEDED = (
    r"HF_\w+|TRANSFORMERS_\w+|SENTENCE_TRANSFORMERS_HOME|TORCH_HOME|XDG_CACHE_HOME"
    r"|(?i:https?_proxy|all_proxy|no_proxy)|SSL_CERT_\w+|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE"
)
_SETTINGS = ("data_dir", "corpus_dir", "embedding_model")


class Builder:
    """Starts processes, a build and others side by side, and ends all of them when told to."""

    def __init__(self, settings: KnowledgeSettings) -> None:
        self._environment = _environment(settings)
        self._running: set[asyncio.subprocess.Process] = set()
        self._closed = False

    async def build(self) -> Report:
        """Build and judge the index; what is wrong stands in the report."""
        printed, last = await self.run("build", "--check", "--json")
        try:
            return Report.from_json(printed)
        except ValueError:
            return Report(State.BROKEN, problems=(last or "the build ended without a word",))

    async def run(self, *arguments: str) -> tuple[str, str]:
        """Run a command; give what it printed, and the last line of what it complained of."""
        if self._closed:
            return "", "stopped"
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "index",
            *arguments,
            env=self._environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        self._running.add(process)
        try:
            printed, complaints = await self._outcome(process)
        except TimeoutError:
            return "", f"it took longer than {PATIENCE:.0f} s"
        finally:
            await _end(process)
            self._running.discard(process)
        lines = complaints.decode(errors="replace").split("\n")
        return printed.decode(), next((line for line in reversed(lines) if line.strip()), "")

    def close(self) -> None:
        """End the processes that run, and start no other."""
        self._closed = True
        for process in self._running:
            _kill(process)

    async def _outcome(self, process: asyncio.subprocess.Process) -> tuple[bytes, bytes]:
        """Wait for a process to end; give what it printed, and what it complained of."""
        if self._closed:  # while it was started
            _kill(process)
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process.pid, _NICE)
        async with asyncio.timeout(PATIENCE):
            return await process.communicate()


async def _end(process: asyncio.subprocess.Process) -> None:
    _kill(process)
    await process.wait()


def _kill(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.kill()


def _environment(settings: KnowledgeSettings) -> dict[str, str]:
    """What a build needs to know, and none of the bot's secrets."""
    kept = passed_on(os.environ, _NEEDED)
    given = {name: getattr(settings, name) for name in _SETTINGS}
    named = {f"{PREFIX}{name}".upper(): str(value) for name, value in given.items() if value}
    paths = (str(Path(index.__file__).parents[1]), kept.get("PYTHONPATH", ""))
    ours = {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONIOENCODING": "utf-8"}
    return kept | named | ours | {"OMP_NUM_THREADS": "1"}
