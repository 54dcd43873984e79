"""Tips over HTTP, by a clock that the test moves: posters, quizzes, buttons, a week of a group."""

import asyncio
import time as clocks
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from telegram.ext import ExtBot

from bot.broadcast import service
from bot.broadcast.pace import LocalBudget, Pace
from bot.broadcast.poster_cache import Posters
from bot.broadcast.programme import Programme
from bot.broadcast.schedule import Schedule, next_due
from bot.broadcast.service import Broadcasting, Options
from bot.broadcast.tips import stock
from bot.storage.broadcasts.pictures import Pictures
from bot.storage.chats.chats import Chats
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import Database, open_database
from bot.telegram.sending.card_button import CardButton
from bot.telegram.sending.transport import TelegramTransport
from index.corpus.tips import Tips, read_tips
from tests.bot.broadcast.conftest import Clock
from tests.botapi import BotApiServer, Conversation, Message
from tests.conftest import CORPUS

START = datetime(2026, 11, 23, 0, tzinfo=UTC)  # a Monday, eight in the morning in Shanghai
PATIENCE = 60.0


class Newsroom:
    """What sends tips, by a clock of the test's."""

    def __init__(self, server: BotApiServer, database: Database, folder: Path, tips: Tips) -> None:
        self.clock = Clock()
        self.clock.now = START
        self.tips = tips
        self.bot: ExtBot[None] = ExtBot(server.token, base_url=server.base_url)
        self.chats = Chats(database)
        self.subscriptions = Subscriptions(database)
        posters = Posters(folder, Pictures(database), "bot")
        self._broadcasting = Broadcasting(
            database,
            TelegramTransport(self.bot),
            Pace(LocalBudget(1000), clocks.monotonic),
            Options(),
            self.clock,
            programme=Programme(stock(tips), posters, CardButton(self.bot)),
        )

    async def subscribe(self, wanted: Subscription, language: str | None = None) -> None:
        kind = "private" if wanted.chat_id > 0 else "supergroup"
        await self.chats.bring([(wanted.chat_id, kind, language)], START)  # type: ignore[list-item]
        due = next_due(Schedule.of(wanted), START)
        await self.subscriptions.put(replace(wanted, next_due=due))

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        stop = asyncio.Event()
        async with self.bot:
            task = asyncio.create_task(self._broadcasting.run(stop))
            try:
                yield
            finally:
                stop.set()
                await task


@pytest.fixture(scope="module")
def tips() -> Tips:
    return read_tips(CORPUS / "tips")[0]


