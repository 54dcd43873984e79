"""Broadcasts alone: one more sender beside the bot, without its model and handlers."""

import asyncio
import sys
from typing import Any

import structlog
from telegram.error import InvalidToken
from telegram.ext import ExtBot

from bot.broadcast.pace import Pace
from bot.broadcast.tips import stock
from bot.logs import configure
from bot.settings import Settings
from bot.storage.database.engine import open_database
from bot.storage.database.errors import StorageError
from bot.telegram.insight.desk import make_insight
from bot.telegram.knowledge.current_tips import CurrentTips
from bot.telegram.knowledge.reloader import EVERY
from bot.telegram.process.broadcasts import (
    make_broadcasting,
    make_pace,
    make_programme,
    make_transport,
)
from bot.telegram.process.connection import request_options
from bot.telegram.process.ending import REFUSED, all_in_time, conclude, in_time, stop_on_signals
from bot.telegram.process.metrics import Metrics
from bot.telegram.process.observe import Contact, ObservedRequest
from bot.telegram.process.reach import reach
from bot.telegram.resilience.refusal import refused_words, until_refused
from bot.telegram.sending.answers_first import AnswersFirst
from bot.waiting import repeat
from index.storage.store import index_root
from index.version import running

log = structlog.get_logger()
_CONNECTIONS = 16  # beside those for what is in flight


def work(settings: Settings) -> int:
    """Send until SIGINT or SIGTERM. Gives the exit status."""
    configure(settings.log_level)
    try:
        asyncio.run(_work(settings))
    except InvalidToken:
        sys.stderr.write(f"{refused_words(settings)}\n")
        return REFUSED
    except StorageError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


async def _work(settings: Settings) -> None:
    stop = stop_on_signals()
    database = await open_database(settings.database)
    pace = make_pace(settings, database)
    counting = make_insight(settings, database).counting
    metrics, contact = Metrics(), Contact()
    bot = _make_bot(settings, pace, metrics, contact)
    refused = asyncio.create_task(_stop_when_refused(bot, contact, stop))
    finished = True
    try:
        if await reach(bot.initialize, stop):
            log.info("started", mode="broadcasts alone", version=running())
            tips = CurrentTips(index_root(settings.data_dir))
            programme = make_programme(settings, database, bot, tips.first())
            transport = make_transport(bot, counting, metrics)
            broadcasting = make_broadcasting(settings, database, transport, pace, programme)

            async def restock() -> None:
                found = await asyncio.to_thread(tips.changed)
                if found is not None:
                    broadcasting.restock(stock(found))

            working = asyncio.gather(
                broadcasting.run(stop),
                counting.run(stop),
                repeat(restock, EVERY, stop, "restocking_failed"),
            )
            finished = await _until_stopped(working, stop, settings.stop_seconds)
    finally:
        revoked = refused.done()
        refused.cancel()
        if finished:
            finished = await all_in_time(counting.flush, bot.shutdown, database.close)
        log.info("stopped", finished=finished)
    if revoked:
        await refused  # raises what kept it from watching
    conclude(settings, refused=revoked, finished=finished)


async def _until_stopped(
    working: "asyncio.Future[Any]", stop: asyncio.Event, seconds: float
) -> bool:
    """Work until told to stop, then so many seconds at most; tell whether all is done."""
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    return await in_time(working, seconds)


async def _stop_when_refused(bot: ExtBot[None], contact: Contact, stop: asyncio.Event) -> None:
    """Stop when Telegram takes the token no longer."""
    await until_refused(bot, contact.doubted)
    stop.set()


def _make_bot(settings: Settings, pace: Pace, metrics: Metrics, contact: Contact) -> ExtBot[None]:
    options = request_options(settings, settings.sends_in_flight + _CONNECTIONS)
    return ExtBot(
        settings.token,
        base_url=settings.telegram_base_url,
        request=ObservedRequest(metrics, contact, **options),
        rate_limiter=AnswersFirst(pace),
    )
