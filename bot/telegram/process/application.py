"""Runs the Telegram bot, by polling or behind a webhook, from its start to its stop."""

import asyncio
import gc
import secrets
import sys
from collections.abc import Callable

import structlog

from bot.assistant.assistant import Assistant
from bot.logs import configure, error_name
from bot.settings import Settings, SettingsError
from bot.storage.broadcasts.backlog import Backlog
from bot.storage.database.engine import open_database
from bot.telegram.insight.digest import digests
from bot.telegram.menus import set_menus
from bot.telegram.process.again import look_after
from bot.telegram.process.assembly import Bot, assemble
from bot.telegram.process.ending import (
    all_in_time,
    conclude,
    in_time,
    leave,
    live,
    stop_on_signals,
)
from bot.telegram.process.health import Answering, Health, HealthServer, Parts
from bot.telegram.process.metrics import Metrics
from bot.telegram.process.reach import reach, unless
from bot.telegram.process.tidy import tidy
from bot.telegram.process.trouble import where
from bot.telegram.questions.thinking import Thinking
from bot.telegram.resilience.refusal import doubting, until_refused
from bot.telegram.resilience.replica import Life, myself
from bot.telegram.updates.inbox import Inbox
from bot.telegram.updates.polling import Polling
from bot.telegram.updates.webhook import Webhook
from index.version import running

log = structlog.get_logger()


def run(settings: Settings, assistant: Assistant, reopen: Callable[[], Assistant]) -> int:
    """Run until SIGINT or SIGTERM; `reopen` opens the knowledge that is current when called.

    Gives the exit status. Raises SettingsError for a webhook or a port that cannot be used, and
    KnowledgeError where the model or the index cannot.
    """
    metrics = Metrics()
    configure(settings.log_level, watch=metrics.troubled)
    if settings.webhook_url is not None and settings.webhook_secret is None:
        raise SettingsError("FANZHA_WEBHOOK_SECRET: needed with FANZHA_WEBHOOK_URL")
    thinking = Thinking(assistant, reopen=reopen)
    try:
        status, words = live(settings, _serve(settings, thinking, metrics))
    finally:
        thinking.close()
    if thinking.loading:  # Python would wait for its thread, and nothing needs it any more
        leave(status, words)
    sys.stderr.write(words)
    return status


async def _serve(settings: Settings, thinking: Thinking, metrics: Metrics) -> None:
    stop = stop_on_signals()
    database = await open_database(settings.database)
    life = Life(database, myself(settings, secrets.token_hex(8)))
    inbox = Inbox(life, polls=settings.webhook_url is None, storing=life.storing)
    bot = assemble(settings, thinking, database, inbox, metrics)
    answering = Answering(thinking, life, bot.application.update_queue)
    parts = Parts(Backlog(database), bot.application.bot, bot.contact, stop, answering)
    health = HealthServer(settings, Health(parts, metrics))
    finished = True
    try:
        health.start()
        if await reach(bot.application.initialize, stop):
            log.info("connected", reads_all=bot.application.bot.bot.can_read_all_group_messages)
            finished = await _work(bot, settings, life, stop)
    finally:
        if finished:
            await health.close()
            await bot.application.shutdown()
            await bot.application.bot.shutdown()
            await bot.services.reader.close()
            await life.storing.settle()
            flush = bot.services.insight.counting.flush
            finished = await all_in_time(flush, life.close, database.close)
        log.info("stopped", finished=finished)
    conclude(settings, refused=bot.inbox.refused.is_set(), finished=finished)


async def _load(thinking: Thinking, stop: asyncio.Event) -> None:
    """Make the assistant ready while it answers what needs no search; without one the bot stops."""
    try:
        await asyncio.gather(thinking.load(), thinking.warm_up())
    except Exception:
        stop.set()
        raise
    # What is there now stays. Python would look through all of it while a new index is opened,
    # and nobody would be answered for a tenth of a second.
    gc.freeze()
    log.info("ready")


async def _work(bot: Bot, settings: Settings, life: Life, stop: asyncio.Event) -> bool:
    """Answer until told to stop, then finish what is held; tell whether there was time for it."""
    await life.begin()
    living = asyncio.create_task(life.go_on())
    try:
        finished = await _answer(bot, settings, life, stop)
    finally:
        await life.end()
        ended = await in_time(living)
    return finished and ended


async def _answer(bot: Bot, settings: Settings, life: Life, stop: asyncio.Event) -> bool:
    await bot.application.start()
    listening = _listening(bot, settings, life)
    to_finish: list[asyncio.Task[None]] = []
    to_cancel = [asyncio.create_task(_stop_when_refused(bot, stop))]
    loading: asyncio.Task[None] | None = None
    try:
        if await reach(lambda: _start(listening), stop):
            mode = "polling" if bot.inbox.polls else "webhook"
            log.info("started", mode=mode, version=running())
            loading = asyncio.create_task(_load(bot.services.thinking, stop))
            # A statement that is cancelled may leave SQLite's thread waiting for ever.
            to_finish = [
                asyncio.create_task(_look_after(bot, life, stop)),
                asyncio.create_task(bot.broadcasting.run(stop)),
                asyncio.create_task(tidy(bot.services, stop)),
                asyncio.create_task(bot.services.insight.counting.run(stop)),
                asyncio.create_task(digests(bot.application.bot, bot.services, stop)),
            ]
            to_cancel += [
                asyncio.create_task(set_menus(bot.application.bot)),
                asyncio.create_task(bot.services.reloader.follow(stop)),
            ]
            await stop.wait()
    finally:
        for task in to_cancel:
            task.cancel()
        bot.services.reloader.close()
        to_finish.append(asyncio.create_task(_stop_application(bot, listening)))
        to_finish.append(asyncio.create_task(bot.services.watching.close()))
        done, late = await asyncio.wait(to_finish, timeout=settings.stop_seconds)
        for error in filter(None, (task.exception() for task in done)):
            log.error("stop_failed", error=error_name(error), where=where(error))
    if loading is not None and loading.done():
        await loading  # raises what kept the model from loading
    return not late


async def _look_after(bot: Bot, life: Life, stop: asyncio.Event) -> None:
    """Look after what others left, once Telegram has given again what it will give."""
    if not bot.inbox.polls or await unless(stop, bot.inbox.caught_up.wait()):
        await look_after(bot.application.bot, life, bot.inbox, bot.services.chats, stop)


async def _start(listening: Polling | Webhook) -> None:
    with doubting():
        await listening.start()


async def _stop_application(bot: Bot, listening: Polling | Webhook) -> None:
    await listening.stop()
    await bot.application.stop()


def _listening(bot: Bot, settings: Settings, life: Life) -> Polling | Webhook:
    application = bot.application
    if settings.webhook_url is not None:
        return Webhook(settings, application.bot, application.update_queue, bot.inbox, life)
    assert application.updater is not None  # noqa: S101 - the builder makes one unless told not to
    return Polling(application.updater, bot.inbox)


async def _stop_when_refused(bot: Bot, stop: asyncio.Event) -> None:
    await until_refused(bot.application.bot, bot.contact.doubted)
    bot.inbox.refused.set()
    stop.set()
