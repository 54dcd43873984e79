"""Puts the broadcasts together: their pace, which answers share, and their way to Telegram."""

import time
from datetime import timedelta
from typing import Any

import structlog
from telegram.ext import ExtBot

from bot.broadcast.message import Transport
from bot.broadcast.pace import Budget, LocalBudget, Pace
from bot.broadcast.poster_cache import Posters
from bot.broadcast.programme import Programme
from bot.broadcast.service import Broadcasting, Options
from bot.broadcast.shared_budget import SharedBudget
from bot.broadcast.tips import stock
from bot.clock import now
from bot.settings import Settings
from bot.storage.broadcasts.pictures import Pictures
from bot.storage.database.engine import Database
from bot.storage.processes.budgets import Budgets
from bot.telegram.insight.counting import Counting
from bot.telegram.process.metrics import Metrics
from bot.telegram.process.observe import ObservedTransport
from bot.telegram.sending.card_button import CardButton
from bot.telegram.sending.transport import TelegramTransport
from index.corpus.tips import Tips

log = structlog.get_logger()


def make_pace(settings: Settings, database: Database) -> Pace:
    """Make the pace of this process; on PostgreSQL all processes share one budget."""
    budget: Budget = LocalBudget(settings.sends_per_second)
    if database.shared:
        budget = SharedBudget(Budgets(database), settings.sends_per_second)
    return Pace(budget, time.monotonic)


def make_broadcasting(
    settings: Settings,
    database: Database,
    transport: Transport,
    pace: Pace,
    programme: Programme | None = None,
) -> Broadcasting:
    options = Options(
        in_flight=settings.sends_in_flight,
        per_second=settings.sends_per_second,
        lease=timedelta(seconds=settings.send_lease_seconds),
        keep=timedelta(days=settings.delivery_retention_days),
    )
    return Broadcasting(database, transport, pace, options, now, programme=programme)


def make_transport(bot: ExtBot[Any], counting: Counting, metrics: Metrics) -> Transport:
    """Make the way to Telegram, which counts what goes along it."""
    return ObservedTransport(TelegramTransport(bot), metrics, counting)


def make_programme(
    settings: Settings, database: Database, bot: ExtBot[Any], tips: Tips
) -> Programme:
    """Make what is sent by schedule, with posters that are kept below the data folder."""
    if not tips.tips:
        log.warning("no_tips")  # the index has none: an old one, or a corpus without them
    account = bot.token.partition(":")[0]
    posters = Posters(settings.data_dir / "posters", Pictures(database), account)
    return Programme(stock(tips), posters, CardButton(bot))
