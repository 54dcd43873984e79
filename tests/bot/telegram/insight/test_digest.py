"""The digest reaches each operator once, whatever the number of processes, and never too late."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.assistant.insight.texts import ZH
from bot.settings import Settings
from bot.storage import Campaigns, Chats, Figure, NewCampaign, Votes, open_database
from bot.telegram.assembly import Bot
from bot.telegram.context import Services
from bot.telegram.insight import digest as module
from bot.telegram.insight.calendar import Span
from bot.telegram.insight.desk import make_insight
from bot.telegram.insight.digest import digest, send_due
from bot.telegram.render import Page
from index import Library
from tests.bot.storage.conftest import (
    postgresql_url,
    postgresql_user,
    sqlite_url,
    url,
)
from tests.botapi import BotApiServer, PrivateChat

__all__ = ["postgresql_url", "postgresql_user", "sqlite_url", "url"]

OPERATORS = (7001, 7002)
DUE = datetime(2026, 5, 4, 1, tzinfo=UTC)  # Monday, nine in Shanghai
WEEK = Span(date(2026, 4, 27), date(2026, 5, 3))
Make = Callable[[datetime], Services]


@pytest.fixture
async def replicas(bot: Bot, url: str) -> AsyncIterator[tuple[Make, Make]]:
    """Two processes' services on one database, each with the clock that a test gives it."""
    databases = [await open_database(url) for _ in range(2)]
    settings = Settings.model_validate({"telegram_token": "1:abcdefgh"})

    def maker(number: int) -> Make:
        database = databases[number]

        def make(now: datetime) -> Services:
            return replace(
                bot.services,
                insight=make_insight(settings, database, lambda: now),
                chats=Chats(database),
                votes=Votes(database),
                operators=frozenset(OPERATORS),
            )

        return make

    yield maker(0), maker(1)
    for database in databases:
        await database.close()


@pytest.fixture
def operators(server: BotApiServer) -> list[PrivateChat]:
    chats = [server.private_chat(each) for each in OPERATORS]
    for chat in chats:
        chat.send("/start")  # a bot cannot write first
    return chats


async def test_two_replicas_send_it_once(
    bot: Bot, replicas: tuple[Make, Make], operators: list[PrivateChat]
) -> None:
    for minute in range(3):
        now = DUE + timedelta(minutes=minute)
        await asyncio.gather(
            *(send_due(bot.application.bot, make(now), set()) for make in replicas * 2)
        )
    assert [len(each.replies) for each in operators] == [1, 1]
    assert operators[0].replies[0].marked("bold") == [ZH.digest]


async def test_it_comes_neither_early_nor_late_and_again_next_week(
    bot: Bot, replicas: tuple[Make, Make], operators: list[PrivateChat]
) -> None:
    settled: set[str] = set()
    for after, number in (
        (timedelta(seconds=-1), 0),
        (timedelta(days=2), 0),
        (timedelta(hours=40), 1),
        (timedelta(days=2), 1),
        (timedelta(days=7), 2),
    ):
        await send_due(bot.application.bot, replicas[0](DUE + after), settled)
        assert len(operators[0].replies) == number


async def test_what_telegram_did_not_take_is_sent_later_by_either(
    bot: Bot, replicas: tuple[Make, Make], operators: list[PrivateChat], server: BotApiServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("bot.telegram.persist.ATTEMPTS", 1)
    server.fail("sendMessage", status=502, description="Bad Gateway", chat_id=OPERATORS[0])
    settled: set[str] = set()
    with pytest.raises(NetworkError):
        await send_due(bot.application.bot, replicas[0](DUE), settled)
    server.heal()
    await send_due(bot.application.bot, replicas[1](DUE), set())
    await send_due(bot.application.bot, replicas[0](DUE), settled)
    assert [len(each.replies) for each in operators] == [1, 1]


async def test_a_page_that_arrived_does_not_come_again(
    bot: Bot, replicas: tuple[Make, Make], operators: list[PrivateChat], server: BotApiServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("bot.telegram.persist.ATTEMPTS", 1)
    post = module._post

    async def first_only(bot: ExtBot[Any], chat_id: int, page: Page) -> None:
        if page.text == "二":
            server.fail("sendMessage", status=502, description="Bad Gateway", chat_id=chat_id)
        await post(bot, chat_id, page)

    monkeypatch.setattr(module, "draw", lambda *_: (Page("一", ()), Page("二", ())))
    monkeypatch.setattr(module, "_post", first_only)
    settled: set[str] = set()
    with pytest.raises(NetworkError):
        await send_due(bot.application.bot, replicas[0](DUE), settled)
    server.heal()
    for make in replicas * 2:
        with suppress(NetworkError):  # the other operator's second page
            await send_due(bot.application.bot, make(DUE), settled)
        server.heal()
    assert [[page.text for page in each.replies] for each in operators] == [["一"], ["一"]]


async def test_an_operator_who_never_wrote_keeps_nobody_else_from_it(
    bot: Bot, replicas: tuple[Make, Make], server: BotApiServer
) -> None:
    last = server.private_chat(OPERATORS[1])
    last.send("/start")
    await send_due(bot.application.bot, replicas[0](DUE), set())
    assert len(last.replies) == 1


async def test_it_tells_of_figures_cards_themes_and_broadcasts(
    replicas: tuple[Make, Make], library: Library
) -> None:
    services = replicas[0](DUE)
    card = library.leads("measures")[0]
    sunday = WEEK.last
    await services.insight.figures.add({Figure(sunday, "asked", "answer"): 12})
    await services.insight.figures.add({Figure(sunday + timedelta(days=1), "asked", "answer"): 99})
    for who in range(5):
        yesterday = replicas[0](DUE - timedelta(days=1)).insight.counting
        yesterday.doubt("declined", card.document, who)
        yesterday.doubt("disliked", card.document, who % 4)
        await yesterday.flush()
    await services.insight.tidy()
    for _ in range(20):
        await services.votes.add(card.document, useful=False, day=sunday)
    campaigns: Campaigns = services.insight.campaigns
    bad = await campaigns.create(NewCampaign("x"), DUE - timedelta(days=2))
    await campaigns.turn(bad, "paused", DUE, among=["preparing"], halted="blocked")
    await campaigns.create(NewCampaign("well"), DUE - timedelta(days=2))
    told = (await digest(services, 7001, WEEK)).text
    assert "收到 12 条" in told
    assert f"· {card.title}：{ZH.doubts['declined']}，5 人，5 次（4月27日那周）" in told
    assert ZH.doubts["disliked"] not in told
    assert f"· {card.title}：有用 0，没用 20" in told
    assert f"· #{bad}：送到 0，没送到 0{ZH.halted}" in told
    assert told.count("· #") == 1
