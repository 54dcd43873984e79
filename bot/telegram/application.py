"""Wires the Telegram bot and runs it, by polling or behind a webhook."""

import asyncio
import secrets
import signal
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import structlog
from telegram import (
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
)
from telegram.error import Forbidden, InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ApplicationBuilder

from bot.assistant.assistant import Assistant
from bot.assistant.texts import EN, ZH
from bot.logs import configure
from bot.settings import Settings, SettingsError
from bot.storage.chats import Chats
from bot.storage.engine import Database, open_database
from bot.storage.received import Received
from bot.storage.votes import Votes
from bot.telegram.clock import now
from bot.telegram.context import SERVICES, Services
from bot.telegram.flood import FloodControl
from bot.telegram.handlers import ROUTES, menu
from bot.telegram.incoming import NotingQueue, OrderedProcessor
from bot.telegram.kinds import gone
from bot.telegram.trouble import failed

App = Application[Any, Any, Any, Any, Any, Any]

log = structlog.get_logger()
REDELIVERY = 5.0  # seconds in which Telegram gives again what was not confirmed
_ALLOWED = ["message", "edited_message", "callback_query", "my_chat_member"]


class ReceivedNotes:
    """Notes unanswered updates in the database, under this run's name."""

    def __init__(self, received: Received, run: str) -> None:
        self._received = received
        self._run = run

    async def note(self, update_id: int, chat_id: int) -> None:
        await self._received.add([(update_id, chat_id)], self._run, now())

    async def done(self, update_id: int) -> None:
        await self._received.done(update_id)


def run(settings: Settings, assistant: Assistant) -> int:
    """Run until SIGINT or SIGTERM. Raises SettingsError for a token that Telegram refuses."""
    configure(settings.log_level)
    try:
        asyncio.run(_serve(settings, assistant))
    except InvalidToken:
        raise SettingsError("FANZHA_TELEGRAM_TOKEN: Telegram refuses this token") from None
    return 0


async def _serve(settings: Settings, assistant: Assistant) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    database = await open_database(settings.database)
    received, name = Received(database), secrets.token_hex(8)
    application = _build(settings, assistant, database, ReceivedNotes(received, name))
    try:
        await _connect(application, stop)
        if stop.is_set():
            return
        await _set_menus(application)
        await application.start()
        await _listen(application, settings)
        log.info("started", mode="webhook" if settings.webhook_url else "polling")
        background = [
            asyncio.create_task(asyncio.to_thread(assistant.search)),
            asyncio.create_task(_ask_again(application, received, name)),
        ]
        await stop.wait()
        for task in background:
            task.cancel()
        if application.updater is not None:
            await application.updater.stop()
        await application.stop()
    finally:
        await application.shutdown()
        await database.close()
        log.info("stopped")


def _build(
    settings: Settings, assistant: Assistant, database: Database, notes: ReceivedNotes
) -> App:
    token = settings.telegram_token.get_secret_value() if settings.telegram_token else ""
    builder = (
        ApplicationBuilder()
        .token(token)
        .base_url(settings.telegram_base_url)
        .base_file_url(settings.telegram_base_file_url)
        .update_queue(NotingQueue(notes))
        .concurrent_updates(OrderedProcessor(notes))
    )
    if settings.telegram_proxy is not None:
        proxy = settings.telegram_proxy.get_secret_value()
        builder = builder.proxy(proxy).get_updates_proxy(proxy)
    application = builder.build()
    application.bot_data[SERVICES] = Services(
        assistant=assistant,
        chats=Chats(database),
        votes=Votes(database),
        flood=FloodControl(settings.messages_per_minute),
    )
    application.add_handlers([route.build() for route in ROUTES])
    application.add_error_handler(failed)
    return application


async def _connect(application: App, stop: asyncio.Event) -> None:
    """Reach Telegram, however long the network takes; a refused token ends the attempt."""
    wait = 1.0
    while not stop.is_set():
        try:
            await application.initialize()
        except InvalidToken:
            raise
        except NetworkError as error:
            log.warning("telegram_unreachable", error=type(error).__name__, retry_in=wait)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), wait)
            wait = min(wait * 2, 60.0)
        else:
            log.info("connected", reads_all=application.bot.bot.can_read_all_group_messages)
            return


async def _set_menus(application: App) -> None:
    scopes = (
        (BotCommandScopeDefault(), False),
        (BotCommandScopeAllPrivateChats(), False),
        (BotCommandScopeAllGroupChats(), True),
    )
    for scope, groups in scopes:
        for texts, language in ((ZH, None), (EN, "en")):
            try:
                await application.bot.set_my_commands(
                    list(menu(texts, groups=groups)), scope=scope, language_code=language
                )
            except TelegramError as error:
                log.warning("menu_not_set", error=type(error).__name__)


async def _listen(application: App, settings: Settings) -> None:
    updater = application.updater
    assert updater is not None  # noqa: S101 - the builder makes one unless told not to
    if settings.webhook_url is None:
        await updater.start_polling(
            allowed_updates=_ALLOWED, drop_pending_updates=False, bootstrap_retries=-1
        )
        return
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else None
    await updater.start_webhook(
        listen=settings.webhook_listen,
        port=settings.webhook_port,
        url_path=urlsplit(settings.webhook_url).path,
        webhook_url=settings.webhook_url,
        secret_token=secret,
        allowed_updates=_ALLOWED,
        drop_pending_updates=False,
        bootstrap_retries=-1,
    )


async def _ask_again(application: App, received: Received, name: str) -> None:
    """Ask the chats whose messages an earlier run took and never answered to send them again."""
    await asyncio.sleep(REDELIVERY)
    chats = await received.left_over(name)
    for chat in chats:
        try:
            await application.bot.send_message(chat, ZH.lost_message)
        except Forbidden as error:
            services = application.bot_data[SERVICES]
            await services.chats.leave(chat, gone(error), now())
        except TelegramError as error:
            log.warning("not_asked_again", error=type(error).__name__)
    await received.clear(name)
    if chats:
        log.info("asked_again", chats=len(chats))
