"""Takes updates that Telegram delivers, one a request: checks the sender, and passes some on.

python-telegram-bot's own server compares the secret letter by letter and knows one process only.
"""

import asyncio
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hmac import compare_digest
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from telegram import Update
from telegram.error import BadRequest
from telegram.ext import ExtBot
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.settings import Settings, SettingsError
from bot.telegram.resilience.replica import Life
from bot.telegram.updates.inbox import ALLOWED, Inbox, read_update
from bot.telegram.updates.listening import listen, say_nothing
from bot.telegram.updates.passing import PASSED, SECRET, Passing
from bot.waiting import until

_LARGEST = 1_000_000  # bytes; Telegram's updates are far smaller
_CONNECTIONS = 40  # at once, as by default; Telegram takes up to 100
_PATIENCE = 3.0  # seconds in which a stop lets requests end


@dataclass(frozen=True)
class Gate:
    """Where a delivered update goes. `secret` is what Telegram was told to send along."""

    bot: ExtBot[Any]
    queue: "asyncio.Queue[object]"
    inbox: Inbox
    passing: Passing
    secret: bytes

    def knows(self, secret: str) -> bool:
        """Tell whether the secret is right; the time that this takes shows only its length."""
        return compare_digest(secret.encode(), self.secret)

    async def take(self, body: bytes, *, passed: bool) -> HTTPStatus:
        """Take an update in, or pass it on. After any status but OK Telegram delivers it again."""
        try:
            row = json.loads(body)
            number = int(row["update_id"])
        except (ValueError, TypeError, KeyError):
            return HTTPStatus.BAD_REQUEST
        update = read_update(row, self.bot)
        elsewhere = None if passed else await self.passing.on(_chat(update), body)
        if elsewhere is not None:
            return elsewhere
        if self.inbox.full:
            return HTTPStatus.SERVICE_UNAVAILABLE
        await self.queue.put(update)
        # The update is answered in any case; but until then perhaps only Telegram knows of it.
        safe = self.inbox.survives(number)
        return HTTPStatus.OK if safe else HTTPStatus.SERVICE_UNAVAILABLE


class _Handler(RequestHandler):
    def initialize(self, gate: Gate, server: "Webhook") -> None:
        self.gate = gate
        self.server = server

    async def post(self) -> None:
        headers = self.request.headers
        if not self.gate.knows(headers.get(SECRET, "")):
            self.set_status(HTTPStatus.FORBIDDEN)
            return
        with self.server.request():
            self.set_status(await self.gate.take(self.request.body, passed=PASSED in headers))


class Webhook:
    """Listens for Telegram, and for the other replicas."""

    def __init__(
        self, settings: Settings, bot: ExtBot[Any], queue: "asyncio.Queue[object]",
        inbox: Inbox, life: Life,
    ) -> None:  # fmt: skip
        url = settings.webhook_url or ""
        secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
        self._address = (settings.webhook_listen, settings.webhook_port)
        self._bot = bot
        self._inbox = inbox
        self._url, self._secret = url, secret
        path = urlsplit(url).path
        self._passing = Passing(life.replica, lambda: life.living, path, secret)
        gate = Gate(bot, queue, inbox, self._passing, secret.encode())
        routes: Any = [(f"{re.escape(path)}/?", _Handler, {"gate": gate, "server": self})]
        self._server = HTTPServer(
            Application(routes, log_function=say_nothing), max_buffer_size=_LARGEST
        )
        self._listens = False
        self._requests = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def start(self) -> None:
        """Listen, then tell Telegram. Raises SettingsError for an address that cannot be used."""
        if not self._listens:
            self._listen()
        try:
            await self._bot.set_webhook(
                self._url,
                secret_token=self._secret,
                allowed_updates=ALLOWED,
                max_connections=_CONNECTIONS,
            )
        except BadRequest as error:
            words = f"FANZHA_WEBHOOK_URL: Telegram refuses it: {error.message}"
            raise SettingsError(words) from None

    async def stop(self) -> None:
        """Take no more updates; further ones are for the other replicas, or for later."""
        self._server.stop()
        await until(self._idle, _PATIENCE)
        await self._server.close_all_connections()
        await self._passing.close()
        await self._inbox.close()

    @contextmanager
    def request(self) -> Iterator[None]:
        """Let a stop wait for this request."""
        self._requests += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._requests -= 1
            if not self._requests:
                self._idle.set()

    def _listen(self) -> None:
        listen(self._server, *self._address, "FANZHA_WEBHOOK_PORT")
        self._listens = True


def _chat(update: Update) -> int:
    """Give the id by which an update finds its replica: of its chat, else of its user, else 0."""
    where = update.effective_chat or update.effective_user
    return where.id if where else 0
