"""Broadcasts alone: one more sender beside the bot, without its model and handlers."""

import asyncio
import sys
from typing import Any

import structlog
from telegram.ext import ExtBot

from bot.broadcast.pace import Pace
from bot.broadcast.tips import stock
from bot.logs import configure
from bot.settings import Settings
from bot.storage.broadcasts.backlog import Backlog
from bot.storage.database.engine import open_database
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
from bot.telegram.process.ending import all_in_time, conclude, in_time, live, stop_on_signals
from bot.telegram.process.health import Health, HealthServer, Parts
from bot.telegram.process.metrics import Metrics
from bot.telegram.process.observe import Contact, ObservedRequest
from bot.telegram.process.reach import reach
from bot.telegram.resilience.refusal import until_refused
from bot.telegram.sending.answers_first import AnswersFirst
from bot.waiting import repeat
from index.storage.store import index_root
from index.version import running

log = structlog.get_logger()
_CONNECTIONS = 16  # beside those for what is in flight


def work(settings: Settings) -> int:
    """Send until SIGINT or SIGTERM. Gives the exit status.

    Raises SettingsError for a port that cannot be used.
    """
    metrics = Metrics()
    configure(settings.log_level, watch=metrics.troubled)
    status, words = live(settings, _work(settings, metrics))
    sys.stderr.write(words)
    return status


async def _work(settings: Settings, metrics: Metrics) -> None:
    stop = stop_on_signals()
    database = await open_database(settings.database)
    pace = make_pace(settings, database)
    counting = make_insight(settings, database).counting
    contact = Contact()
    bot = _make_bot(settings, pace, metrics, contact)
    parts = Parts(Backlog(database), bot, contact, stop)
    health = HealthServer(settings, Health(parts, metrics))
    refused = asyncio.create_task(_stop_when_refused(bot, contact, stop))
    finished = True
    try:
        health.start()
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
            finished = await all_in_time(health.close, counting.flush, bot.shutdown, database.close)
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
