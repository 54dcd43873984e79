"""The parts of the bot, put together as in production, and a server that speaks the Bot API."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from telegram.ext import CallbackContext

from bot.assistant.assistant import Assistant
from bot.settings import Settings
from bot.storage.database.engine import open_database
from bot.storage.processes.replicas import Replica
from bot.telegram.context import Context
from bot.telegram.process.assembly import Bot, assemble
from bot.telegram.questions.thinking import Thinking
from bot.telegram.resilience.replica import Life
from bot.telegram.updates.inbox import Inbox
from bot.telegram.updates.polling import Polling
from index import Index, Library
from index.storage.store import index_root
from tests.botapi import BotApiServer


@pytest.fixture
def server() -> Iterator[BotApiServer]:
    with BotApiServer() as started:
        yield started


@pytest.fixture(scope="session")
def library(data_dir: Path) -> Library:
    """The real cards, which need no model."""
    if not (index_root(data_dir) / "CURRENT").is_file():
        pytest.fail(f"no index in {data_dir}; build it with: make index")
    return Library.open(data_dir)


@pytest.fixture
async def bot(server: BotApiServer, library: Library, tmp_path: Path) -> AsyncIterator[Bot]:
    """Connected, but not polling; the search is not needed here."""

    def search() -> Index:
        raise AssertionError("no test here searches")

    settings = Settings.model_validate(
        {
            "telegram_token": server.token,
            "telegram_base_url": server.base_url,
            "telegram_base_file_url": server.base_file_url,
        }
    )
    database = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'fanzha.db'}")
    thinking = Thinking(Assistant(library, search, is_open=lambda: False))
    bot = assemble(settings, thinking, database, Inbox(Life(database, Replica("run", "run"))))
    await bot.application.initialize()
    yield bot
    await bot.application.shutdown()
    await database.close()
    thinking.close()


@pytest.fixture
async def running(bot: Bot) -> AsyncIterator[Bot]:
    """The same bot, which polls."""
    await bot.application.start()
    assert bot.application.updater is not None
    polling = Polling(bot.application.updater, bot.inbox)
    await polling.start()
    yield bot
    await polling.stop()
    await bot.application.stop()


@pytest.fixture
def context(bot: Bot) -> Context:
    return CallbackContext(bot.application)
