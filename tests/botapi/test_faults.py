"""Faults, limits and chats that refuse, as the real client sees them."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta

import httpx
import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.request import HTTPXRequest

from . import BotApiServer, Limits, Window, faults
from .conftest import Raw


def test_429_has_telegrams_shape(server: BotApiServer, raw: Raw) -> None:
    server.private_chat(5)
    server.fail("sendMessage", retry_after=7)
    assert raw("sendMessage", chat_id=5, text="x") == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }
    assert raw("sendMessage", chat_id=5, text="x")["ok"] is True


async def test_429_raises_retry_after(
    server: BotApiServer, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # the number alone is deprecated
    chat = server.private_chat(5)
    server.fail("send*", retry_after=7, chat_id=5)
    server.private_chat(6)
    await bot.send_message(6, "x")
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(5, "x")
    assert caught.value.retry_after == timedelta(seconds=7)
    assert chat.messages == []


async def test_a_migrated_group_names_its_new_number(server: BotApiServer, bot: Bot) -> None:
    group = server.group(basic=True)
    new = group.migrate(update=False)
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(group.id, "x")
    assert caught.value.new_chat_id == new.id
    await bot.send_message(new.id, "x")
    assert new.wait_for_reply().text == "x"


async def test_migration_by_rule_shows_the_same_shape(server: BotApiServer, bot: Bot) -> None:
    server.private_chat(5)
    server.fail("sendMessage", migrate_to=-1001)
    with pytest.raises(ChatMigrated):
        await bot.send_message(5, "x")


async def test_blocked_kicked_deactivated(server: BotApiServer, bot: Bot) -> None:
    chat, gone, group = server.private_chat(5), server.private_chat(6), server.group()
    chat.block(update=False)
    gone.deactivate()
    group.kick_bot(server.user(7), update=False)
    for chat_id, words in (
        (5, "bot was blocked by the user"),
        (6, "user is deactivated"),
        (group.id, "bot was kicked from the supergroup chat"),
    ):
        with pytest.raises(Forbidden, match=f"Forbidden: {words}"):
            await bot.send_message(chat_id, "x")
    chat.unblock(update=False)
    await bot.send_message(5, "x")


async def test_a_group_where_the_bot_may_not_write(server: BotApiServer, bot: Bot) -> None:
    group = server.group()
    group.restrict_bot(server.user(7), update=False)
    with pytest.raises(BadRequest, match="Not enough rights to send text messages to the chat"):
        await bot.send_message(group.id, "x")


async def test_topics(server: BotApiServer, bot: Bot) -> None:
    forum = server.group(forum=True)
    topic = forum.topic("反诈")
    sent = await bot.send_message(forum.id, "x", message_thread_id=topic)
    assert sent.is_topic_message
    assert forum.wait_for_reply().thread_id == topic
    forum.close_topic(topic)
    with pytest.raises(BadRequest, match=r"(?i)TOPIC_CLOSED"):
        await bot.send_message(forum.id, "x", message_thread_id=topic)
    forum.delete_topic(topic)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(forum.id, "x", message_thread_id=topic)


async def test_5xx_is_a_network_error(server: BotApiServer, bot: Bot) -> None:
    server.private_chat(5)
    server.fail("sendMessage", faults.BAD_GATEWAY, times=2)
    for _ in range(2):
        with pytest.raises(NetworkError, match="Bad Gateway"):
            await bot.send_message(5, "x")
    await bot.send_message(5, "x")
    server.fail("sendMessage", status=403, description="bot can't do that")
    with pytest.raises(Forbidden, match="Forbidden: bot can't do that"):
        await bot.send_message(5, "x")


async def test_a_reset_before_delivers_nothing(server: BotApiServer, bot: Bot) -> None:
    chat = server.private_chat(5)
    server.fail("sendMessage", reset="before")
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(5, "x")
    assert isinstance(caught.value.__cause__, httpx.ReadError)
    assert chat.messages == []
    assert server.calls("sendMessage")[0].reset == "before"


async def test_a_reset_after_delivers_though_the_client_fails(
    server: BotApiServer, bot: Bot
) -> None:
    chat = server.private_chat(5)
    server.fail("sendMessage", reset="after")
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(5, "x")
    assert isinstance(caught.value.__cause__, httpx.ReadError | httpx.RemoteProtocolError)
    assert [message.text for message in chat.replies] == ["x"]
    assert len(server.deliveries(5)) == 1
    await bot.send_message(5, "y")


async def test_a_late_answer_times_out_though_delivered(server: BotApiServer) -> None:
    chat = server.private_chat(5)
    server.fail("sendMessage", delay=1)
    request = HTTPXRequest(read_timeout=0.2)
    async with Bot(server.token, base_url=server.base_url, request=request) as bot:
        with pytest.raises(TimedOut) as caught:
            await bot.send_message(5, "x")
    assert isinstance(caught.value.__cause__, httpx.ReadTimeout)
    assert [message.text for message in chat.replies] == ["x"]


async def test_while_down_connections_are_refused(server: BotApiServer, bot: Bot) -> None:
    chat = server.private_chat(5)
    with server.down(), pytest.raises(NetworkError) as caught:
        await bot.send_message(5, "x")
    assert isinstance(caught.value.__cause__, httpx.ConnectError)
    await bot.send_message(5, "y")
    assert [message.text for message in chat.replies] == ["y"]


async def test_what_people_write_while_it_is_down_comes_later(
    server: BotApiServer, bot: Bot
) -> None:
    chat = server.private_chat(5)
    waiting = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.to_thread(server.wait_for_call, "getUpdates")
    with server.down():
        chat.send("在吗")
        await asyncio.gather(waiting, return_exceptions=True)
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "在吗"


def test_a_share_of_calls_is_hit(server: BotApiServer, raw: Raw) -> None:
    server.private_chat(5)
    fault = server.fail("sendMessage", retry_after=1, times=None, rate=0.3)
    failed = [raw("sendMessage", chat_id=5, text="x")["ok"] for _ in range(100)].count(False)
    assert failed == len(fault.hits)
    assert 15 < failed < 45
    server.heal()
    assert raw("sendMessage", chat_id=5, text="x")["ok"] is True


def test_limits_are_windows() -> None:
    limits = Limits(overall=Window(3, 1), chat=Window(1, 1), group=Window(2, 60))
    assert limits.check(1, False, 0.0) == 0
    assert limits.check(1, False, 0.5) == 1
    assert limits.check(1, False, 0.96) == 0
    assert limits.check(-1, True, 1.5) == 0
    assert limits.check(-2, True, 1.5) == 0
    assert limits.check(2, False, 1.6) == 1
    assert limits.check(-1, True, 3.0) == 0
    assert limits.check(-1, True, 10.0) == 52
    assert limits.check(-1, True, 61.6) == 0
    assert [violation.window for violation in limits.violations] == ["chat", "overall", "group"]


def test_limits_refuse_with_429(server: BotApiServer, raw: Raw) -> None:
    server.private_chat(5)
    server.world.limits = Limits(chat=Window(1, 30))
    assert raw("sendMessage", chat_id=5, text="x")["ok"] is True
    assert raw("sendChatAction", chat_id=5, action="typing")["ok"] is True
    assert raw("sendMessage", chat_id=5, text="x")["parameters"] == {"retry_after": 30}
    assert len(server.deliveries()) == 1


def test_deliveries_carry_the_servers_clock(server: BotApiServer, raw: Raw) -> None:
    server.private_chat(5)
    began = time.monotonic()
    raw("sendMessage", chat_id=5, text="x")
    (delivery,) = server.deliveries(5)
    assert began <= delivery.at <= time.monotonic()
    assert (delivery.chat_id, delivery.method) == (5, "sendMessage")
