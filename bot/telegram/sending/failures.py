"""Failures: tells from an error whether Telegram may have carried the request out.

python-telegram-bot raises NetworkError for an error status as well as for a broken connection, and
its BadRequest and TimedOut are NetworkErrors too; only the cause tells them apart.
"""

from collections.abc import Mapping
from datetime import timedelta
from enum import Enum

import httpx
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.broadcast.outcome import (
    CHAT_NOT_FOUND,
    MESSAGE_GONE,
    NO_RIGHT,
    NOT_MODIFIED,
    TOPIC_CLOSED,
    TOPIC_DELETED,
)
from bot.storage.chats.chats import Gone

# These come before the request is written.
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
# Words of Telegram's errors, in lower case, and the reason that they mean for the bot.
_SILENCED = {
    "topic_closed": TOPIC_CLOSED,
    "message thread not found": TOPIC_DELETED,
    "topic_deleted": TOPIC_DELETED,
    "not enough rights": NO_RIGHT,
    "no rights to send": NO_RIGHT,
    "chat_write_forbidden": NO_RIGHT,
    "chat_restricted": NO_RIGHT,
    "need administrator rights": NO_RIGHT,
    "chat not found": CHAT_NOT_FOUND,
}
# The same about a message that is to be changed or deleted.
_UNCHANGED = {
    "not modified": NOT_MODIFIED,
    "message to edit not found": MESSAGE_GONE,
    "message to delete not found": MESSAGE_GONE,
    "can't be edited": "cannot be edited",
    "can't be deleted": "cannot be deleted",
}


class Failure(Enum):
    """How a request failed."""

    NOT_SENT = "not sent"  # the request never left, or Telegram failed over it: try again
    UNSURE = "unsure"  # it left, and no answer came: it may have been carried out
    REFUSED = "refused"  # Telegram read it and said no


def failure_of(error: TelegramError) -> Failure:
    """Tell what became of a request that failed.

    RetryAfter and ChatMigrated say it themselves, and never come here. Telegram may refuse a token
    only for a moment; `refusal` finds out whether the refusal lasts.
    """
    if isinstance(error, InvalidToken):
        return Failure.NOT_SENT
    cause = error.__cause__
    if not isinstance(error, NetworkError) or isinstance(error, BadRequest):
        return Failure.REFUSED
    if isinstance(cause, httpx.HTTPError):
        return Failure.NOT_SENT if isinstance(cause, _NOT_SENT) else Failure.UNSURE
    # Without an HTTPError as its cause there was an answer: a status of 500 or above.
    return Failure.NOT_SENT


def silenced(error: BadRequest) -> str | None:
    """Say why the bot may not write in this place; None where the request itself was wrong."""
    return _reason(error, _SILENCED)


def unchanged(error: BadRequest) -> str | None:
    """Say why a message stays as it is; None where the request itself was wrong."""
    return _reason(error, _UNCHANGED)


def pause(error: RetryAfter) -> float:
    """Give the seconds that Telegram asks to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def gone(error: Forbidden) -> Gone:
    """Tell from Telegram's words whether a user blocked the bot or is gone, or the bot was removed.

    "left" stands for the last, and for any other words.
    """
    words = error.message.lower()
    if "blocked" in words:
        return "blocked"
    return "deactivated" if "deactivated" in words else "left"


def _reason(error: BadRequest, reasons: Mapping[str, str]) -> str | None:
    words = error.message.lower()
    return next((reason for part, reason in reasons.items() if part in words), None)
