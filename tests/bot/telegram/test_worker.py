"""Broadcasts alone: they reach Telegram as the bot does, and say the same of a wrong token."""

import pytest
from telegram.error import InvalidToken

from bot.settings import Settings
from bot.telegram import worker
from bot.telegram.connection import CONNECT, POOL, READ, request_options
from bot.telegram.refusal import refused_words


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
