"""A guard without its database lets messages pass, and says so once."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.storage.chats.guards import Guards
from bot.storage.database.engine import open_database
from bot.telegram.context import SERVICES
from bot.telegram.process.assembly import Bot
from tests.bot.storage.conftest import postgresql_url, postgresql_user
from tests.botapi import BotApiServer, Group
from tests.botapi.waiting import PATIENCE
from tests.postgresql import PostgreSQL

__all__ = ["postgresql_url", "postgresql_user"]

TALK = "明天晚上小区里有电影看，大家记得带凳子"
LEVELS = {"warning", "error", "critical"}
SLOW = "database_slow"  # tells of the machine that tests run on


@pytest.fixture
async def apart(running: Bot, postgresql_url: str) -> AsyncIterator[Bot]:
    """The bot, whose guards are in a database that can be taken away from them alone."""
    database = await open_database(postgresql_url)
    data = running.application.bot_data
    guard = replace(running.services.guard, groups=Guards(database))
    data[SERVICES] = replace(running.services, guard=guard)
    yield running
    await database.close()


def warned(logs: Iterable[Mapping[str, Any]]) -> list[str]:
    """Give the warnings and worse among what was logged."""
    events = [each["event"] for each in logs if each["log_level"] in LEVELS]
    return [event for event in events if event != SLOW]


async def talked(bot: Bot, group: Group) -> None:
    """Say some things that the guard looks at, and wait until it has looked at all of them."""
    anybody = next(iter(group.world.users.values()))
    for number in range(5):
        group.send(anybody, f"{TALK}（{number}）")
    asked = group.send(anybody, "/privacy@fanzha_test_bot")
    assert (await group.next_reply()).reply_to == asked.id
    async with asyncio.timeout(PATIENCE):
        while bot.application.update_processor.current_concurrent_updates:  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def test_an_outage_is_told_of_once_and_so_is_its_end(
    apart: Bot, server: BotApiServer, postgresql: PostgreSQL, postgresql_user: str
) -> None:
    group = server.group(basic=True)
    group.promote_bot(server.user(), update=False)
    for _ in range(2):  # outages
        await postgresql.run(f"ALTER ROLE {postgresql_user} NOLOGIN")
        await postgresql.drop_connections(postgresql_user)
        with capture_logs() as logs:
            await talked(apart, group)
        assert warned(logs) == ["guard_unseeing"]
        await postgresql.run(f"ALTER ROLE {postgresql_user} LOGIN")
        with capture_logs() as logs:
            await talked(apart, group)
        names = [each["event"] for each in logs]
        assert names.count("guard_sees_again") == 1
        assert not warned(logs)
