"""What the bot did, for tests to look at and wait for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .errors import Json
from .profile import scope_key
from .state import Call, Delivery, World
from .waiting import PATIENCE, last_calls


class Records:
    """The part of the server that only reads."""

    world: World

    @property
    def requests(self) -> list[Call]:
        """All calls in order, also refused ones."""
        with self.world.lock:
            return list(self.world.calls)

    def calls(self, method: str) -> list[Call]:
        return [call for call in self.requests if call.method.lower() == method.lower()]

    def wait_for_call(
        self,
        method: str,
        timeout: float = PATIENCE,
        where: Callable[[Call], bool] | None = None,
    ) -> Call:
        """The first answered call of a method, made before or after, that fits."""

        def found() -> list[Call]:
            ended = [call for call in self.calls(method) if call.status or call.reset]
            return [call for call in ended if where is None or where(call)]

        with self.world.lock:
            self.world.wait_for(lambda: bool(found()), timeout)
            calls = found()
            if not calls:
                raise TimeoutError(f"no {method} in {timeout} s; {last_calls(self.world)}")
            return calls[0]

    def deliveries(self, chat_id: int | None = None) -> list[Delivery]:
        """What reached the chats, in order, also when the bot was never told."""
        with self.world.lock:
            made = list(self.world.deliveries)
        return [one for one in made if chat_id is None or one.chat_id == chat_id]

    def commands(self, language_code: str = "", **scope: Any) -> list[str]:
        """The command menu that was set for a scope, e.g. `type="all_group_chats"`."""
        key = scope_key(scope or {"type": "default"})
        with self.world.lock:
            menu = self.world.profile.commands.get((key, language_code), [])
            return [command["command"] for command in menu]

    @property
    def pending(self) -> list[Json]:
        """Updates that the bot has not confirmed."""
        with self.world.lock:
            return list(self.world.updates.pending)

    def wait_until_confirmed(self, update_id: int | None, timeout: float = PATIENCE) -> None:
        with self.world.lock:
            confirmed = self.world.updates.confirmed
            if not self.world.wait_for(lambda: update_id in confirmed, timeout):
                raise TimeoutError(f"update {update_id} not confirmed in {timeout} s")
