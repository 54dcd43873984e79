"""Lets answers go at once, and broadcasts make room for them."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.broadcast.pace import Pace
from bot.telegram.sending.failures import pause

BROADCAST = "broadcast"  # the mark of a broadcast's request: the broadcast keeps its pace itself


class AnswersFirst(BaseRateLimiter[Any]):
    """Lets every request pass at once, and counts answers so that broadcasts make room for them."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: str | None,
    ) -> Any:
        chat = data.get("chat_id")
        if rate_limit_args == BROADCAST or not _counts(endpoint) or not isinstance(chat, int):
            return await callback(*args, **kwargs)
        self._pace.answered(chat)
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            self._pace.slow(chat, pause(error))
            raise


def _counts(endpoint: str) -> bool:
    """Tell whether Telegram counts a request to this endpoint among the messages."""
    name = endpoint.lower()
    return name.startswith(("send", "forward", "copy")) and name != "sendchataction"
