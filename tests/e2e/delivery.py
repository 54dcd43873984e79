"""Telegram's side of a webhook with several replicas behind one address.

Updates of one chat go out one after another, those of different chats side by side, to one replica
after the other; what is not answered with 200 goes out again. Some go out twice, as happens where
the answer of a replica is lost.
"""

import asyncio
import itertools
import json
import threading
import time
from collections import defaultdict
from typing import Any, Self

from tornado.httpclient import AsyncHTTPClient, HTTPError, HTTPRequest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

SECRET = "X-Telegram-Bot-Api-Secret-Token"
TWICE = 5  # each fifth update goes out twice
_CONNECTIONS = 20
_PAUSE = 0.05


class Delivery:
    """Listens at `url`, and delivers to the ports of the replicas.

    `interrupted` are the chats with an update for which an attempt failed, `taken` counts the
    answers with 200 by port.
    """

    def __init__(self, ports: list[int]) -> None:
        self.interrupted: set[int] = set()
        self.taken: dict[int, int] = defaultdict(int)
        self._turn = itertools.cycle(ports)
        self._chats: dict[int, asyncio.Queue[tuple[bytes, str]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._numbers = itertools.count(1)
        (self._socket,) = bind_sockets(0, "127.0.0.1")
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/hook"

    def __enter__(self) -> Self:
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True)
        self._thread.start()
        ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    async def _serve(self, ready: threading.Event) -> None:
        self._loop, self._stopping = asyncio.get_running_loop(), asyncio.Event()
        self._client = AsyncHTTPClient(force_instance=True, max_clients=_CONNECTIONS)
        server = HTTPServer(Application([("/hook", _Handler, {"delivery": self})]))
        server.add_sockets([self._socket])
        ready.set()
        await self._stopping.wait()
        server.stop()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._client.close()
        await server.close_all_connections()

    def goes_on(self, number: int, patience: float = 60.0) -> bool:
        """Wait until so many more were taken."""
        enough = sum(self.taken.values()) + number
        until = time.monotonic() + patience
        while sum(self.taken.values()) < enough and time.monotonic() < until:
            time.sleep(0.01)
        return sum(self.taken.values()) >= enough

    def take(self, body: bytes, secret: str) -> None:
        message: Any = json.loads(body)["message"]
        chat = message["chat"]["id"]
        if chat not in self._chats:
            self._chats[chat] = asyncio.Queue()
            self._tasks.add(asyncio.create_task(self._deliver(chat, self._chats[chat])))
        self._chats[chat].put_nowait((body, secret))

    async def _deliver(self, chat: int, updates: "asyncio.Queue[tuple[bytes, str]]") -> None:
        while True:
            body, secret = await updates.get()
            for _ in range(1 if next(self._numbers) % TWICE else 2):
                while not await self._post(next(self._turn), body, secret):
                    self.interrupted.add(chat)
                    await asyncio.sleep(_PAUSE)

    async def _post(self, port: int, body: bytes, secret: str) -> bool:
        request = HTTPRequest(
            f"http://127.0.0.1:{port}/hook",
            method="POST",
            headers={SECRET: secret, "Content-Type": "application/json"},
            body=body,
            request_timeout=10,
        )
        try:
            await self._client.fetch(request)
        except (HTTPError, OSError):
            return False
        self.taken[port] += 1
        return True


class _Handler(RequestHandler):
    def initialize(self, delivery: Delivery) -> None:
        self.delivery = delivery

    def post(self) -> None:
        self.delivery.take(self.request.body, self.request.headers[SECRET])
