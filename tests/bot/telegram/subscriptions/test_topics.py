"""Tips to a topic that was closed or deleted: its group is told once, and operators see it."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.assistant.insight.texts import ZH as INSIGHT
from bot.assistant.texts.subscriptions import ZH
from bot.broadcast import sender, service
from bot.clock import now
from bot.storage.chats.subscriptions import Subscription
from bot.telegram.insight.calendar import Span
from bot.telegram.insight.digest import digest
from bot.telegram.process.assembly import Bot
from tests.bot.broadcast.items import a_tip
from tests.botapi import BotApiServer, Group
from tests.botapi.waiting import PATIENCE, aside

TIP = "银行卡不外借"


@pytest.fixture
async def broadcasting(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    """The bot, which sends its one tip to whoever is due."""
    for module in (sender, service):
        monkeypatch.setattr(module, "IDLE", 0.1)
    monkeypatch.setattr(service, "PLAN_EVERY", 0.1)
    bot.broadcasting.restock([a_tip("cards", TIP)])
    stop = asyncio.Event()
    running = asyncio.create_task(bot.broadcasting.run(stop))
    yield bot
    stop.set()
    await asyncio.wait_for(running, PATIENCE)


def wall_and_moment(minutes: int) -> tuple[time, datetime]:
    """A slot of so many minutes ago, in Shanghai."""
    at = now() - timedelta(minutes=minutes)
    moment = at.astimezone(ZoneInfo("Asia/Shanghai")).replace(second=0, microsecond=0)
    return moment.time(), moment


async def due(bot: Bot, group: Group, topic: int, minutes: int = 1) -> None:
    """Have a topic wait for a tip since some minutes ago."""
    wall, moment = wall_and_moment(minutes)
    await bot.services.chats.bring([(group.id, "supergroup", None)], moment)
    await bot.services.subscriptions.put(
        Subscription(group.id, topic, times=(wall,), next_due=moment, posters=False)
    )


def next_slot(folder: Path, minutes: int) -> None:
    """Let another slot come, which was some minutes ago."""
    wall, moment = wall_and_moment(minutes)
    with sqlite3.connect(folder / "fanzha.db") as database:
        database.execute(
            "UPDATE subscriptions SET times = ?, next_due = ?",
            (f"{wall:%H:%M}", moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")),
        )


async def settled(bot: Bot, group: Group, topic: int) -> None:
    """Wait until the topic's tips are through."""

    async def planned() -> bool:
        found = await bot.services.subscriptions.get(group.id, topic)
        waits = found is not None and found.next_due is not None and found.next_due <= now()
        numbers = await bot.services.insight.campaigns.counts(0)
        return not waits and not numbers.pending

    await eventually(planned)


async def eventually(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await holds():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def told(bot: Bot) -> str:
    """What the weekly digest says."""
    today = now().date()
    return (await digest(bot.services, 7001, Span(today, today))).text


@pytest.fixture
def forum(server: BotApiServer) -> Group:
    return server.group(forum=True)


async def test_a_closed_topic_is_told_of_once_until_it_takes_tips_again(
    broadcasting: Bot, server: BotApiServer, forum: Group, tmp_path: Path
) -> None:
    topic = forum.topic("反诈", server.user())
    forum.close_topic(topic)
    await due(broadcasting, forum, topic, 2)
    notice = await forum.next_reply()
    assert (notice.text, notice.thread_id) == (ZH.topic_closed, None)
    await aside(next_slot, tmp_path, 1)
    await settled(broadcasting, forum, topic)
    assert [each.text for each in forum.replies] == [ZH.topic_closed]
    assert INSIGHT.topics_lost.format(closed=1, gone=0) in await told(broadcasting)
    forum.close_topic(topic, closed=False)
    await aside(next_slot, tmp_path, 0)
    tip = await forum.next_reply()
    assert (TIP in tip.text, tip.thread_id) == (True, topic)

    async def forgotten() -> bool:
        return INSIGHT.topics_lost.split("{", 1)[0] not in await told(broadcasting)

    await eventually(forgotten)


async def test_a_deleted_topic_ends_its_tips_and_its_group_is_told(
    broadcasting: Bot, server: BotApiServer, forum: Group
) -> None:
    topic = forum.topic("反诈", server.user())
    forum.delete_topic(topic)
    await due(broadcasting, forum, topic)
    notice = await forum.next_reply()
    assert (notice.text, notice.thread_id) == (ZH.topic_gone, None)
    found = await broadcasting.services.subscriptions.get(forum.id, topic)
    assert found is not None
    assert not found.subscribed
    assert INSIGHT.topics_lost.format(closed=0, gone=1) in await told(broadcasting)
    assert await aside(forum.stays_silent, 0.5)
