"""Puts the application together: the bot with its connections, the handlers, the services."""

from dataclasses import dataclass
from typing import Any

from telegram.ext import Application, ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.settings import Settings
from bot.storage.chats import Chats
from bot.storage.engine import Database
from bot.storage.votes import Votes
from bot.telegram.callbacks import abbreviated
from bot.telegram.context import SERVICES, Services
from bot.telegram.flood import FloodControl
from bot.telegram.handlers import ROUTES
from bot.telegram.inbox import Inbox, InboxBot, InboxProcessor, InboxQueue
from bot.telegram.thinking import Thinking
from bot.telegram.trouble import failed

App = Application[Any, Any, Any, Any, Any, Any]

# Seconds. Answers may wait for a free connection; getUpdates adds its own patience to `read`.
CONNECT, READ, POOL = 10.0, 20.0, 30.0


@dataclass(frozen=True)
class Bot:
    """The running parts: Telegram's application, what it works with, what has come in."""

    application: App
    services: Services
    inbox: Inbox


def assemble(settings: Settings, thinking: Thinking, database: Database, inbox: Inbox) -> Bot:
    services = Services(
        thinking=thinking,
        chats=Chats(database),
        votes=Votes(database),
        flood=FloodControl(settings.messages_per_minute),
        abbreviated=abbreviated(each.id for each in thinking.assistant.library.passages),
    )
    token = settings.telegram_token.get_secret_value() if settings.telegram_token else ""
    bot = InboxBot(
        inbox,
        token,
        base_url=settings.telegram_base_url,
        base_file_url=settings.telegram_base_file_url,
        request=_request(settings, connections=256),
        # One would do, but a poll that a stop cancels now and then keeps its connection for good,
        # and the last poll, which confirms what was answered, would wait for it.
        get_updates_request=_request(settings, connections=4),
    )
    application = (
        ApplicationBuilder()
        .bot(bot)
        .update_queue(InboxQueue(inbox))
        .concurrent_updates(InboxProcessor(inbox, services.turns))
        .job_queue(None)
        .build()
    )
    application.bot_data[SERVICES] = services
    application.add_handlers([route.build() for route in ROUTES])
    application.add_error_handler(failed)
    return Bot(application, services, inbox)


def _request(settings: Settings, connections: int) -> HTTPXRequest:
    proxy = settings.telegram_proxy.get_secret_value() if settings.telegram_proxy else None
    return HTTPXRequest(
        connection_pool_size=connections,
        proxy=proxy,
        connect_timeout=CONNECT,
        read_timeout=READ,
        write_timeout=READ,
        pool_timeout=POOL,
    )
