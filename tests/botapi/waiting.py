"""Waiting for the bot: how long, and what to say when it does nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from .errors import Json
from .state import World

PATIENCE = 30.0  # seconds; two shared cores are slow at times
P = ParamSpec("P")
T = TypeVar("T")


async def aside(wait: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Runs a blocking wait off the loop: `await aside(press.wait_for_answer)`."""
    return await asyncio.to_thread(wait, *args, **kwargs)


class Answer:
    """A button press or inline query that waits for the bot's answer."""

    def __init__(self, world: World, answers: dict[str, Json | None]) -> None:
        self._world = world
        self._answers = answers
        self.id = world.new_id()
        answers[self.id] = None
        self.update_id: int | None = None

    @property
    def answer(self) -> Json | None:
        return self._answers[self.id]

    def wait_for_answer(self, timeout: float = PATIENCE) -> Json:
        """What answerCallbackQuery or answerInlineQuery said."""
        with self._world.lock:
            self._world.wait_for(lambda: self.answer is not None, timeout)
            if self.answer is None:
                raise TimeoutError(f"not answered in {timeout} s; {last_calls(self._world)}")
            return self.answer


def last_calls(world: World, number: int = 5) -> str:
    """The latest calls other than getUpdates, for the message of a failed wait."""
    calls = [call for call in world.calls if call.method.lower() != "getupdates"][-number:]
    shown = ", ".join(f"{call.method} → {call.status or call.reset or '…'}" for call in calls)
    return f"last calls: {shown or 'none'}; {len(world.updates.pending)} updates not fetched"
