"""A token that is refused: once is perhaps for a moment, for a minute is for good."""

import asyncio

import pytest
from telegram.error import InvalidToken, NetworkError

from bot.settings import Settings
from bot.telegram.process.application import _stop_when_refused
from bot.telegram.process.assembly import Bot
from bot.telegram.resilience import refusal as module
from bot.telegram.resilience.refusal import refused_words
from tests.botapi import BotApiServer


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSES", (0.01, 0.02, 0.03))


def test_the_pauses_last_about_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert 50 <= sum(module.PAUSES) <= 70


@pytest.mark.parametrize("status", [401, 404])
async def test_a_poll_that_is_refused_once_is_repeated(
    bot: Bot, server: BotApiServer, status: int
) -> None:
    server.fail("getUpdates", status=status)
    with pytest.raises(NetworkError):
        await bot.application.bot.get_updates(timeout=1)
    assert not bot.inbox.refused.is_set()
    assert bot.contact.doubted.is_set()
    assert await bot.application.bot.get_updates() == ()


async def test_what_is_refused_for_a_moment_goes_on(bot: Bot, server: BotApiServer) -> None:
    stop = asyncio.Event()
    watching = asyncio.create_task(_stop_when_refused(bot, stop))
    for _ in range(2):  # the second time as the first
        server.fail("getMe", status=404, times=2)
        before = len(server.calls("getMe"))
        bot.contact.doubted.set()
        async with asyncio.timeout(30):
            while bot.contact.doubted.is_set():  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        assert len(server.calls("getMe")) == before + 3
    assert not stop.is_set()
    assert not bot.inbox.refused.is_set()
    watching.cancel()


async def test_what_cannot_be_asked_is_not_refused(bot: Bot, server: BotApiServer) -> None:
    watching = asyncio.create_task(_stop_when_refused(bot, asyncio.Event()))
    with server.down():
        bot.contact.doubted.set()
        async with asyncio.timeout(30):
            while bot.contact.doubted.is_set():  # noqa: ASYNC110
                await asyncio.sleep(0.01)
    assert not bot.inbox.refused.is_set()
    watching.cancel()


async def test_a_revoked_token_is_noticed_by_whatever_is_sent(
    bot: Bot, server: BotApiServer
) -> None:
    """Behind a webhook nothing is polled."""
    stop = asyncio.Event()
    watching = asyncio.create_task(_stop_when_refused(bot, stop))
    server.fail("*", status=401, times=None)
    with pytest.raises(InvalidToken):
        await bot.application.bot.send_message(5, "text")
    await asyncio.wait_for(stop.wait(), 30)
    assert bot.inbox.refused.is_set()
    await watching


def test_the_last_words_name_what_may_be_wrong() -> None:
    assert refused_words(Settings.model_validate({})) == (
        "FANZHA_TELEGRAM_TOKEN: Telegram refuses this token"
    )
    given = Settings.model_validate({"telegram_base_url": "http://127.0.0.1:8081/bot"})
    assert "FANZHA_TELEGRAM_BASE_URL" in refused_words(given)
    assert "8081" not in refused_words(given)
