"""The server itself: a thread with its own loop on 127.0.0.1, and what tests do with it."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self, Unpack

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from . import control, web, webhook
from .conversation import PrivateChat
from .errors import ApiError, Json
from .faults import Fault, Rule, make_fault
from .groups import Channel, Group
from .limits import Limits
from .records import Records
from .state import SUPERGROUP_BASE, ChatState, User, World
from .waiting import Answer

HOST = "127.0.0.1"
BOT_ID = 7_000_000_001


class BotApiServer(Records):
    """A Bot API for one bot. `with BotApiServer() as server:` starts and stops it.

    Give a bot `token`, `base_url` and `base_file_url`. Updates pushed while the bot is away wait
    for it, as with Telegram; state lives as long as the object.
    """

    def __init__(
        self,
        *,
        username: str = "fanzha_test_bot",
        can_read_all_group_messages: bool = False,
        supports_inline_queries: bool = True,
        limits: Limits | None = None,
        port: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        me: Json = {
            "id": BOT_ID,
            "is_bot": True,
            "first_name": "反诈助手",
            "username": username,
            "can_join_groups": True,
            "can_read_all_group_messages": can_read_all_group_messages,
            "supports_inline_queries": supports_inline_queries,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
        self.token = f"{BOT_ID}:AAE-not_a_secret-only_for_tests_0001"
        self.world = World(me, self.token, clock)
        self.world.limits = limits
        self.port = port
        self._next_id = BOT_ID + 1_000
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._http: HTTPServer | None = None
        self._stopping = asyncio.Event()

    # The server's life

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Listens; returns when it does. The port stays the same over stop and start."""
        sockets = bind_sockets(self.port, HOST, family=socket.AF_INET)
        self.port = sockets[0].getsockname()[1]
        ready = threading.Event()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._serve(sockets, ready)), name="botapi", daemon=True
        )
        self._thread.start()
        ready.wait()

    def stop(self) -> None:
        if self._thread is not None and self._loop is not None:
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join()
            self._thread = None

    @contextmanager
    def down(self) -> Iterator[None]:
        """While it lasts, connections are refused: nothing reaches the server."""
        self.stop()
        try:
            yield
        finally:
            self.start()

    async def _serve(self, sockets: list[socket.socket], ready: threading.Event) -> None:
        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        application = web.application(self.world, *control.routes(self))
        http = HTTPServer(application, max_buffer_size=2 * web.MAX_UPLOAD_BYTES)
        http.add_sockets(sockets)
        delivering = asyncio.create_task(webhook.deliver(self.world))
        ready.set()
        await self._stopping.wait()
        http.stop()
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)
        await http.close_all_connections()
        with self.world.lock:  # what comes while the server is down waits for the next loop
            self.world.updates.let_go()

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}"

    @property
    def base_url(self) -> str:
        return self.url + "/bot"

    @property
    def base_file_url(self) -> str:
        return self.url + "/file/bot"

    # People and chats

    def user(self, user_id: int | None = None, first_name: str = "用户", **names: Any) -> User:
        """A person; further fields: last_name, username, language_code, is_bot."""
        with self.world.lock:
            user = User(self._new_id() if user_id is None else user_id, first_name, **names)
            return self.world.users.setdefault(user.id, user)

    def private_chat(
        self, user_id: int | None = None, first_name: str = "用户", **names: Any
    ) -> PrivateChat:
        """The chat with a person, the same one for the same number."""
        user = self.user(user_id, first_name, **names)
        with self.world.lock:
            return PrivateChat(self.world, self._chat(user.id, "private", user=user))

    def private_chats(self, user_ids: Iterable[int]) -> None:
        """Opens many private chats at once."""
        for user_id in user_ids:
            self.private_chat(user_id)

    def group(
        self,
        group_id: int | None = None,
        title: str = "小区群",
        *,
        basic: bool = False,
        forum: bool = False,
        username: str = "",
        bot_status: str = "member",
    ) -> Group:
        """A supergroup, or a basic group (which can migrate)."""
        with self.world.lock:
            number = group_id or (0 if basic else SUPERGROUP_BASE) - self._new_id()
            kind = "group" if number > SUPERGROUP_BASE else "supergroup"
            state = self._chat(
                number,
                kind,
                title=title,
                username=username,
                is_forum=forum,
                bot_status=bot_status,
            )
            return Group(self.world, state)

    def channel(
        self, channel_id: int | None = None, title: str = "频道", *, username: str = ""
    ) -> Channel:
        """A channel with the bot as administrator."""
        with self.world.lock:
            number = channel_id or SUPERGROUP_BASE - self._new_id()
            state = self._chat(
                number, "channel", title=title, username=username, bot_status="administrator"
            )
            return Channel(self.world, state)

    def inline_query(self, user: User, query: str, offset: str = "") -> Answer:
        """Someone types @bot and a query; the result holds `results`."""
        with self.world.lock:
            asked = Answer(self.world, self.world.inline)
            body = {"id": asked.id, "from": user.json, "query": query, "offset": offset}
            asked.update_id = self.world.push("inline_query", body | {"chat_type": "sender"})
            return asked

    def _chat(self, chat_id: int, kind: str, **fields: Any) -> ChatState:
        if chat_id not in self.world.chats:
            self.world.chats[chat_id] = ChatState(chat_id, kind, **fields)
        return self.world.chats[chat_id]

    def _new_id(self) -> int:
        self._next_id += 1
        return self._next_id

    # Faults and limits

    def fail(self, method: str, answer: ApiError | None = None, **rule: Unpack[Rule]) -> Fault:
        """Makes a rule from now on: `fail("send*", retry_after=3, times=2)`.

        The answer is one of `faults`, or made from status and description, retry_after or
        migrate_to; a rule without one leaves the answer alone and resets or delays.
        """
        with self.world.lock:
            return self.world.faults.add(make_fault(method, answer, rule))

    def heal(self) -> None:
        """Takes all rules away."""
        with self.world.lock:
            self.world.faults.clear()
