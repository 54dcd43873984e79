"""Broadcasts alone: they reach Telegram as the bot does, and say the same of a wrong token."""

import asyncio
import socket
from pathlib import Path

import pytest
from telegram.error import InvalidToken
from tornado.httpclient import AsyncHTTPClient

from bot.broadcast.campaign import CampaignDesk, Target
from bot.clock import now
from bot.console.health import check_health
from bot.settings import Settings, SettingsError
from bot.storage.broadcasts.campaigns import Counts, NewCampaign
from bot.storage.chats.chats import Chats
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import open_database
from bot.telegram.process import worker
from bot.telegram.process.connection import CONNECT, POOL, READ, request_options
from bot.telegram.process.metrics import Metrics
from bot.telegram.resilience import refusal
from bot.telegram.resilience.refusal import refused_words
from tests.bot.broadcast.conftest import eventually
from tests.botapi import BotApiServer
from tests.ports import free_port


def working_settings(server: BotApiServer, folder: Path, **others: object) -> Settings:
    return Settings.model_validate(
        {
            "telegram_token": server.token,
            "telegram_base_url": server.base_url,
            "data_dir": str(folder),
            **others,
        }
    )


async def page(port: int, path: str) -> str:
    """What it answers; nothing where nobody does."""
    client = AsyncHTTPClient()
    try:
        answer = await client.fetch(f"http://127.0.0.1:{port}/{path}", raise_error=False)
    except OSError:
        return ""
    return answer.body.decode()


async def shows(port: int, path: str, words: str) -> bool:
    return words in await page(port, path)


@pytest.mark.parametrize("server", [{}, {"telegram_base_url": "http://127.0.0.1:8081/bot"}])
def test_a_refused_token_is_told_of_with_the_server_that_refused_it(
    server: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def refused(*_: object) -> None:
        raise InvalidToken

    monkeypatch.setattr(worker, "_work", refused)
    monkeypatch.setattr(worker, "configure", lambda *_, **__: None)
    settings = Settings.model_validate({"telegram_token": "1:abcdefgh"} | server)
    assert worker.work(settings) == 2
    told = capsys.readouterr().err
    assert told == f"{refused_words(settings)}\n"
    assert ("FANZHA_TELEGRAM_BASE_URL" in told) is bool(server)


@pytest.mark.parametrize("proxy", [None, "socks5://127.0.0.1:1080"])
def test_requests_go_through_the_proxy_and_wait_no_longer_than_for_answers(
    proxy: str | None,
) -> None:
    settings = Settings.model_validate({"telegram_token": "1:abcdefgh", "telegram_proxy": proxy})
    assert request_options(settings, 20) == {
        "connection_pool_size": 20,
        "proxy": proxy,
        "connect_timeout": CONNECT,
        "read_timeout": READ,
        "write_timeout": READ,
        "pool_timeout": POOL,
    }


async def test_a_token_that_is_revoked_ends_them_and_what_was_to_be_sent_waits(
    server: BotApiServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refusal, "PAUSES", (0.01, 0.02, 0.03))
    settings = working_settings(server, tmp_path)
    database = await open_database(settings.database)
    await Chats(database).seen(5, "private", now())
    await Subscriptions(database).put(Subscription(5))
    working, desk = (
        asyncio.create_task(worker._work(settings, Metrics())),
        CampaignDesk(database, now),
    )
    async with asyncio.timeout(30):
        while not server.calls("getMe"):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    server.fail("*", status=401, times=None)
    number, _ = await desk.start(NewCampaign("警惕刷单"), Target())
    with pytest.raises(InvalidToken):
        await asyncio.wait_for(working, 30)
    assert (await desk.status(number)).counts == Counts(pending=1)
    await database.close()


@pytest.fixture
def stop(monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Stands for a signal."""
    stop = asyncio.Event()
    monkeypatch.setattr(worker, "stop_on_signals", lambda: stop)
    return stop


async def test_it_tells_how_it_is_and_how_much_it_sent(
    server: BotApiServer, tmp_path: Path, stop: asyncio.Event, capsys: pytest.CaptureFixture[str]
) -> None:
    port, chat = free_port(), server.private_chat()
    settings = working_settings(server, tmp_path, metrics_port=port)
    database = await open_database(settings.database)
    await Chats(database).seen(chat.id, "private", now())
    await Subscriptions(database).put(Subscription(chat.id))
    await CampaignDesk(database, now).start(NewCampaign("警惕刷单"), Target())
    assert await asyncio.to_thread(check_health, settings) == 1
    working = asyncio.create_task(worker._work(settings, Metrics()))
    sent = 'fanzha_broadcast_requests_total{outcome="sent",request="post"} 1.0'
    await eventually(lambda: shows(port, "metrics", sent))
    figures = await page(port, "metrics")
    assert 'fanzha_outbox_deliveries{state="pending"} 0.0' in figures
    assert "fanzha_ready{part=" in figures
    assert 'fanzha_ready{part="search"}' not in figures
    assert await page(port, "healthz") == '{"alive": true}'
    capsys.readouterr()
    assert await asyncio.to_thread(check_health, settings) == 0
    assert capsys.readouterr().out == "ready=yes database=yes telegram=yes staying=yes\n"
    stop.set()
    await asyncio.wait_for(working, 30)
    assert await asyncio.to_thread(check_health, settings) == 1
    await database.close()


async def test_before_telegram_is_reached_it_is_alive_but_not_ready(
    server: BotApiServer, tmp_path: Path, stop: asyncio.Event, capsys: pytest.CaptureFixture[str]
) -> None:
    port = free_port()
    settings = working_settings(server, tmp_path, metrics_port=port)
    with server.down():
        working = asyncio.create_task(worker._work(settings, Metrics()))
        await eventually(lambda: shows(port, "healthz", "true"))
        assert await asyncio.to_thread(check_health, settings) == 1
        assert "telegram=no" in capsys.readouterr().out
        stop.set()
        await asyncio.wait_for(working, 30)


def test_a_port_that_is_taken_is_named(
    server: BotApiServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "configure", lambda *_, **__: None)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        settings = working_settings(server, tmp_path, metrics_port=taken.getsockname()[1])
        with pytest.raises(SettingsError, match=r"^FANZHA_METRICS_PORT: cannot listen there: "):
            worker.work(settings)


async def test_it_waits_no_longer_than_it_may_for_what_hangs() -> None:
    stop, hanging = asyncio.Event(), asyncio.get_running_loop().create_future()
    stop.set()
    assert await asyncio.wait_for(worker._until_stopped(hanging, stop, 0.05), 30) is False


async def test_it_works_until_it_is_told_to_stop() -> None:
    stop = asyncio.Event()
    working = asyncio.create_task(
        worker._until_stopped(asyncio.ensure_future(stop.wait()), stop, 5)
    )
    await asyncio.sleep(0.02)
    assert not working.done()
    stop.set()
    assert await asyncio.wait_for(working, 30) is True
