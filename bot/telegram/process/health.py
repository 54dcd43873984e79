"""Whether a process can do its work: asked by those who restart it or send it traffic.

    /healthz    it runs: 200, unless nobody answers at all
    /readyz     each part, as JSON: 200 when all can do their work, 503 otherwise
    /metrics    the figures

Meant for the machine or the network behind the proxy: it shows no secret, but asks for none.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from telegram.error import TelegramError
from telegram.ext import ExtBot
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.clock import now
from bot.logs import error_name
from bot.settings import Settings
from bot.storage.broadcasts.backlog import Backlog, Waiting
from bot.telegram.process.metrics import Metrics
from bot.telegram.process.observe import Contact
from bot.telegram.questions.thinking import Thinking
from bot.telegram.resilience.replica import Life
from bot.telegram.updates.listening import listen, say_nothing

log = structlog.get_logger()
FRESH = 60.0  # seconds for which an answer of Telegram's shows that it can be reached
_PATIENCE = 3.0  # seconds for each part; those who ask wait for five or ten
_LIMITS: dict[str, Any] = {
    f"{step}_timeout": _PATIENCE for step in ("connect", "read", "write", "pool")
}


@dataclass(frozen=True)
class Answering:
    """What answers people. `queue` are the updates that wait."""

    thinking: Thinking
    life: Life
    queue: "asyncio.Queue[object]"


@dataclass(frozen=True)
class Parts:
    """What a process stands on. `stop` tells that it is ending.

    `answering` is None where it sends broadcasts alone.
    """

    backlog: Backlog
    bot: ExtBot[None]
    contact: Contact
    stop: asyncio.Event
    answering: Answering | None = None


class Health:
    """Looks at all parts, once for all who ask at the same time."""

    def __init__(self, parts: Parts, metrics: Metrics) -> None:
        self.metrics = metrics
        self._parts = parts
        self._look: asyncio.Task[Mapping[str, bool]] | None = None
        self._reading: asyncio.Task[Waiting] | None = None

    async def look(self) -> Mapping[str, bool]:
        """Tell of each part whether it can do its work, and note it among the figures."""
        if self._look is None or self._look.done():
            self._look = asyncio.create_task(self._all())
        return await asyncio.shield(self._look)

    async def _all(self) -> Mapping[str, bool]:
        database, telegram = await asyncio.gather(self._database(), self._telegram())
        staying = not self._parts.stop.is_set()
        found = self._search() | {"database": database, "telegram": telegram, "staying": staying}
        self.metrics.ready(found)
        return found

    def _search(self) -> dict[str, bool]:
        """Tell whether the index and the model are there, and note what waits for them."""
        answering = self._parts.answering
        if answering is None:
            return {}
        self.metrics.queued(answering.queue.qsize())
        return {"search": answering.thinking.ready}

    async def _database(self) -> bool:
        """Read what waits. A reading that lingers is left alone: SQLite minds being cancelled."""
        if self._reading is None:
            self._reading = asyncio.create_task(self._parts.backlog.read(now()))
        reading = self._reading
        await asyncio.wait((reading,), timeout=_PATIENCE)
        if not reading.done():
            return False
        self._reading = None
        error = reading.exception()
        if error is not None:
            log.warning("database_not_ready", error=error_name(error))
            return False
        self._note(reading.result())
        answering = self._parts.answering
        return answering is None or answering.life.writes  # a disk that is full can still be read

    def _note(self, found: Waiting) -> None:
        states = {"pending": found.pending, "claimed": found.claimed, "sending": found.sending}
        lag = 0.0 if found.since is None else (now() - found.since).total_seconds()
        self.metrics.outbox(states, max(0.0, lag))

    async def _telegram(self) -> bool:
        if self._parts.contact.within(FRESH):
            return True
        try:
            await self._parts.bot.get_me(**_LIMITS)
        except (TelegramError, RuntimeError):  # the latter before the bot is connected at all
            return False
        return True


class _Alive(RequestHandler):
    def get(self) -> None:
        self.finish({"alive": True})


class _Asking(RequestHandler):
    def initialize(self, health: Health) -> None:
        self.health = health


class _Ready(_Asking):
    async def get(self) -> None:
        found = await self.health.look()
        ready = all(found.values())
        self.set_status(200 if ready else 503)
        await self.finish({"ready": ready, **found})


class _Figures(_Asking):
    async def get(self) -> None:
        await self.health.look()
        self.set_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        await self.finish(self.health.metrics.page())


class HealthServer:
    """Answers over HTTP; does nothing where no port is set."""

    def __init__(self, settings: Settings, health: Health) -> None:
        self._address = settings.metrics_listen
        self._port = settings.metrics_port
        asking = {"health": health}
        routes: list[Any] = [
            ("/healthz", _Alive),
            ("/readyz", _Ready, asking),
            ("/metrics", _Figures, asking),
        ]
        self._server = HTTPServer(Application(routes, log_function=say_nothing))

    def start(self) -> None:
        """Listen. Raises SettingsError where the port or the address cannot be had."""
        if self._port is not None:
            listen(self._server, self._address, self._port, "FANZHA_METRICS_PORT")

    async def close(self) -> None:
        self._server.stop()
        await self._server.close_all_connections()
