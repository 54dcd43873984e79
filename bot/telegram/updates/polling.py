"""Fetches updates, a batch at a time, and notes them before Telegram may forget them."""

import asyncio
import time
from typing import Any

import structlog
from telegram import Update
from telegram.error import Conflict, TelegramError
from telegram.ext import ExtBot, Updater

from bot.logs import error_name
from bot.telegram.resilience.refusal import doubting
from bot.telegram.updates.inbox import ALLOWED, Inbox, read_update

RIVAL_PAUSE = 5.0  # seconds in which another process that polls may go on
_RIVAL_ENDED = 60.0  # seconds without a conflict, after which the next one is news

_RIVAL = (
    "Telegram gives updates to one process at a time, and another one polls with this token: stop "
    "it, or run several behind a webhook. This one waits and goes on when the other has stopped."
)

log = structlog.get_logger()


class InboxBot(ExtBot[None]):
    """A bot whose updates are noted between their arrival and their confirmation."""

    def __init__(self, inbox: Inbox, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._inbox = inbox
        self._rival_seen = float("-inf")

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:
        inbox, last = self._inbox, not kwargs.get("timeout")
        if not inbox.caught_up.is_set():
            kwargs["timeout"] = 0  # updates that were not confirmed come at once, or not at all
        await inbox.has_room()
        try:
            with doubting():
                updates = await super().get_updates(*args, **kwargs)
        except Conflict:
            if not last:
                await self._give_way()
            raise
        except TelegramError:
            raise
        except Exception as error:
            log.error("unreadable", error=type(error).__name__)
            updates = await self._one_by_one(kwargs.get("offset"))
        await inbox.note(updates)
        inbox.caught_up.set()
        return updates

    async def _give_way(self) -> None:
        """Let a rival go on for a while, and explain it once."""
        before, self._rival_seen = self._rival_seen, time.monotonic()
        if self._rival_seen - before > _RIVAL_ENDED:
            log.error("another_process_polls", explanation=_RIVAL)
        await asyncio.sleep(RIVAL_PAUSE)

    async def _one_by_one(self, offset: int | None) -> tuple[Update, ...]:
        """Read a batch again, with an empty update in place of each that cannot be read.

        python-telegram-bot gives up the whole batch, and Telegram would give it again for ever.
        """
        # Telegram does not mind the case; python-telegram-bot warns of names that it knows.
        rows = await self.do_api_request("getupdates", {"offset": offset or 0, "timeout": 0})
        return tuple(read_update(row, self) for row in rows)


class Polling:
    """Asks Telegram for updates, until it is stopped."""

    def __init__(self, updater: Updater, inbox: Inbox) -> None:
        self._updater: Any = updater
        self._inbox = inbox

    async def start(self) -> None:
        await self._updater.start_polling(allowed_updates=ALLOWED, error_callback=_failed)

    async def stop(self) -> None:
        if self._updater.running:
            await self._updater.stop()
        await self._inbox.close()


def _failed(error: TelegramError) -> None:
    if not isinstance(error, Conflict):  # `_give_way` explains a conflict
        log.warning("polling_failed", error=error_name(error))