@pytest.fixture
async def newsroom(
    server: BotApiServer,
    tmp_path: Path,
    tips: Tips,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> AsyncIterator[Newsroom]:
    """With all tips of the corpus, or as many as the test asks for."""
    monkeypatch.setattr(service, "PLAN_EVERY", 0.05)
    database = await open_database(f"sqlite:///{tmp_path / 'test.db'}")
    few = getattr(request, "param", None)
    given = tips if few is None else Tips(tips.tips[:few], (), ())
    yield Newsroom(server, database, tmp_path / "posters", given)
    await database.close()


async def came(group: Conversation, holds: Callable[[list[Message]], bool]) -> list[Message]:
    """The messages of a chat, once they are as expected."""
    until = clocks.monotonic() + PATIENCE
    while not holds(group.replies):
        assert clocks.monotonic() < until
        await asyncio.sleep(0.05)
    return group.replies


async def test_a_tip_comes_at_its_time_as_a_poster_with_a_way_to_its_card(
    server: BotApiServer, newsroom: Newsroom, tmp_path: Path
) -> None:
    group = server.group()
    wanted = Subscription(group.id, times=(time(9),), topics=("elderly",), quiz_every=0)
    await newsroom.subscribe(wanted)
    async with newsroom.at_work():
        newsroom.clock.now = START + timedelta(minutes=59)
        await asyncio.sleep(0.3)
        assert group.replies == []
        newsroom.clock.now = START + timedelta(minutes=60)
        (message,) = await came(group, lambda messages: len(messages) == 1)
    text, source = message.text.split("\n\n来源：")
    tip = next(each for each in newsroom.tips.tips if each.text == text)
    assert "elderly" in tip.topics
    assert source == tip.source
    assert message.photo is not None
    assert message.rows[0][0]["url"].endswith(f"?start={tip.card}")
    assert len(list((tmp_path / "posters").glob("*.png"))) == 1


@pytest.mark.parametrize("newsroom", [1], indirect=True)
async def test_a_poster_is_uploaded_once_and_named_afterwards(
    server: BotApiServer, newsroom: Newsroom
) -> None:
    chats = [server.private_chat(number) for number in (1, 2, 3)]
    for number, chat in enumerate(chats):
        await newsroom.subscribe(Subscription(chat.id, times=(time(9, number),)))
    async with newsroom.at_work():
        for number, chat in enumerate(chats):
            newsroom.clock.now = START + timedelta(minutes=60 + number)
            await came(chat, lambda messages: len(messages) == 1)
    photos = {chat.replies[0].photo for chat in chats}
    assert len(photos) == 1
    assert chats[0].replies[0].rows[0][0]["callback_data"].startswith("as:")


async def test_a_chat_without_posters_gets_text_in_its_script(
    server: BotApiServer, newsroom: Newsroom
) -> None:
    group = server.group()
    wanted = Subscription(group.id, times=(time(9),), quiz_every=0, posters=False)
    await newsroom.subscribe(wanted, "zh-Hant")
    async with newsroom.at_work():
        newsroom.clock.now = START + timedelta(hours=1)
        (message,) = await came(group, lambda messages: len(messages) == 1)
    assert message.photo is None
    assert "來源：" in message.text
    assert message.buttons == ["多瞭解一點"]


async def test_where_photos_are_not_allowed_the_text_comes(
    server: BotApiServer, newsroom: Newsroom
) -> None:
    group = server.group()
    server.fail(
        "sendPhoto",
        status=400,
        description="Bad Request: not enough rights to send photos to the chat",
        times=None,
    )
    await newsroom.subscribe(Subscription(group.id, times=(time(9),), quiz_every=0))
    async with newsroom.at_work():
        newsroom.clock.now = START + timedelta(hours=1)
        (message,) = await came(group, lambda messages: len(messages) == 1)
    assert "来源：" in message.text


async def test_where_polls_are_not_allowed_the_quiz_is_written_out(
    server: BotApiServer, newsroom: Newsroom
) -> None:
    group = server.group()
    server.fail(
        "sendPoll",
        status=400,
        description="Bad Request: not enough rights to send polls to the chat",
        times=None,
    )
    await newsroom.subscribe(Subscription(group.id, times=(time(9),), quiz_every=1))
    async with newsroom.at_work():
        newsroom.clock.now = START + timedelta(hours=1)
        (message,) = await came(group, lambda messages: len(messages) == 1)
    assert "\nA. " in message.text


async def test_a_week_of_a_group(server: BotApiServer, newsroom: Newsroom) -> None:
    group = server.group()
    wanted = Subscription(
        group.id, times=(time(9), time(18)), weekdays=(1, 3, 5), quiz_every=3, posters=False
    )
    await newsroom.subscribe(wanted)
    expected = 0
    async with newsroom.at_work():
        for hour in range(7 * 24):
            newsroom.clock.now = START + timedelta(hours=hour)
            local = hour + 8
            expected += local // 24 % 7 in {0, 2, 4} and local % 24 in {9, 18}
            await came(group, lambda messages: len(messages) == expected)  # noqa: B023
            await asyncio.sleep(0.06 if local % 24 in {8, 9, 10, 17, 18, 19} else 0)
    messages = group.replies
    assert len(messages) == 6
    assert [each.poll is not None for each in messages] == [False, False, True] * 2
    assert len({each.text or str(each.poll) for each in messages}) == 6
    for each in messages:
        if each.poll is not None:
            quiz = next(q for q in newsroom.tips.quizzes if q.question == each.poll["question"])
            assert each.poll["correct_option_ids"] == [quiz.right]
            assert each.poll["explanation"] == quiz.explanation
            assert each.rows[0][0]["url"].endswith(f"?start={quiz.card}")


async def test_who_stopped_in_between_gets_nothing(
    server: BotApiServer, newsroom: Newsroom
) -> None:
    group = server.group()
    wanted = Subscription(group.id, times=(time(9),))
    await newsroom.subscribe(wanted)
    await newsroom.subscriptions.put(replace(wanted, subscribed=False))
    async with newsroom.at_work():
        newsroom.clock.now = START + timedelta(hours=1)
        await asyncio.sleep(0.5)
    assert group.replies == []
