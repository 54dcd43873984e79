"""Broadcasts alone: they reach Telegram as the bot does, and say the same of a wrong token."""

import asyncio
from pathlib import Path

import pytest
from telegram.error import InvalidToken

from bot.broadcast.campaign import CampaignDesk, Target
from bot.clock import now
from bot.settings import Settings
from bot.storage import Chats, Counts, NewCampaign, Subscription, Subscriptions, open_database
from bot.telegram.process import worker
from bot.telegram.process.connection import CONNECT, POOL, READ, request_options
from bot.telegram.resilience import refusal
from bot.telegram.resilience.refusal import refused_words
from tests.botapi import BotApiServer


@pytest.mark.parametrize("server", [{}, {"telegram_base_url": "http://127.0.0.1:8081/bot"}])
def test_a_refused_token_is_told_of_with_the_server_that_refused_it(
    server: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def refused(_: Settings) -> None:
        raise InvalidToken

    monkeypatch.setattr(worker, "_work", refused)
    monkeypatch.setattr(worker, "configure", lambda _: None)
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
    settings = Settings.model_validate(
        {
            "telegram_token": server.token,
            "telegram_base_url": server.base_url,
            "data_dir": str(tmp_path),
        }
    )
    database = await open_database(settings.database)
    await Chats(database).seen(5, "private", now())
    await Subscriptions(database).put(Subscription(5))
    working, desk = asyncio.create_task(worker._work(settings)), CampaignDesk(database, now)
    async with asyncio.timeout(30):
        while not server.calls("getMe"):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    server.fail("*", status=401, times=None)
    number, _ = await desk.start(NewCampaign("警惕刷单"), Target())
    with pytest.raises(InvalidToken):
        await asyncio.wait_for(working, 30)
    assert (await desk.status(number)).counts == Counts(pending=1)
    await database.close()


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
