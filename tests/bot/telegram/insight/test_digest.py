"""The digest reaches each operator once, whatever the number of processes, and never too late."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from telegram.error import NetworkError, RetryAfter
from telegram.ext import ExtBot

from bot.assistant.insight.texts import ZH
from bot.assistant.reply import Reply
from bot.settings import Settings
from bot.storage.broadcasts.campaigns import Campaigns, NewCampaign
from bot.storage.chats.chats import Chats
from bot.storage.database.engine import open_database
from bot.storage.operators.figures import Figure
from bot.storage.operators.votes import Votes
from bot.telegram.context import Services
from bot.telegram.insight import digest as module
from bot.telegram.insight.calendar import Span
from bot.telegram.insight.desk import make_insight
from bot.telegram.insight.digest import digest, send_due
from bot.telegram.process.assembly import Bot
from bot.telegram.sending.render import Page
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
AFTER = timedelta(minutes=10)  # in which the lease of who has died ends
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
    monkeypatch.setattr("bot.telegram.sending.persist.ATTEMPTS", 1)
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
    monkeypatch.setattr("bot.telegram.sending.persist.ATTEMPTS", 1)
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


async def cut_off(sending: Coroutine[Any, Any, None], when: asyncio.Event) -> None:
    """End a process in the middle of its sending: it writes nothing more."""
    task = asyncio.create_task(sending)
    async with asyncio.timeout(30):
        await when.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def go_on(bot: Bot, replicas: tuple[Make, Make]) -> None:
    """Let both processes look for what is due once a lease is over."""
    for make in replicas:
        await send_due(bot.application.bot, make(DUE + AFTER), set())


async def test_who_dies_before_a_digest_leaves_takes_it_from_nobody(
    bot: Bot, replicas: tuple[Make, Make], operators: list[PrivateChat],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    writing = asyncio.Event()

    async def for_ever(*_: Any) -> Reply:
        writing.set()
        await asyncio.Event().wait()
        raise AssertionError

    with monkeypatch.context() as patch:
        patch.setattr(module, "digest", for_ever)
        await cut_off(send_due(bot.application.bot, replicas[0](DUE), set()), writing)
    await go_on(bot, replicas)
    assert [len(each.replies) for each in operators] == [1, 1]


async def test_who_dies_while_a_digest_is_on_its_way_has_it_sent_once(
    bot: Bot, replicas: tuple[Make, Make], operators: list[PrivateChat],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    arrived, post = asyncio.Event(), module._post

    async def arrives(bot: ExtBot[Any], chat_id: int, page: Page) -> None:
        await post(bot, chat_id, page)
        arrived.set()
        await asyncio.Event().wait()  # the answer

    with monkeypatch.context() as patch:
        patch.setattr(module, "_post", arrives)
        await cut_off(send_due(bot.application.bot, replicas[0](DUE), set()), arrived)
    await go_on(bot, replicas)
    assert [len(each.replies) for each in operators] == [1, 1]


async def test_a_digest_that_broke_off_between_two_pages_goes_on_with_the_second(
    bot: Bot, replicas: tuple[Make, Make], operators: list[PrivateChat],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    between, post = asyncio.Event(), module._post

    async def first_only(bot: ExtBot[Any], chat_id: int, page: Page) -> None:
        await post(bot, chat_id, page)
        between.set()
        await asyncio.sleep(0)
        raise asyncio.CancelledError

    monkeypatch.setattr(module, "draw", lambda *_: (Page("一", ()), Page("二", ())))
    with monkeypatch.context() as patch:
        patch.setattr(module, "_post", first_only)
        await cut_off(send_due(bot.application.bot, replicas[0](DUE), set()), between)
    await go_on(bot, replicas)
    pages = [[page.text for page in each.replies] for each in operators]
    assert pages == [["一", "二"], ["一", "二"]]


async def test_what_another_has_in_hand_is_left_to_it_and_looked_at_again(
    bot: Bot, replicas: tuple[Make, Make], operators: list[PrivateChat],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    writing, settled = asyncio.Event(), set[str]()

    async def for_ever(*_: Any) -> Reply:
        writing.set()
        await asyncio.Event().wait()
        raise AssertionError

    with monkeypatch.context() as patch:
        patch.setattr(module, "digest", for_ever)
        holding = asyncio.create_task(send_due(bot.application.bot, replicas[0](DUE), set()))
        await writing.wait()
    await send_due(bot.application.bot, replicas[1](DUE), settled)
    assert [len(each.replies) for each in operators] == [0, 1]
    holding.cancel()
    await send_due(bot.application.bot, replicas[1](DUE + AFTER), settled)
    assert [len(each.replies) for each in operators] == [1, 1]


async def test_who_slept_longer_than_its_lease_sends_nothing_more(
    bot: Bot, replicas: tuple[Make, Make], operators: list[PrivateChat],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    asleep, awake, write = asyncio.Event(), asyncio.Event(), module.digest

    async def sleeping(services: Services, operator: int, week: Span) -> Reply:
        asleep.set()
        await awake.wait()
        return await write(services, operator, week)

    with monkeypatch.context() as patch:
        patch.setattr(module, "digest", sleeping)
        late = asyncio.create_task(send_due(bot.application.bot, replicas[0](DUE), set()))
        await asleep.wait()
    await send_due(bot.application.bot, replicas[1](DUE + AFTER), set())
    awake.set()
    await late
    assert [len(each.replies) for each in operators] == [1, 1]


async def test_an_operator_who_cannot_be_reached_now_holds_up_nobody_else(
    bot: Bot, replicas: tuple[Make, Make], operators: list[PrivateChat], server: BotApiServer
) -> None:
    server.fail("sendMessage", retry_after=1, times=None, chat_id=OPERATORS[0])
    with pytest.raises(RetryAfter):
        await send_due(bot.application.bot, replicas[0](DUE), set())
    assert [len(each.replies) for each in operators] == [0, 1]


async def test_a_digest_of_which_no_answer_came_is_not_sent_again(
    bot: Bot, replicas: tuple[Make, Make], operators: list[PrivateChat], server: BotApiServer
) -> None:
    server.fail("sendMessage", reset="after", chat_id=OPERATORS[0])
    for make in replicas:
        await send_due(bot.application.bot, make(DUE), set())
        await send_due(bot.application.bot, make(DUE + AFTER), set())
    assert [len(each.replies) for each in operators] == [1, 1]


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
