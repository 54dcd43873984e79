"""Puts the application together: the bot with its connections, the handlers, the services."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram.ext import Application, ApplicationBuilder

from bot.broadcast.campaign import CampaignDesk
from bot.broadcast.pace import Pace
from bot.broadcast.service import Broadcasting
from bot.broadcast.tips import stock
from bot.clock import now
from bot.settings import Settings
from bot.storage.chats.chats import Chats
from bot.storage.chats.guards import Guards
from bot.storage.chats.records import Records
from bot.storage.chats.subscriptions import Subscriptions
from bot.storage.database.engine import Database
from bot.storage.operators.card_drafts import CardDrafts
from bot.storage.operators.reports import Reports
from bot.storage.operators.votes import Votes
from bot.telegram.cards.desk import CardDesk
from bot.telegram.chats.flood import FloodControl
from bot.telegram.context import SERVICES, Guarding, Limits, Services
from bot.telegram.handlers import ROUTES
from bot.telegram.insight.desk import make_insight
from bot.telegram.knowledge.reloader import Reloader
from bot.telegram.process.broadcasts import (
    make_broadcasting,
    make_pace,
    make_programme,
    make_transport,
)
from bot.telegram.process.connection import request_options
from bot.telegram.process.metrics import Metrics
from bot.telegram.process.observe import Contact, ObservedProcessor, ObservedRequest
from bot.telegram.process.trouble import failed
from bot.telegram.questions.thinking import Thinking
from bot.telegram.sending.answers_first import AnswersFirst
from bot.telegram.sending.callbacks import abbreviated
from bot.telegram.updates.inbox import Inbox, InboxQueue
from bot.telegram.updates.polling import InboxBot
from index import Library

App = Application[Any, Any, Any, Any, Any, Any]


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
    library = thinking.assistant.library
    spelt = dict(abbreviated(each.id for each in library.passages))

    def swapped(library: Library) -> None:
        """Know the buttons of old messages and of new ones, and send what tips there are now."""
        spelt.update(abbreviated(each.id for each in library.passages))
        broadcasting.restock(stock(library.tips))

    services = Services(
        thinking=thinking,
        chats=Chats(database),
        votes=Votes(database),
        limits=Limits(FloodControl(settings.messages_per_minute)),
        abbreviated=spelt,
        subscriptions=Subscriptions(database),
        records=Records(database),
        campaigns=CampaignDesk(database, now),
        reports=Reports(database),
        guard=Guarding(Guards(database), timedelta(minutes=settings.guard_minutes)),
        reloader=Reloader(settings, thinking, swapped),
        insight=make_insight(settings, database),
        cards=CardDesk(CardDrafts(database), settings.corpus_dir, settings.cards_need_second),
        operators=settings.admin_ids,
        retention_days=settings.delivery_retention_days,
        report_days=settings.report_retention_days,
        metrics=metrics,
        turns=inbox.turns,
        storing=inbox.storing,
    )
    pace = make_pace(settings, database)
    bot = _make_bot(settings, inbox, pace, metrics, contact)
    programme = make_programme(settings, database, bot, library.tips)
    transport = make_transport(bot, services.insight.counting, metrics)
    broadcasting = make_broadcasting(settings, database, transport, pace, programme)
    return Bot(_make_application(bot, services, inbox), services, inbox, broadcasting, contact)


def _make_bot(
    settings: Settings, inbox: Inbox, pace: Pace, metrics: Metrics, contact: Contact
) -> InboxBot:
    def request(connections: int) -> ObservedRequest:
        return ObservedRequest(metrics, contact, **request_options(settings, connections))

    return InboxBot(
        inbox,
        settings.token,
        base_url=settings.telegram_base_url,
        base_file_url=settings.telegram_base_file_url,
        request=request(connections=256),
        # One would do, but a poll that a stop cancels now and then keeps its connection for good,
        # and the last poll, which confirms what was answered, would wait for it.
        get_updates_request=request(connections=4),
        rate_limiter=AnswersFirst(pace),
    )


def _make_application(bot: InboxBot, services: Services, inbox: Inbox) -> App:
    application = (
        ApplicationBuilder()
        .bot(bot)
        .update_queue(InboxQueue(inbox))
        .concurrent_updates(ObservedProcessor(inbox, services.turns, services.metrics))
        .job_queue(None)
        .build()
    )
    application.bot_data[SERVICES] = services
    application.add_handlers([route.build() for route in ROUTES])
    application.add_error_handler(failed)
    return application
