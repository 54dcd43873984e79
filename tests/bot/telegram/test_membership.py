"""A group is greeted once when it adds the bot, and not again when it becomes a supergroup."""

from datetime import timedelta

import pytest

from bot.assistant.texts import ZH
from bot.clock import now
from bot.telegram import membership as module
from bot.telegram.process.assembly import Bot
from tests.botapi import BotApiServer, Group, User
from tests.botapi.groups import Joins
from tests.botapi.waiting import aside

ME = "fanzha_test_bot"
GREETING = ZH.group_greeting.format(username=ME)
PAUSE = 0.5  # seconds; the two messages of a migration come in less, also on a slow machine


@pytest.fixture(autouse=True)
def _short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SETTLES", PAUSE, raising=False)


@pytest.fixture
def wang(server: BotApiServer) -> User:
    return server.user(first_name="王阿姨")


async def add(group: Group, by: User) -> None:
    group.kick_bot(by, update=False)
    group.add_bot(by)
    assert (await group.next_reply()).text == GREETING


async def said(group: Group, wang: User) -> list[str]:
    """All that was said, when a greeting would have come and a command was answered."""
    assert await aside(group.stays_silent, 3 * PAUSE)
    group.send(wang, f"/privacy@{ME}")
    await group.next_reply()
    return [each.text for each in group.replies]


@pytest.mark.usefixtures("running")
@pytest.mark.parametrize("joins", ["first", "last"])
async def test_a_group_that_becomes_a_supergroup_is_not_greeted_again(
    server: BotApiServer, wang: User, joins: Joins
) -> None:
    group = server.group(basic=True)
    await add(group, wang)
    assert await said(group.migrate(wang, joins=joins), wang) == [ZH.privacy]


async def test_nor_is_one_whose_greeting_met_the_supergroup(
    running: Bot, server: BotApiServer, wang: User
) -> None:
    group = server.group(basic=True)
    group.kick_bot(wang, update=False)
    new = group.migrate(wang, update=False)
    new.promote_bot(wang, update=False)
    group.add_bot(wang)
    assert (await new.next_reply()).text == GREETING
    new.come_in(wang)
    assert await said(new, wang) == [GREETING, ZH.privacy]
    assert await running.services.chats.get(group.id) is None


@pytest.mark.usefixtures("running")
async def test_who_removes_it_and_adds_it_again_is_greeted_again(
    server: BotApiServer, wang: User
) -> None:
    group = server.group()
    for _ in range(2):
        group.kick_bot(wang)
        group.add_bot(wang)
        assert (await group.next_reply()).text == GREETING


async def test_a_group_whose_settings_were_brought_from_another_bot_is_greeted(
    running: Bot, server: BotApiServer, wang: User
) -> None:
    group = server.group()
    await running.services.chats.bring([(group.id, "supergroup", None)], now() - timedelta(hours=1))
    await add(group, wang)
