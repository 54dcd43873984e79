"""What the server knows: the bot, people, chats, messages, files. One `World` holds it all.

The test's thread and the server's thread both come here; whoever does holds `World.lock`, a
condition that is notified whenever the bot did something a test may wait for.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from .errors import Json
from .faults import Faults
from .files import Files
from .limits import Limits
from .updates import Updates

SUPERGROUP_BASE = -1_000_000_000_000
ANONYMOUS_ADMIN: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
CHANNEL_BOT: Json = {
    "id": 136817688,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}
_STAND_INS = frozenset({ANONYMOUS_ADMIN["id"], CHANNEL_BOT["id"]})


@dataclass(frozen=True, slots=True)
class User:
    id: int
    first_name: str = "用户"
    last_name: str = ""
    username: str = ""
    language_code: str = "zh-hans"
    is_bot: bool = False

    @property
    def json(self) -> Json:
        body: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if value := getattr(self, name):
                body[name] = value
        return body


@dataclass(slots=True)
class Stored:
    """A message in a chat. `markup` is the keyboard as sent, also one that does not stay."""

    json: Json
    from_bot: bool
    parse_mode: str = ""
    markup: Json | None = None
    deleted: bool = False


@dataclass(slots=True)
class Topic:
    name: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """A sendChatAction: what, where, and when by the server's clock."""

    action: str
    thread_id: int | None
    at: float


@dataclass(slots=True)
class ChatState:
    """A chat as the server sees it.

    `bot_status` is the bot's own: member, administrator, restricted (may not write), kicked, left;
    in a private chat kicked means blocked. `shown` are the bot's messages and edits in order, as
    (message, edited); `seen` is how many of them a test has taken. `bot_spoke_last` means last of
    all bots in the group.
    """

    id: int
    type: str
    title: str = ""
    username: str = ""
    user: User | None = None
    is_forum: bool = False
    bot_status: str = "member"
    deactivated: bool = False
    deleted: bool = False
    migrated_to: int | None = None
    members: dict[int, tuple[User, str]] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Stored] = field(default_factory=dict)
    shown: list[tuple[Json, Stored, bool]] = field(default_factory=list)
    seen: int = 0
    actions: list[Action] = field(default_factory=list)
    last_message_id: int = 0
    bot_spoke_last: bool = False

    @property
    def is_group(self) -> bool:
        return self.type in {"group", "supergroup"}

    @property
    def json(self) -> Json:
        body: Json = {"id": self.id, "type": self.type}
        if self.user is not None:
            body |= {
                key: value
                for key, value in self.user.json.items()
                if key in {"first_name", "last_name", "username"}
            }
            return body
        body["title"] = self.title
        if self.username:
            body["username"] = self.username
        if self.is_forum:
            body["is_forum"] = True
        return body


@dataclass(slots=True)
class Call:
    """A request to the server.

    `status` is what was answered, heard or not; None while under way and where the connection was
    reset instead. `result` is what the method gave, also when a reset kept it from the bot.
    """

    method: str
    parameters: Json
    at: float
    files: dict[str, bytes] = field(default_factory=dict)
    status: int | None = None
    result: Any = None
    reset: str = ""

    @property
    def chat_id(self) -> int | None:
        value = self.parameters.get("chat_id")
        return value if isinstance(value, int) else None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message of the bot that reached a chat, whether or not the bot was told so."""

    chat_id: int
    message_id: int
    method: str
    at: float


@dataclass(slots=True)
class Profile:
    """What setMyCommands and its like have set; commands by scope and language."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)


class World:
    """All state of one bot's server."""

    def __init__(self, me: Json, token: str, clock: Callable[[], float] = time.monotonic) -> None:
        self.lock = threading.Condition(threading.RLock())
        self.me = me
        self.token = token
        self.clock = clock
        self.users: dict[int, User] = {}
        self.chats: dict[int, ChatState] = {}
        self.files = Files()
        self.updates = Updates()
        self.profile = Profile()
        self.faults = Faults(clock)
        self.limits: Limits | None = None
        self.calls: list[Call] = []
        self.deliveries: list[Delivery] = []
        self.callbacks: dict[str, Json | None] = {}
        self.inline: dict[str, Json | None] = {}
        self.votes: dict[tuple[str, int], list[int]] = {}
        self.logged_out = False
        self.ids = count(4_611_686_018_427_000_001)
        self._message_ids: dict[int, count[int]] = defaultdict(lambda: count(1))

    @property
    def privacy(self) -> bool:
        return not self.me["can_read_all_group_messages"]

    def new_id(self) -> str:
        return str(next(self.ids))

    def chat(self, chat_id: int | str) -> ChatState | None:
        if isinstance(chat_id, int):
            return self.chats.get(chat_id)
        name = chat_id.removeprefix("@").lower()
        for chat in self.chats.values():
            if chat.username.lower() == name and chat.type in {"supergroup", "channel"}:
                return chat
        return None

    def next_message_id(self, chat: ChatState) -> int:
        """Supergroups and channels count for themselves, all other chats share one counter."""
        own = chat.type in {"supergroup", "channel"}
        chat.last_message_id = next(self._message_ids[chat.id if own else 0])
        return chat.last_message_id

    def store(self, chat: ChatState, stored: Stored) -> None:
        chat.messages[stored.json["message_id"]] = stored
        sender = stored.json.get("from", {})
        if sender.get("is_bot") and sender["id"] not in _STAND_INS:
            chat.bot_spoke_last = stored.from_bot

    def show(self, chat: ChatState, stored: Stored, *, edited: bool = False) -> None:
        """Lets a waiting test see what the bot sent or edited, as it was at that moment."""
        chat.shown.append((dict(stored.json), stored, edited))
        self.lock.notify_all()

    def wait_for(self, condition: Callable[[], bool], timeout: float) -> bool:
        """Waits under the lock; never on an event loop, which the bot may need to go on."""
        if condition():
            return True
        if _on_a_loop():
            raise RuntimeError("this would block the event loop: await aside(wait, …) instead")
        return self.lock.wait_for(condition, timeout)

    def push(self, kind: str, body: Json) -> int | None:
        """Queues an update; its id, or None where allowed_updates keeps the kind away."""
        return self.updates.push(kind, body)


def _on_a_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
