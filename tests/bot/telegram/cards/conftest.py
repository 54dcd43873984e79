"""A running bot over the small corpus, with operators who write to it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from bot.storage.database.engine import open_database
from bot.storage.processes.replicas import Replica
from bot.telegram.context import SERVICES, Services
from bot.telegram.knowledge.reloader import Outcome, Result
from bot.telegram.process.assembly import Bot, assemble
from bot.telegram.resilience.replica import Life
from bot.telegram.updates.inbox import Inbox
from bot.telegram.updates.polling import Polling
from tests.bot.telegram.knowledge.conftest import Knowledge
from tests.botapi import BotApiServer, Message, PrivateChat
from tests.botapi.waiting import Answer
from tests.index.corpus_factory import write_corpus

OPERATOR, SECOND, CITIZEN = 7001, 7002, 8001


class BuildsHere:
    """Reloads as the real one does, but builds in this process, with the fake encoder."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.instead: Outcome | None = None  # what a reload gives, without building

    async def reload(self) -> Outcome:
        if self.instead is not None:
            return self.instead
        before = self.knowledge.reloader.version
        version = await asyncio.to_thread(self.knowledge.build)
        await self.knowledge.reloader.look()
        return Outcome(Result.SWAPPED, version, before)


class Desk:
    """The bot, its server, and what operators do there."""

    def __init__(self, server: BotApiServer, knowledge: Knowledge) -> None:
        self.server = server
        self.knowledge = knowledge
        self.builds = BuildsHere(knowledge)
        self.bot: Bot | None = None

    @property
    def services(self) -> Services:
        assert self.bot is not None
        found: Services = self.bot.application.bot_data[SERVICES]
        return found

    def operator(self, number: int = OPERATOR) -> PrivateChat:
        return self.server.private_chat(number, first_name="民警", language_code="zh-hans")

    async def replied(self, chat: PrivateChat, to: Message, text: str) -> Message:
        """Answer a question of the form; give the bot's next message."""
        chat.send(text, reply_to=to)
        return await chat.next_reply(30)

    async def pressed(self, chat: PrivateChat, under: Message, button: str) -> dict[str, Any]:
        return await self.answered(chat.press(under, button))

    async def answered(self, press: Answer) -> dict[str, Any]:
        return await asyncio.to_thread(press.wait_for_answer, 30)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small corpus, for what needs no bot."""
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def knowledge(tmp_path: Path) -> Iterator[Knowledge]:
    made = Knowledge(tmp_path)
    yield made
    made.reloader.close()
    made.thinking.close()


@pytest.fixture
def need_second() -> bool:
    return False


@pytest.fixture
async def desk(
    server: BotApiServer, knowledge: Knowledge, tmp_path: Path, need_second: bool
) -> AsyncIterator[Desk]:
    made = Desk(server, knowledge)
    settings = Settings.model_validate(
        {
            "telegram_token": server.token,
            "telegram_base_url": server.base_url,
            "telegram_base_file_url": server.base_file_url,
            "admin_ids": f"{OPERATOR},{SECOND}",
            "corpus_dir": knowledge.corpus,
            "data_dir": knowledge.data,
            "cards_need_second": need_second,
            "messages_per_minute": 600,
        }
    )
    database = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'fanzha.db'}")
    inbox = Inbox(Life(database, Replica("run", "run")))
    bot = made.bot = assemble(settings, knowledge.thinking, database, inbox)
    bot.application.bot_data[SERVICES] = replace(
        bot.services,
        reloader=made.builds,  # type: ignore[arg-type]
    )
    await bot.application.initialize()
    await bot.application.start()
    assert bot.application.updater is not None
    polling = Polling(bot.application.updater, inbox)
    await polling.start()
    yield made
    await polling.stop()
    await bot.application.stop()
    await bot.application.shutdown()
    await database.close()
