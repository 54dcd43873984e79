"""Updates that the bot fetches, a batch at a time."""

from typing import Any

import structlog
from telegram.error import Conflict, TelegramError
from telegram.ext import Updater

from bot.logs import error_name
from bot.telegram.updates.inbox import ALLOWED, Inbox

log = structlog.get_logger()


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
    if not isinstance(error, Conflict):  # that one is explained where it is met
        log.warning("polling_failed", error=error_name(error))
