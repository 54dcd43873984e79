"""Conversations with a real Application that polls."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import (
    BotCommandScopeAllGroupChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from . import BotApiServer, Message, aside
from .conftest import Raw

Context = ContextTypes.DEFAULT_TYPE
App = Application[Any, Any, Any, Any, Any, Any]


async def _say(update: Update, _: Context) -> None:
    message = update.effective_message
    assert message is not None
    await message.chat.send_action("typing")
    button = InlineKeyboardButton("再来", callback_data="again")
    who = message.sender_chat.title if message.sender_chat else message.from_user
    name = who if isinstance(who, str) else getattr(who, "first_name", "")
    await message.reply_text(
        f"{name}: {message.text or message.caption}",
        reply_markup=InlineKeyboardMarkup([[button]]),
        do_quote=message.chat.type != "private",
    )


async def _again(update: Update, _: Context) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("好", show_alert=True)
    await query.edit_message_text(f"又一次 {query.data}")


async def _inline(update: Update, _: Context) -> None:
    query = update.inline_query
    assert query is not None
    content = InputTextMessageContent(query.query)
    await query.answer([InlineQueryResultArticle("1", "结果", content)])


@pytest.fixture
async def app(server: BotApiServer) -> AsyncIterator[App]:
    """Echoes, with a button; keeps the updates it saw in `bot_data["seen"]`."""
    application = (
        ApplicationBuilder()
        .token(server.token)
        .base_url(server.base_url)
        .base_file_url(server.base_file_url)
        .build()
    )
    application.bot_data["seen"] = []

    async def see(update: Update, _: Context) -> None:
        application.bot_data["seen"].append(update)

    application.add_handler(TypeHandler(Update, see), group=-1)
    application.add_handler(MessageHandler(filters.TEXT | filters.CAPTION, _say))
    application.add_handler(CallbackQueryHandler(_again))
    application.add_handler(InlineQueryHandler(_inline))
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(allowed_updates=Update.ALL_TYPES)
        yield application
        await application.updater.stop()
        await application.stop()


@pytest.mark.usefixtures("app")
async def test_a_person_is_answered(server: BotApiServer) -> None:
    chat = server.private_chat(first_name="王阿姨", language_code="zh-hans")
    pushed = chat.send("在吗")
    reply = await chat.next_reply()
    assert reply.text == "王阿姨: 在吗"
    assert reply.buttons == ["再来"]
    assert [action.action for action in chat.actions] == ["typing"]
    assert chat.messages == [pushed.message, reply]


@pytest.mark.usefixtures("app")
async def test_a_button_is_pressed(server: BotApiServer) -> None:
    chat = server.private_chat()
    chat.send("a")
    shown = await chat.next_reply()
    press = chat.press(shown, "再来")
    edited = await chat.next_reply()
    assert (edited.id, edited.text, edited.edited) == (shown.id, "又一次 again", True)
    assert press.answer is not None
    assert press.answer["text"] == "好"
    assert press.answer["show_alert"] is True
    with pytest.raises(LookupError, match="没有"):
        chat.press(shown, "没有")
    late = chat.press(shown, data="other")
    assert (await chat.next_reply()).text == "又一次 other"
    assert (await aside(late.wait_for_answer))["text"] == "好"


async def test_an_edit_and_a_forward_arrive(server: BotApiServer, app: App) -> None:
    chat = server.private_chat()
    sent = chat.send("旧")
    await chat.next_reply()
    chat.edit(sent, "新")
    assert "新" in (await chat.next_reply()).text
    chat.send("转账到安全账户", forward="陌生人", photo=b"not a picture")
    await chat.next_reply()
    message = app.bot_data["seen"][-1].message
    assert message.forward_origin.sender_user_name == "陌生人"
    assert message.photo


@pytest.mark.usefixtures("app")
async def test_privacy_mode_hides_what_is_not_for_the_bot(server: BotApiServer) -> None:
    group, user = server.group(title="小区"), server.user(first_name="小李")
    assert group.send(user, "今天天气好").update_id is None
    assert group.send(user, "/start").update_id is None
    assert group.send(user, "/start@fanzha_test_bot").update_id is not None
    reply = await group.next_reply()
    assert reply.reply_to is not None
    assert group.send(user, "/help").update_id is not None
    await group.next_reply()
    other = server.user(first_name="别的", is_bot=True)
    group.send(other, "我也是机器人")
    assert group.send(user, "/help").update_id is None
    assert group.send(user, "那呢", reply_to=reply).update_id is not None
    assert group.send(user, "@fanzha_test_bot 一键查卡").update_id is not None
    assert group.send(user, "@other_bot 你好").update_id is None
    await group.next_reply()
    assert (await group.next_reply()).marked("mention") == ["@fanzha_test_bot"]
    group.promote_bot(user)
    assert group.send(user, "现在都看见").update_id is not None


async def test_anonymous_admins_and_channels(server: BotApiServer, app: App) -> None:
    group, channel = server.group(title="小区"), server.channel(title="平安频道")
    group.send_anonymously("/settings@fanzha_test_bot")
    assert (await group.next_reply()).text == "小区: /settings@fanzha_test_bot"
    group.send_as(channel, "@fanzha_test_bot 你好")
    assert "平安频道" in (await group.next_reply()).text
    post = channel.post("公告")
    assert "公告" in (await channel.next_reply()).text
    await aside(server.wait_until_confirmed, post.update_id)
    assert app.bot_data["seen"][-1].channel_post.text == "公告"
    assert group.forward_from(channel, post).message.json["is_automatic_forward"] is True


async def test_what_happens_to_the_bot_is_told(server: BotApiServer, app: App) -> None:
    chat, group, user = server.private_chat(), server.group(basic=True), server.user()
    group.state.bot_status = "left"
    group.add_bot(user)
    group.promote_bot(user)
    group.join(server.user(first_name="新人"))
    supergroup = group.migrate(user)
    last = chat.block()
    await aside(server.wait_until_confirmed, last)
    seen = app.bot_data["seen"]
    changes = [update.my_chat_member for update in seen if update.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == [
        "member",
        "administrator",
        "kicked",
    ]
    numbers = [u.message.migrate_to_chat_id for u in seen if u.message]
    assert supergroup.id in numbers


async def test_a_forum_message_replies_to_its_topic(server: BotApiServer, app: App) -> None:
    forum = server.group(forum=True)
    topic = forum.topic("提问")
    forum.send(server.user(), "@fanzha_test_bot 你好", thread_id=topic)
    assert (await forum.next_reply()).thread_id == topic
    assert app.bot_data["seen"][-1].message.reply_to_message.message_id == topic


@pytest.mark.usefixtures("app")
async def test_an_inline_query_is_answered(server: BotApiServer) -> None:
    asked = server.inline_query(server.user(), "断卡")
    await aside(server.wait_until_confirmed, asked.update_id)
    assert (await aside(asked.wait_for_answer))["results"][0]["title"] == "结果"


async def test_menus_are_kept_by_scope_and_language(server: BotApiServer, app: App) -> None:
    await app.bot.set_my_commands([("ask", "提问")])
    scope = BotCommandScopeAllGroupChats()
    await app.bot.set_my_commands([("tips", "提示")], scope=scope, language_code="zh")
    assert server.commands() == ["ask"]
    assert server.commands("zh", type="all_group_chats") == ["tips"]
    assert [c.command for c in await app.bot.get_my_commands(scope, "zh")] == ["tips"]
    await app.bot.delete_my_commands()
    assert server.commands() == []


async def test_members_and_chats_can_be_asked_for(server: BotApiServer, app: App) -> None:
    group, admin = server.group(), server.user(first_name="群主")
    group.promote(admin, "creator")
    user = server.user()
    group.restrict_bot(admin)
    assert (await app.bot.get_chat_member(group.id, admin.id)).status == "creator"
    assert (await app.bot.get_chat_member(group.id, user.id)).status == "left"
    assert (await app.bot.get_chat_member(group.id, app.bot.id)).status == "restricted"
    assert [m.user.id for m in await app.bot.get_chat_administrators(group.id)] == [admin.id]
    assert (await app.bot.get_chat(group.id)).title == "小区群"
    assert await app.bot.get_chat_member_count(group.id) == 2
    await app.bot.leave_chat(group.id)
    assert group.state.bot_status == "left"


async def test_a_quiz_is_voted_on(server: BotApiServer, app: App) -> None:
    chat = server.private_chat()
    await app.bot.send_poll(
        chat.id, "真假?", ["真", "假"], type="quiz", correct_option_ids=[1], is_anonymous=False
    )
    shown = await chat.next_reply()
    last = chat.vote(shown, 1)
    await aside(server.wait_until_confirmed, last)
    answer, poll = app.bot_data["seen"][-2:]
    assert answer.poll_answer.option_ids == (1,)
    assert poll.poll.options[1].voter_count == 1


def test_a_failed_wait_says_what_was_called(server: BotApiServer, raw: Raw) -> None:
    chat = server.private_chat(5)
    chat.send("x")
    raw("sendMessage", chat_id=5, text="")
    with pytest.raises(TimeoutError, match="sendMessage → 400; 1 updates not fetched"):
        chat.wait_for_reply(0.05)
    assert chat.stays_silent(0.05)


async def test_a_wait_on_the_bots_loop_is_refused(server: BotApiServer) -> None:
    with pytest.raises(RuntimeError, match="block the event loop"):
        server.private_chat(5).wait_for_reply()


def test_waits_pass_over_what_does_not_fit(server: BotApiServer, raw: Raw) -> None:
    chat = server.private_chat(5)
    for text in ("一", "二", "三"):
        raw("sendMessage", chat_id=5, text=text)
    assert chat.wait_for_reply(1, lambda message: message.text == "二").text == "二"
    last: Message = chat.wait_for_reply(1)
    assert last.text == "三"
    assert server.wait_for_call("sendMessage").parameters["text"] == "一"
