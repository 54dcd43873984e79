"""Typing is shown while the bot works, and not after its answer."""

import asyncio
import gc
from typing import Any

import pytest

from bot.telegram.process.assembly import Bot
from bot.telegram.sending import typing as module
from bot.telegram.sending.place import Place
from bot.telegram.sending.typing import typing
from tests.botapi import BotApiServer, aside


async def test_typing_is_shown_again_as_long_as_it_takes(
    server: BotApiServer, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "EVERY", 0.05)
    chat = server.private_chat()
    async with typing(Place(chat.id), bot.application.bot, asyncio.Semaphore(1)):
        await aside(server.wait_for_call, "sendChatAction", 10, lambda _: len(chat.actions) >= 3)
    shown = len(chat.actions)
    await asyncio.sleep(0.2)
    assert len(chat.actions) == shown


async def test_an_action_under_way_is_waited_for(server: BotApiServer, bot: Bot) -> None:
    """One that came after the answer would stay for five seconds."""
    chat = server.private_chat()
    server.fail("sendChatAction", delay=0.3)
    async with typing(Place(chat.id), bot.application.bot, asyncio.Semaphore(1)):
        await asyncio.sleep(0)
    assert [call.status for call in server.calls("sendChatAction")] == [200]


async def test_an_action_that_hangs_holds_up_no_answer(
    server: BotApiServer, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.05)
    server.fail("sendChatAction", delay=2)
    began = asyncio.get_running_loop().time()
    async with typing(Place(server.private_chat().id), bot.application.bot, asyncio.Semaphore(1)):
        await asyncio.sleep(0.05)
    assert asyncio.get_running_loop().time() - began < 1


async def test_a_crowd_sees_no_typing(server: BotApiServer, bot: Bot) -> None:
    chat, most = server.private_chat(), asyncio.Semaphore(1)
    async with asyncio.timeout(30), most, typing(Place(chat.id), bot.application.bot, most):
        await asyncio.sleep(0.05)
    assert chat.actions == []


async def test_what_telegram_says_to_an_action_is_no_failure(
    server: BotApiServer, bot: Bot
) -> None:
    failures: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, failure: failures.append(failure))
    chat = server.private_chat()
    server.fail("sendChatAction", retry_after=5)
    async with typing(Place(chat.id), bot.application.bot, asyncio.Semaphore(1)):
        await asyncio.to_thread(server.wait_for_call, "sendChatAction", 10)
    gc.collect()  # a task that failed unseen says so when it goes
    await asyncio.sleep(0)
    assert failures == []
