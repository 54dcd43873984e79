"""The queue of updates, with getUpdates' rules: an offset confirms, a poll waits, one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from .errors import Json

FIRST_ID = 500_000_001
# Kinds that come only when allowed_updates names them.
_ASKED_FOR = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True, eq=False)
class Poll:
    """A getUpdates that waits. `ended` says that a newer one took its place."""

    loop: asyncio.AbstractEventLoop
    event: asyncio.Event = field(default_factory=asyncio.Event)
    ended: bool = False

    def wake(self) -> None:
        """Callable from any thread."""
        self.loop.call_soon_threadsafe(self.event.set)


class Updates:
    """Callers hold the world's lock."""

    def __init__(self) -> None:
        self.pending: list[Json] = []
        self.confirmed: list[int] = []
        self.allowed: frozenset[str] | None = None
        self.webhook: Json | None = None
        self.poll: Poll | None = None
        self._wake_webhook: Callable[[], object] | None = None
        self._next_id = FIRST_ID

    def allow(self, kinds: Iterable[str]) -> None:
        """Sets allowed_updates; an empty list is the default set again."""
        self.allowed = frozenset(kinds) or None

    def allows(self, kind: str) -> bool:
        return kind not in _ASKED_FOR if self.allowed is None else kind in self.allowed

    def push(self, kind: str, body: Json) -> int | None:
        if not self.allows(kind):
            return None
        update_id = self._next_id
        self._next_id += 1
        self.pending.append({"update_id": update_id, kind: body})
        self.wake()
        return update_id

    def on_webhook_work(self, wake: Callable[[], object]) -> None:
        """Names what to call, from any thread, when the webhook or its updates changed."""
        self._wake_webhook = wake

    def let_go(self) -> None:
        """Forgets who delivers: the loop that they run on ends."""
        self._wake_webhook = None
        self.poll = None

    def wake(self) -> None:
        """Tells whoever delivers updates that there is something new."""
        if self._wake_webhook is not None:
            self._wake_webhook()
        if self.poll is not None:
            self.poll.wake()

    def take(self, offset: int, limit: int) -> list[Json]:
        """Confirms what the offset says, and shows the next updates without confirming them."""
        if offset < 0:
            self.drop(max(0, len(self.pending) + offset))
        elif offset > 0:
            self.drop(sum(update["update_id"] < offset for update in self.pending))
        return self.pending[:limit]

    def drop(self, number: int) -> None:
        """Takes the oldest updates off the queue."""
        self.confirmed.extend(update["update_id"] for update in self.pending[:number])
        del self.pending[:number]
