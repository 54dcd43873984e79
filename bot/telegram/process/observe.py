"""Where figures are taken: around updates, around requests to Telegram, around broadcasts.

What happens inside knows nothing of it. Each update gets a random number, which all log lines that
it causes bear; it leads to nobody.
"""

import asyncio
import secrets
import time
from collections.abc import Awaitable
from http import HTTPStatus
from typing import Any

from structlog.contextvars import bound_contextvars
from telegram import Update
from telegram.request import HTTPXRequest

from bot.assistant.insight.names import POSTED
from bot.broadcast.message import Post, Request, Transport
from bot.broadcast.outcome import Outcome
from bot.telegram.insight.counting import Counting
from bot.telegram.process.metrics import Metrics
from bot.telegram.updates.inbox import Inbox, InboxProcessor
from bot.telegram.updates.turns import Turns

_BROKE = 500  # statuses from which on it is not the Bot API that speaks
_REFUSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND})  # what the token may be to
_NO_CONTACT = _REFUSED | {HTTPStatus.PROXY_AUTHENTICATION_REQUIRED}


class Contact:
    """When Telegram answered last, by time.monotonic.

    `doubted` is set when the token was refused, which may be for a moment.
    """

    def __init__(self) -> None:
        self.doubted = asyncio.Event()
        self._answered: float | None = None

    def answered(self) -> None:
        self._answered = time.monotonic()

    def within(self, seconds: float) -> bool:
        return self._answered is not None and time.monotonic() - self._answered <= seconds


class ObservedRequest(HTTPXRequest):
    """Measures each request. Of its address only the method is kept: the rest holds the token."""

    def __init__(self, metrics: Metrics, contact: Contact, **options: Any) -> None:
        super().__init__(**options)
        self._metrics = metrics
        self._contact = contact

    async def do_request(
        self, url: str, method: str, *arguments: Any, **options: Any
    ) -> tuple[int, bytes]:
        started = time.perf_counter()
        status = 0
        try:
            status, content = await super().do_request(url, method, *arguments, **options)
        finally:
            # Files are fetched with GET, and their addresses end with names of their own.
            name = url.rsplit("/", 1)[-1] if method == "POST" else "file"
            self._metrics.requested(name, status, time.perf_counter() - started)
        if status < _BROKE and status not in _NO_CONTACT:
            self._contact.answered()
        if status in _REFUSED and method == "POST":
            self._contact.doubted.set()
        return status, content


class ObservedProcessor(InboxProcessor):
    """Measures the handling of each update, and names it in the log."""

    def __init__(self, inbox: Inbox, turns: Turns, metrics: Metrics) -> None:
        super().__init__(inbox, turns)
        self._metrics = metrics

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        if not isinstance(update, Update):
            await super().do_process_update(update, coroutine)
            return
        with bound_contextvars(request=secrets.token_hex(4)), self._metrics.handling(update):
            await super().do_process_update(update, coroutine)


class ObservedTransport:
    """Counts what became of the requests of broadcasts: for this process, and day by day."""

    def __init__(
        self, transport: Transport, metrics: Metrics, counting: Counting | None = None
    ) -> None:
        self._transport = transport
        self._metrics = metrics
        self._counting = counting

    async def send(self, request: Request) -> Outcome:
        outcome = await self._transport.send(request)
        self._metrics.broadcast(_name(request), _name(outcome))
        if self._counting is not None and isinstance(request, Post):
            lane = "campaign" if request.campaign else "tip"
            self._counting.count(POSTED, f"{lane}.{_name(outcome)}")
        return outcome


def _name(value: object) -> str:
    return type(value).__name__.lower()
