"""Several replicas behind one address, on one PostgreSQL: killed under load, and in agreement."""

import asyncio
import time
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.assistant.texts import EN, ZH
from tests.bot.storage.conftest import postgresql_url, postgresql_user
from tests.botapi import BotApiServer, PrivateChat
from tests.e2e.conftest import Start
from tests.e2e.replicas import LONG, Replicas

__all__ = ["postgresql_url", "postgresql_user"]

AGAIN = f"{ZH.lost_message}\n\n{EN.lost_message}"
LATE = ("lease_had_ended", "database_slow")
# What is said, and with what its answer begins.
QUESTIONS = {
    "一键查卡是什么": "云闪付“一键查卡”",
    "96110是什么": "96110 反诈专线",
    "断卡行动是什么": "断卡行动与普通人",
}
EMERGENCY = {"刚给客服转了两万": "先打 110"}
QUICK = {"/privacy": ZH.privacy, "/start": ZH.start, **EMERGENCY}
ANSWERS = {**QUICK, **QUESTIONS}
CHATS, ASKING = 48, 8  # chats that say all of it, and those that ask in order


Make = Callable[..., Replicas]


@pytest.fixture
def make(server: BotApiServer, start: Start, postgresql_url: str) -> Iterator[Make]:
    made: list[Replicas] = []

    def make(*, reach: bool) -> Replicas:
        made.append(Replicas(server, start, postgresql_url, reach=reach))
        made[-1].delivery.__enter__()
        made[-1].begin()
        return made[-1]

    yield make
    for each in made:
        for bot in each.running:
            bot.kill()
        each.delivery.__exit__()


def wait_until(reached: Callable[[], bool], patience: float) -> bool:
    until = time.monotonic() + patience
    while not reached():
        if time.monotonic() > until:
            return False
        time.sleep(0.2)
    return True


def unanswered(url: str) -> int:
    """How many updates are noted as in somebody's hands."""

    async def count() -> int:
        engine = create_async_engine(url)
        async with engine.connect() as connection:
            query = text("SELECT count(*) FROM received WHERE answered_at IS NULL")
            found = (await connection.execute(query)).scalar_one()
        await engine.dispose()
        return int(found)

    return asyncio.run(count())


def told(chat: PrivateChat) -> list[str]:
    """What the bot's messages in a chat answer, in order; or that it asks to send again."""
    return [_answered(each.text) for each in chat.replies]


def _answered(words: str) -> str:
    if words == AGAIN:
        return AGAIN
    return next(said for said, begins in ANSWERS.items() if words.startswith(begins))


def settled(chat: PrivateChat, said: list[str]) -> bool:
    """Whether all that was said has its answer, or the chat was asked to send again."""
    heard = told(chat)
    return AGAIN in heard or set(heard) >= set(said)


@pytest.mark.alone
def test_replicas_that_are_killed_under_load_lose_nothing(
    server: BotApiServer, make: Make, postgresql_url: str
) -> None:
    replicas = make(reach=True)
    server.fail("sendMessage", delay=0.3, times=None)  # so that a death finds some under way
    chats = [server.private_chat() for _ in range(CHATS)]
    asking = [server.private_chat() for _ in range(ASKING)]
    for number, (quick, question) in enumerate(zip(QUICK, QUESTIONS, strict=True)):
        for chat in chats:
            chat.send(quick)
        for chat in asking:
            chat.send(question)
        if number < 2:
            assert replicas.delivery.goes_on(CHATS // 2)
            replicas.kill(number)
        else:
            for chat in chats:
                chat.send(next(iter(QUESTIONS)))
    expected = {chat: [*QUICK, next(iter(QUESTIONS))] for chat in chats}
    expected |= {chat: list(QUESTIONS) for chat in asking}

    def open_chats() -> list[list[str]]:
        return [told(chat) for chat, said in expected.items() if not settled(chat, said)]

    assert wait_until(lambda: not open_chats(), LONG), open_chats()
    assert wait_until(lambda: unanswered(postgresql_url) == 0, LONG)
    for bot in replicas.running:
        assert bot.stop() == 0

    asked = [chat for chat in expected if AGAIN in told(chat)]
    assert asked
    assert all(told(chat).count(AGAIN) <= 2 for chat in asked)  # at most once a death
    # Where even a heartbeat is late, replicas may take one another for dead.
    late = any(bot.named(name) for bot in replicas.ever for name in LATE)
    for chat, said in expected.items():
        heard = told(chat)
        if late or chat in asked or chat.id in replicas.delivery.interrupted:
            assert AGAIN in heard or set(heard) == set(said)
        elif chat in asking:
            assert heard == said
        else:
            assert sorted(heard) == sorted(said)
    assert min(replicas.delivery.taken.values()) > CHATS / 2


def test_without_a_way_between_them_replicas_answer_once_and_in_order(
    server: BotApiServer, make: Make, postgresql_url: str
) -> None:
    replicas = make(reach=False)
    for bot in replicas.running:
        bot.wait_for("ready", LONG)  # an answer waits for another process for a limited time
    chats = [server.private_chat() for _ in range(30)]
    for question in QUESTIONS:
        for chat in chats:
            chat.send(question)
    assert wait_until(lambda: all(len(chat.replies) >= len(QUESTIONS) for chat in chats), LONG)
    assert wait_until(lambda: unanswered(postgresql_url) == 0, LONG)
    assert all(sorted(told(chat)) == sorted(QUESTIONS) for chat in chats)
    if not any(bot.named("turn_not_awaited") for bot in replicas.running):
        assert {tuple(told(chat)) for chat in chats} == {tuple(QUESTIONS)}
    assert all(bot.named("answered") for bot in replicas.running)
