"""Telegram cannot be reached directly from everywhere: the bot goes through a proxy."""

import pytest

from bot.assistant.texts import ZH
from tests.botapi import BotApiServer
from tests.e2e.conftest import Start
from tests.e2e.proxies import proxy


@pytest.mark.parametrize("scheme", ["http", "socks5"])
def test_the_bot_works_through_a_proxy(server: BotApiServer, start: Start, scheme: str) -> None:
    with proxy(scheme) as way:
        bot = start(server, FANZHA_TELEGRAM_PROXY=way.url)
        chat = server.private_chat()
        chat.send("/privacy")
        assert chat.wait_for_reply(60).text == ZH.privacy
        assert set(way.reached) == {("127.0.0.1", server.port)}
        # Nothing went past the proxy: each request came over a connection of its.
        assert len(way.reached) >= (len(server.requests) if scheme == "http" else 2)
        assert bot.stop() == 0


def test_a_proxy_that_is_down_is_waited_for(server: BotApiServer, start: Start) -> None:
    with proxy("http") as way:
        url = way.url
    bot = start(server, FANZHA_TELEGRAM_PROXY=url)
    failed = bot.wait_for("telegram_unreachable")
    assert "ConnectError" in failed["error"]
    assert server.requests == []
    assert bot.stop() == 0
