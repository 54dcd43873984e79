"""The HTTP side: requests in all three encodings, long polls, downloads, faults and resets."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import struct
from typing import Any
from urllib.parse import unquote

from tornado.httputil import HTTPServerRequest
from tornado.web import Application, RequestHandler

from . import methods
from .errors import OTHER_POLL, WEBHOOK_ACTIVE, ApiError, Json, conflict, too_many_requests
from .faults import Fault
from .params import Params, Upload
from .state import Call, World
from .updates import Poll

MAX_UPLOAD_BYTES = 50 * 1024 * 1024
MAX_POLL_SECONDS = 50
_LOGGER = logging.getLogger(__name__)


class _ClosedError(Exception):
    """The client went away while it waited; nobody reads an answer."""


class MethodHandler(RequestHandler):
    """One call of a method. Not logged by tornado, since URLs hold the token."""

    def initialize(self, world: World) -> None:
        self.world = world
        self.poll: Poll | None = None

    def on_connection_close(self) -> None:
        if self.poll is not None:
            self.poll.ended = True
            self.poll.event.set()

    async def get(self, token: str, name: str) -> None:
        await self.answer(token, name)

    async def post(self, token: str, name: str) -> None:
        await self.answer(token, name)

    async def answer(self, token: str, name: str) -> None:
        world = self.world
        if unquote(token) != world.token:
            self.reply(ApiError(401, "Unauthorized").body(), 401)
            return
        try:
            params = read_params(self.request)
        except ApiError as error:
            self.reply(error.body(), error.code)
            return
        files = {key: upload.data for key, upload in params.files.items()}
        call = Call(name, params.shown(), world.clock(), files)
        with world.lock:
            world.calls.append(call)
            fault = world.faults.take(name, call.chat_id)
            world.lock.notify_all()
        if fault is not None and fault.reset == "before":
            self.reset(call, "before")
            return
        try:
            body, status = await self.outcome(name, params, fault, call)
        except _ClosedError:
            call.reset = "by client"
            return
        if fault is not None and fault.delay:
            await asyncio.sleep(fault.delay)
        if fault is not None and fault.reset == "after":
            self.reset(call, "after")
            return
        call.status = status
        self.reply(body, status)
        with world.lock:
            world.lock.notify_all()

    async def outcome(
        self, name: str, params: Params, fault: Fault | None, call: Call
    ) -> tuple[Json, int]:
        try:
            if fault is not None and fault.answer is not None:
                raise fault.answer
            if name.lower() == "getupdates":
                call.result = await self.updates(params)
            else:
                call.result = run(self.world, name, params)
        except ApiError as error:
            return error.body(), error.code
        except _ClosedError:
            raise
        except Exception:
            _LOGGER.exception("%s failed in the Bot API server", name)
            return ApiError(500, "Internal Server Error: bug in tests.botapi").body(), 500
        return {"ok": True, "result": call.result}, 200

    async def updates(self, params: Params) -> list[Json]:
        """getUpdates: waits up to `timeout` seconds for the first update; a newer poll ends it."""
        world, loop = self.world, asyncio.get_running_loop()
        limit = min(max(params.integer("limit", 100), 1), 100)
        timeout = min(max(params.integer("timeout"), 0), MAX_POLL_SECONDS)
        offset = params.integer("offset")
        until = loop.time() + timeout
        with world.lock:
            if world.logged_out:
                raise ApiError(400, "Logged out")
            if world.updates.webhook is not None:
                raise conflict(WEBHOOK_ACTIVE)
            methods.allow_updates(world, params)
            if world.updates.poll is not None:
                world.updates.poll.ended = True
                world.updates.poll.wake()
            poll = self.poll = Poll(loop)
            world.updates.poll = poll
            found = world.updates.take(offset, limit)
            world.lock.notify_all()
        try:
            while not found and loop.time() < until:
                try:
                    await asyncio.wait_for(poll.event.wait(), until - loop.time())
                except TimeoutError:
                    break
                if self.request.connection is None or self._finished or _gone(self.request):
                    raise _ClosedError
                if poll.ended:
                    raise conflict(OTHER_POLL)
                poll.event.clear()
                with world.lock:
                    found = world.updates.take(max(offset, 0), limit)
            return found
        finally:
            with world.lock:
                if world.updates.poll is poll:
                    world.updates.poll = None

    def reply(self, body: Json, status: int) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body, ensure_ascii=False))

    def reset(self, call: Call, when: str) -> None:
        """Breaks the connection with RST, as a dying network does."""
        with self.world.lock:
            call.reset = when
            self.world.lock.notify_all()
        stream = self.detach()
        linger = struct.pack("ii", 1, 0)
        stream.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        stream.close()


class FileHandler(RequestHandler):
    """Downloads of files that getFile named."""

    def initialize(self, world: World) -> None:
        self.world = world

    def get(self, token: str, path: str) -> None:
        with self.world.lock:
            kept = self.world.files.by_path(path)
            known = unquote(token) == self.world.token
        if not known or kept is None:
            code, text = (404, "Not Found: file not found") if known else (401, "Unauthorized")
            self.set_status(code)
            self.finish(json.dumps(ApiError(code, text).body()))
            return
        self.set_header("Content-Type", kept.mime_type or "application/octet-stream")
        self.finish(kept.data)


class NotFoundHandler(RequestHandler):
    def prepare(self) -> None:
        self.set_status(404)
        self.finish(json.dumps(ApiError(404, "Not Found").body()))


def run(world: World, name: str, params: Params) -> Any:
    """One method under the lock, after the limits were asked."""
    method = methods.find(name)
    with world.lock:
        if world.logged_out:
            raise ApiError(400, "Logged out")
        check_limits(world, name, params)
        return method(world, params)


def check_limits(world: World, name: str, params: Params) -> None:
    limits = world.limits
    chat = world.chat(params.integer("chat_id"))
    if limits is None or chat is None or not limits.counts(name):
        return
    batch = params.shown().get("media") if name.lower() == "sendmediagroup" else None
    messages = len(batch) if isinstance(batch, list) else 1
    wait = limits.check(chat.id, chat.is_group, world.clock(), messages)
    if wait:
        raise too_many_requests(wait)


def read_params(request: HTTPServerRequest) -> Params:
    """Parameters from the query, and from a JSON, urlencoded or multipart body."""
    if len(request.body) > MAX_UPLOAD_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    if request.headers.get("Content-Type", "").startswith("application/json"):
        return Params.from_json(request.body)
    try:
        values = {name: found[-1].decode() for name, found in request.arguments.items()}
    except UnicodeDecodeError:
        raise ApiError(400, "Bad Request: strings must be encoded in UTF-8") from None
    files = {
        name: Upload(parts[0].filename, parts[0].content_type, parts[0].body)
        for name, parts in request.files.items()
    }
    return Params(values, files)


def _gone(request: HTTPServerRequest) -> bool:
    stream = getattr(request.connection, "stream", None)
    return stream is None or stream.closed()


def application(world: World, *extra: Any) -> Application:
    arguments = {"world": world}
    return Application(
        [
            (r"/bot([^/]+)/(\w+)", MethodHandler, arguments),
            (r"/file/bot([^/]+)/(.+)", FileHandler, arguments),
            *extra,
        ],
        default_handler_class=NotFoundHandler,
        log_function=lambda _handler: None,
    )
