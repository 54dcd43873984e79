"""Puts the application together: the bot with its connections, the handlers, the services."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram.ext import Application, ApplicationBuilder

from bot.broadcast.campaign import CampaignDesk
from bot.broadcast.service import Broadcasting
from bot.settings import Settings
from bot.storage.chats import Chats
from bot.storage.engine import Database
from bot.storage.guards import Guards
from bot.storage.records import Records
from bot.storage.reports import Reports
from bot.storage.subscriptions import Subscriptions
from bot.storage.votes import Votes
from bot.telegram.broadcasts import make_broadcasting, make_pace, make_programme
from bot.telegram.callbacks import abbreviated
from bot.telegram.clock import now
from bot.telegram.context import SERVICES, Services
from bot.telegram.flood import FloodControl
from bot.telegram.handlers import ROUTES
from bot.telegram.inbox import Inbox, InboxBot, InboxQueue
from bot.telegram.metrics import Metrics
from bot.telegram.observe import Contact, ObservedProcessor, ObservedRequest
from bot.telegram.thinking import Thinking
from bot.telegram.transport import AnswersFirst
from bot.telegram.trouble import failed

App = Application[Any, Any, Any, Any, Any, Any]

# Seconds. Answers may wait for a free connection; getUpdates adds its own patience to `read`.
CONNECT, READ, POOL = 10.0, 20.0, 30.0


@dataclass(frozen=True)
class Bot:
    """The running parts: Telegram's application, its services, what comes in, what is broadcast.

    `contact` knows when Telegram answered last.
    """

    application: App
    services: Services
    inbox: Inbox
    broadcasting: Broadcasting
    contact: Contact


def assemble(
    settings: Settings,
    thinking: Thinking,
    database: Database,
    inbox: Inbox,
    metrics: Metrics | None = None,
) -> Bot:
    metrics, contact = metrics or Metrics(), Contact()

    def request(connections: int) -> ObservedRequest:
        return ObservedRequest(metrics, contact, **_options(settings, connections))

    services = Services(
        thinking=thinking,
        chats=Chats(database),
        votes=Votes(database),
        flood=FloodControl(settings.messages_per_minute),
        abbreviated=abbreviated(each.id for each in thinking.assistant.library.passages),
        subscriptions=Subscriptions(database),
        records=Records(database),
        desk=CampaignDesk(database, now),
        reports=Reports(database),
        guards=Guards(database),
        operators=settings.admin_ids,
        retention_days=settings.delivery_retention_days,
        report_days=settings.report_retention_days,
        guard_pause=timedelta(minutes=settings.guard_minutes),
        metrics=metrics,
    )
    token = settings.telegram_token.get_secret_value() if settings.telegram_token else ""
    pace = make_pace(settings, database)
    bot = InboxBot(
        inbox,
        token,
        base_url=settings.telegram_base_url,
        base_file_url=settings.telegram_base_file_url,
        request=request(connections=256),
        # One would do, but a poll that a stop cancels now and then keeps its connection for good,
        # and the last poll, which confirms what was answered, would wait for it.
        get_updates_request=request(connections=4),
        rate_limiter=AnswersFirst(pace),
    )
    application = (
        ApplicationBuilder()
        .bot(bot)
        .update_queue(InboxQueue(inbox))
        .concurrent_updates(ObservedProcessor(inbox, services.turns, metrics))
        .job_queue(None)
        .build()
    )
    application.bot_data[SERVICES] = services
    application.add_handlers([route.build() for route in ROUTES])
    application.add_error_handler(failed)
    programme = make_programme(settings, database, bot, thinking.assistant.library.tips)
    broadcasting = make_broadcasting(
        settings, database, bot, pace, metrics=metrics, programme=programme
    )
    return Bot(application, services, inbox, broadcasting, contact)


def _options(settings: Settings, connections: int) -> dict[str, Any]:
    proxy = settings.telegram_proxy.get_secret_value() if settings.telegram_proxy else None
    return {
        "connection_pool_size": connections,
        "proxy": proxy,
        "connect_timeout": CONNECT,
        "read_timeout": READ,
        "write_timeout": READ,
        "pool_timeout": POOL,
    }
