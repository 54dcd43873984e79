"""Replies of several messages: sent, corrected, and stopped by what Telegram refuses."""

from datetime import UTC, datetime

import pytest
from telegram import Message
from telegram.error import BadRequest

from bot.assistant.reply import Button, Do, Paragraph, Reply, Style
from bot.assistant.triage import Intent
from bot.telegram.context import Context
from bot.telegram.process.assembly import Bot
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.send import correct, put_buttons, replace, retract, send
from index.script import Script
from tests.botapi import BotApiServer, PrivateChat, faults

_LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
BUTTONS = ((Button("有用", Do.USEFUL, "card"),),)


def reply(pages: int, letter: str = "字") -> Reply:
    text = Paragraph(letter * 3000, Style.QUOTE)
    return Reply(Intent.ANSWER, (text,) * pages, BUTTONS)


@pytest.fixture
def chat(server: BotApiServer) -> PrivateChat:
    return server.private_chat()


async def test_a_long_reply_comes_in_pages_with_buttons_under_the_last(
    chat: PrivateChat, context: Context
) -> None:
    sent = await send(reply(3), Place(chat.id), Script.HANS, context)
    assert [each.id for each in chat.replies] == list(sent.ids)
    assert [each.text for each in chat.replies] == ["字" * 3000] * 3
    assert [each.marked("blockquote") for each in chat.replies] == [["字" * 3000]] * 3
    assert [each.buttons for each in chat.replies] == [[], [], ["有用"]]


@pytest.mark.parametrize(("before", "after"), [(1, 3), (3, 1), (2, 2)])
async def test_a_correction_takes_as_many_messages_as_it_needs(
    chat: PrivateChat, context: Context, before: int, after: int
) -> None:
    sent = await send(reply(before), Place(chat.id), Script.HANS, context)
    corrected = await correct(reply(after, "句"), sent.ids, Place(chat.id), Script.HANS, context)
    assert [each.id for each in chat.replies] == list(corrected.ids)
    assert [each.text for each in chat.replies] == ["句" * 3000] * after
    assert [each.buttons for each in chat.replies] == [[]] * (after - 1) + [["有用"]]
    kept = min(before, after)
    assert corrected.ids[:kept] == sent.ids[:kept]


async def test_a_correction_leaves_no_old_page_where_one_was_deleted(
    chat: PrivateChat, context: Context
) -> None:
    sent = await send(reply(3), Place(chat.id), Script.HANS, context)
    chat.delete(chat.replies[1])
    corrected = await correct(reply(3, "句"), sent.ids, Place(chat.id), Script.HANS, context)
    assert [each.text for each in chat.replies] == ["句" * 3000] * 3
    assert [each.id for each in chat.replies] == list(corrected.ids)


async def test_the_same_again_is_no_failure(chat: PrivateChat, context: Context) -> None:
    sent = await send(reply(1), Place(chat.id), Script.HANS, context)
    again = await correct(reply(1), sent.ids, Place(chat.id), Script.HANS, context)
    assert again == sent


async def test_a_message_that_is_gone_cannot_be_retracted(
    chat: PrivateChat, context: Context
) -> None:
    sent = await send(reply(1), Place(chat.id), Script.HANS, context)
    await retract((*sent.ids, 987_654), Place(chat.id), context)
    assert chat.replies == []


async def test_pages_stop_when_the_chat_is_lost(
    chat: PrivateChat, context: Context, server: BotApiServer, bot: Bot
) -> None:
    await bot.services.chats.seen(chat.id, "private", _LONG_AGO)
    server.fail("sendMessage", faults.BLOCKED)
    sent = await send(reply(3), Place(chat.id), Script.HANS, context)
    assert sent.ids == ()
    assert chat.replies == []
    known = await bot.services.chats.get(chat.id)
    assert known is not None
    assert known.state == "blocked"


async def test_pages_go_on_in_the_supergroup(
    context: Context, server: BotApiServer, bot: Bot
) -> None:
    group = server.group(basic=True)
    asked = group.send(server.user(), "话")
    new = group.migrate(update=False)
    sent = await send(reply(2), Place(group.id, None, asked.id), Script.HANS, context)
    assert [each.id for each in new.replies] == list(sent.ids)
    # Numbers of the old group mean other messages in the new one.
    assert [each.reply_to for each in new.replies] == [None, None]
    assert await bot.services.chats.get(new.id) is not None


@pytest.mark.parametrize("how", ["correct", "replace", "retract", "buttons"])
async def test_what_stands_in_a_group_that_moved_is_left_and_the_move_is_noted(
    context: Context, server: BotApiServer, bot: Bot, how: str
) -> None:
    group = server.group(basic=True)
    place, chats = Place(group.id), bot.services.chats
    sent = await send(reply(1), place, Script.HANS, context)
    (shown,) = group.replies
    new = group.migrate(update=False)
    await chats.seen(group.id, "group", _LONG_AGO)
    match how:
        case "correct":
            assert (await correct(reply(2, "词"), sent.ids, place, Script.HANS, context)).ids
        case "replace":
            await replace(Page("词"), sent.ids[0], place, context)
        case "retract":
            await retract(sent.ids, place, context)
        case _:
            message = Message.de_json(shown.json, context.bot)
            assert message is not None
            await put_buttons(None, message, context)
    assert await chats.get(group.id) is None
    known = await chats.get(new.id)
    assert known is not None
    assert known.state == "active"
    # Only a correction has a reader who waits for it.
    assert [each.text for each in new.replies] == ["词" * 3000] * (2 if how == "correct" else 0)


async def test_one_page_that_may_be_missing_does_not_keep_back_the_others(
    chat: PrivateChat, context: Context, server: BotApiServer
) -> None:
    server.fail("sendMessage", reset="before")
    sent = await send(reply(2), Place(chat.id), Script.HANS, context)
    assert sent.unsure
    assert [each.id for each in chat.replies] == list(sent.ids)
    assert len(sent.ids) == 1


async def test_what_telegram_calls_wrong_is_a_failure(
    chat: PrivateChat, context: Context, server: BotApiServer
) -> None:
    server.fail("sendMessage", status=400, description="something new")
    with pytest.raises(BadRequest):
        await send(reply(1), Place(chat.id), Script.HANS, context)
