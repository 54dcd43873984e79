"""Presses under settings of a group that has become a supergroup in between."""

import pytest

from bot.assistant.texts.subscriptions import ZH
from bot.telegram.process.assembly import Bot
from tests.botapi import BotApiServer
from tests.botapi.waiting import aside

ME = "@fanzha_test_bot"


@pytest.mark.parametrize("asked", [True, False], ids=["admins are told", "admins are refused"])
async def test_a_press_under_an_old_message_counts_for_the_supergroup(
    running: Bot, server: BotApiServer, asked: bool
) -> None:
    group, admin = server.group(basic=True), server.user(first_name="物业")
    group.promote(admin)
    group.send(admin, f"/tips{ME}")
    panel = await group.next_reply()
    new = group.migrate(update=False)
    if not asked:
        server.fail("getChatMember", migrate_to=new.id, chat_id=group.id)
    answer = await aside(group.press(panel, ZH.turn_on, user=admin).wait_for_answer)
    assert answer["text"] == ""
    new.send(admin, f"/tips{ME}")
    assert "防骗提示开着" in (await new.next_reply()).text
    chats = running.services.chats
    assert await chats.get(group.id) is None
    known = await chats.get(new.id)
    assert known is not None
    assert known.state == "active"
