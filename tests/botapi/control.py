"""The same server steered over HTTP, for scripts that run it as `python -m tests.botapi`.

POST JSON to /control/<verb>: `chats` {"private": [first, last], "groups": [id, …]}; `send`
{"chat_id", "text", "user_id"?}; `fail` (the arguments of `BotApiServer.fail`); `heal`; `limits`
{"overall": [messages, seconds] | null, "chat": …, "group": …} or null; `block` and `migrate`
{"chat_id"}. GET /control/report gives counts; /control/deliveries rows of [chat_id, message_id,
method, at], from `?since=` that row.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tornado.web import RequestHandler

from .errors import Json
from .groups import Group
from .limits import Limits, Window

if TYPE_CHECKING:
    from .server import BotApiServer


class ControlHandler(RequestHandler):
    def initialize(self, server: BotApiServer) -> None:
        self.server = server

    def get(self, verb: str) -> None:
        if verb == "report":
            self.finish(report(self.server))
        else:
            since = int(self.get_query_argument("since", "0"))
            rows = [
                [one.chat_id, one.message_id, one.method, one.at]
                for one in self.server.world.deliveries[since:]
            ]
            self.finish({"deliveries": rows})

    def post(self, verb: str) -> None:
        body: Any = json.loads(self.request.body or b"{}")
        self.finish({"ok": True, "result": perform(self.server, verb, body)})


def perform(server: BotApiServer, verb: str, body: Any) -> Any:
    if verb == "chats":
        first, last = body.get("private", [1, 0])
        server.private_chats(range(first, last + 1))
        for group_id in body.get("groups", []):
            server.group(group_id)
        return len(server.world.chats)
    if verb == "send":
        chat_id, text = body["chat_id"], body["text"]
        if chat_id > 0:
            return server.private_chat(chat_id).send(text).update_id
        return server.group(chat_id).send(server.user(body["user_id"]), text).update_id
    if verb == "fail":
        server.fail(**body)
    elif verb == "heal":
        server.heal()
    elif verb == "limits":
        server.world.limits = None if body is None else _limits(body)
    elif verb == "block":
        return server.private_chat(body["chat_id"]).block()
    elif verb == "migrate":
        return Group(server.world, server.world.chats[body["chat_id"]]).migrate(update=False).id
    else:
        raise LookupError(verb)
    return None


def _limits(body: Json) -> Limits:
    """Telegram's limits with the windows that are named put in place of its own."""
    limits = Limits()
    for name, window in body.items():
        setattr(limits, name, None if window is None else Window(*window))
    return limits


def report(server: BotApiServer) -> Json:
    """Counts since the start."""
    world = server.world
    with world.lock:
        statuses: dict[str, int] = {}
        for call in world.calls:
            key = str(call.status or call.reset or "open")
            statuses[key] = statuses.get(key, 0) + 1
        return {
            "calls": len(world.calls),
            "statuses": statuses,
            "deliveries": len(world.deliveries),
            "chats_reached": len({one.chat_id for one in world.deliveries}),
            "violations": 0 if world.limits is None else len(world.limits.violations),
            "faults": [
                {"method": fault.method, "hits": len(fault.hits)} for fault in world.faults.rules
            ],
            "pending_updates": len(world.updates.pending),
        }


def routes(server: BotApiServer) -> list[Any]:
    return [(r"/control/(\w+)", ControlHandler, {"server": server})]
