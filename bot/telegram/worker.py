"""Broadcasts alone: one more sender beside the bot, without its model and handlers."""

import asyncio
import signal
import sys

import structlog
from telegram.error import InvalidToken
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.logs import configure
from bot.settings import Settings
from bot.storage.engine import open_database
from bot.storage.errors import StorageError
from bot.telegram.broadcasts import make_broadcasting, make_pace, make_programme
from bot.telegram.reach import reach
from bot.telegram.transport import AnswersFirst
from index.errors import StoreError
from index.store import index_root
from index.tip_file import open_tips
from index.tips import NO_TIPS, Tips

log = structlog.get_logger()
_CONNECTIONS = 16  # beside those for what is in flight


def work(settings: Settings) -> int:
    """Send until SIGINT or SIGTERM. Gives the exit status."""
    configure(settings.log_level)
    try:
        asyncio.run(_work(settings))
    except InvalidToken:
        sys.stderr.write("FANZHA_TELEGRAM_TOKEN: Telegram refuses this token\n")
        return 2
    except StorageError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


async def _work(settings: Settings) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    database = await open_database(settings.database)
    pace = make_pace(settings, database)
    proxy = settings.telegram_proxy.get_secret_value() if settings.telegram_proxy else None
    bot: ExtBot[None] = ExtBot(
        settings.telegram_token.get_secret_value() if settings.telegram_token else "",
        base_url=settings.telegram_base_url,
        request=HTTPXRequest(settings.sends_in_flight + _CONNECTIONS, proxy=proxy),
        rate_limiter=AnswersFirst(pace),
    )
    try:
        if await reach(bot.initialize, stop):
            log.info("started", mode="broadcasts alone")
            programme = make_programme(settings, database, bot, _tips(settings))
            await make_broadcasting(settings, database, bot, pace, programme=programme).run(stop)
    finally:
        await bot.shutdown()
        await database.close()
        log.info("stopped")


def _tips(settings: Settings) -> Tips:
    """Read the tips; without an index they are left to the processes that have one."""
    try:
        return open_tips(index_root(settings.data_dir))
    except StoreError as error:
        log.warning("no_tips", error=type(error).__name__)
        return NO_TIPS
