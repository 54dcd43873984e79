"""Health: each part is told by itself, quickly, whatever befalls the others."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPResponse

from bot.settings import Settings, SettingsError
from bot.storage.broadcasts.backlog import Backlog, Waiting
from bot.storage.database.engine import Database, open_database
from bot.storage.processes.replicas import Replica
from bot.telegram.process import health as module
from bot.telegram.process.assembly import Bot
from bot.telegram.process.health import Answering, Health, HealthServer, Parts
from bot.telegram.resilience.replica import Life
from tests.botapi import BotApiServer
from tests.ports import free_port

Get = Callable[[str], Awaitable[HTTPResponse]]


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await open_database(f"sqlite+aiosqlite:///{tmp_path / 'health.db'}")
    yield opened
    await opened.close()


@pytest.fixture
async def life(database: Database) -> AsyncIterator[Life]:
    life = Life(database, Replica("run", "run"))
    yield life
    await life.close()


@pytest.fixture
def parts(bot: Bot, database: Database, life: Life) -> Parts:
    bot.services.thinking.ready = True
    application = bot.application
    answering = Answering(bot.services.thinking, life, application.update_queue)
    return Parts(Backlog(database), application.bot, bot.contact, asyncio.Event(), answering)


@pytest.fixture
async def get(parts: Parts, bot: Bot) -> AsyncIterator[Get]:
    """Asks a server on a port of its own."""
    port = free_port()
    settings = Settings.model_validate({"metrics_port": port})
    server = HealthServer(settings, Health(parts, bot.services.metrics))
    server.start()
    client = AsyncHTTPClient(force_instance=True)

    async def ask(path: str) -> HTTPResponse:
        return await client.fetch(f"http://127.0.0.1:{port}{path}", raise_error=False)

    yield ask
    client.close()
    await server.close()


def failing(error: Exception) -> Any:
    class Broken(Backlog):
        async def read(self, _: datetime) -> Waiting:
            raise error

    return Broken


async def test_a_bot_that_can_do_its_work_is_ready(get: Get) -> None:
    answer = await get("/readyz")
    assert answer.code == 200
    assert json.loads(answer.body) == {
        "ready": True,
        "search": True,
        "database": True,
        "telegram": True,
        "staying": True,
    }
    assert (await get("/healthz")).code == 200
    assert (await get("/")).code == 404


async def test_a_bot_without_its_model_is_alive_but_not_ready(get: Get, bot: Bot) -> None:
    bot.services.thinking.ready = False
    answer = await get("/readyz")
    assert (answer.code, json.loads(answer.body)["search"]) == (503, False)
    assert (await get("/healthz")).code == 200


async def test_where_nobody_is_answered_nothing_is_told_of_the_search(
    parts: Parts, bot: Bot
) -> None:
    bot.services.thinking.ready = False
    found = await Health(replace(parts, answering=None), bot.services.metrics).look()
    assert found == {"database": True, "telegram": True, "staying": True}


async def test_a_bot_that_ends_is_not_ready(get: Get, parts: Parts) -> None:
    parts.stop.set()
    assert json.loads((await get("/readyz")).body)["staying"] is False


async def test_a_database_that_fails_is_told(parts: Parts, bot: Bot, database: Database) -> None:
    broken = replace(parts, backlog=failing(RuntimeError("a secret"))(database))
    found = await Health(broken, bot.services.metrics).look()
    assert (found["database"], found["telegram"]) == (False, True)


async def test_a_database_that_takes_no_writes_is_told(
    parts: Parts, bot: Bot, life: Life, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a full disk: all can be read."""
    await life.begin()
    health = Health(parts, bot.services.metrics)
    assert (await health.look())["database"] is True
    monkeypatch.setattr("bot.telegram.resilience.replica.LEASE", timedelta(seconds=0.2))
    async with database.writing() as connection:
        await connection.exec_driver_sql("ALTER TABLE replicas RENAME TO elsewhere")
    with pytest.raises(Exception, match="replicas"):
        await life._beat()
    await asyncio.sleep(0.3)
    assert (await health.look())["database"] is False
    async with database.writing() as connection:
        await connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO replicas")
    await life._beat()
    assert (await health.look())["database"] is True


async def test_a_database_that_lingers_is_asked_once(
    parts: Parts, bot: Bot, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    asked, answers = [], asyncio.Event()

    class Slow(Backlog):
        async def read(self, now: datetime) -> Waiting:
            asked.append(now)
            await answers.wait()
            return Waiting()

    health = Health(replace(parts, backlog=Slow(database)), bot.services.metrics)
    assert [(await health.look())["database"] for _ in range(3)] == [False] * 3
    answers.set()
    assert (await health.look())["database"] is True
    assert len(asked) == 1


async def test_telegram_is_asked_when_it_has_been_silent(
    parts: Parts, bot: Bot, server: BotApiServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FRESH", -1.0)
    health = Health(parts, bot.services.metrics)
    before = len(server.calls("getMe"))
    assert (await health.look())["telegram"] is True
    assert len(server.calls("getMe")) == before + 1
    with server.down():
        assert (await health.look())["telegram"] is False


async def test_those_who_ask_together_share_one_look(
    parts: Parts, bot: Bot, server: BotApiServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FRESH", -1.0)
    health = Health(parts, bot.services.metrics)
    before = len(server.calls("getMe"))
    await asyncio.gather(*(health.look() for _ in range(20)))
    assert len(server.calls("getMe")) == before + 1


async def test_the_figures_are_fresh(get: Get) -> None:
    answer = await get("/metrics")
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    page = answer.body.decode()
    assert 'fanzha_ready{part="database"} 1.0' in page
    assert 'fanzha_outbox_deliveries{state="pending"} 0.0' in page


async def test_without_a_port_nothing_listens(
    parts: Parts, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listen(*_: object) -> None:
        raise AssertionError("nothing is to listen")

    monkeypatch.setattr(socket.socket, "bind", listen)
    server = HealthServer(Settings.model_validate({}), Health(parts, bot.services.metrics))
    server.start()
    await server.close()


async def test_a_port_that_is_taken_is_named(parts: Parts, bot: Bot) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        settings = Settings.model_validate({"metrics_port": taken.getsockname()[1]})
        server = HealthServer(settings, Health(parts, bot.services.metrics))
        with pytest.raises(SettingsError, match=r"^FANZHA_METRICS_PORT: cannot listen there: "):
            server.start()
        await server.close()
