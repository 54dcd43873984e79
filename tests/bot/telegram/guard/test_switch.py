"""The guard's buttons, in groups that were forgotten, have become another, or show it nothing."""

from datetime import timedelta

import pytest

from bot.assistant.check.showing.guard_texts import ZH
from bot.clock import now
from bot.telegram.process.assembly import Bot
from tests.botapi import BotApiServer, Group, Message, User
from tests.botapi.waiting import aside

ME = "@fanzha_test_bot"


@pytest.fixture
def group(server: BotApiServer) -> Group:
    found = server.group(basic=True)
    found.promote_bot(server.user(), update=False)  # it reads what is written
    return found


@pytest.fixture
def admin(server: BotApiServer, group: Group) -> User:
    user = server.user(first_name="物业")
    group.promote(user)
    return user


async def panel_of(group: Group, admin: User) -> Message:
    group.send(admin, f"/guard{ME}")
    found = await group.next_reply()
    assert found.text.startswith(ZH.is_off)
    return found


async def test_a_guard_that_is_turned_on_after_forgetting_ends_with_the_bots_place(
    running: Bot, group: Group, admin: User
) -> None:
    chats, guards = running.services.chats, running.services.guard.groups
    panel = await panel_of(group, admin)
    await chats.forget(group.id)
    await aside(group.press(panel, ZH.turn_on, user=admin).wait_for_answer)
    assert (await group.next_reply()).text.startswith(ZH.is_on)
    assert await guards.get(group.id) is not None
    await chats.leave(group.id, "left", now() + timedelta(seconds=1))
    assert await guards.get(group.id) is None


async def test_a_guard_that_is_turned_on_under_an_old_message_guards_the_supergroup(
    running: Bot, server: BotApiServer, group: Group, admin: User
) -> None:
    panel = await panel_of(group, admin)
    new = group.migrate(update=False)
    server.fail("getChatMember", migrate_to=new.id, chat_id=group.id)
    await aside(group.press(panel, ZH.turn_on, user=admin).wait_for_answer)
    new.send(admin, f"/guard{ME}")
    assert (await new.next_reply()).text.startswith(ZH.is_on)
    assert await running.services.chats.get(group.id) is None


async def test_a_group_that_demotes_the_bot_is_told_that_its_guard_reads_nothing(
    running: Bot, group: Group, admin: User
) -> None:
    await running.services.guard.groups.turn_on(group.id)
    group.demote_bot(admin)
    told = await group.next_reply()
    assert (told.text, told.buttons) == (ZH.is_deaf, [ZH.turn_off])
    group.send(admin, f"/guard{ME}")
    assert (await group.next_reply()).text == ZH.is_deaf
    await aside(group.press(told, ZH.turn_off, user=admin).wait_for_answer)
    assert (await group.next_reply()).text.startswith(ZH.is_off)


@pytest.mark.usefixtures("running")
async def test_a_group_without_a_guard_may_demote_the_bot_in_silence(
    group: Group, admin: User
) -> None:
    await panel_of(group, admin)
    group.demote_bot(admin)
    group.send(admin, f"/guard{ME}")
    assert (await group.next_reply()).text.startswith(ZH.is_off)
