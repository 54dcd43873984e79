"""A private conversation: questions, commands, scripts, messages that cannot be read."""

import pytest

from bot.assistant.aid.suiting.left import opening
from bot.assistant.check.showing.button_texts import ZH as BUTTONS
from bot.assistant.check.showing.texts import ZH as CHECK
from bot.assistant.language.deeds import Deed
from bot.assistant.places.place import Place
from bot.assistant.texts import EN, ZH
from bot.assistant.texts.subscriptions import ZH as FORGET
from index.script import Script, to_traditional
from tests.botapi import BotApiServer, PrivateChat
from tests.e2e.process import PATIENCE, BotProcess

REPORTED = opening(frozenset({Deed.POLICE}), Script.HANS)


def test_a_question_is_answered_with_its_source_and_buttons(
    chat: PrivateChat, api: BotApiServer
) -> None:
    chat.send("一键查卡是什么")
    reply = chat.wait_for_reply()
    assert "云闪付" in reply.marked("bold")[0]
    assert reply.marked("italic")[0].startswith("来源：")
    assert reply.buttons[-2:] == [ZH.useful, ZH.useless]
    assert reply.parse_mode == ""
    call = api.wait_for_call("sendMessage", where=lambda call: call.chat_id == chat.id)
    assert call.parameters["link_preview_options"] == {"is_disabled": True}


def test_typing_is_shown_before_the_answer(chat: PrivateChat, api: BotApiServer) -> None:
    chat.send("96110是什么")
    chat.wait_for_reply()
    assert [each.action for each in chat.actions] == ["typing"]
    assert chat.actions[0].at < api.deliveries(chat.id)[0].at


def test_an_emergency_names_the_number_first(chat: PrivateChat) -> None:
    chat.send("刚给客服转了两万")
    reply = chat.wait_for_reply()
    assert reply.marked("bold")[0] == "先打 110"
    assert not chat.actions  # no search, nothing to wait for


def test_first_aid_goes_on_for_the_one_who_got_it(chat: PrivateChat, api: BotApiServer) -> None:
    chat.send("刚给客服转了两万")
    first = chat.wait_for_reply()
    chat.send("打完110了")
    then = chat.wait_for_reply()
    assert then.text.startswith(REPORTED)
    assert not set(then.text.splitlines()) & set(first.marked("bold"))
    other = api.private_chat(first_name="李叔叔")
    other.send("打完110了")
    anybody = other.wait_for_reply().text  # what comes after a call, whatever the case
    assert "打完 110 再做什么" in anybody
    assert anybody != then.text
    chat.send("我妈刚刚也转了五万")
    assert chat.wait_for_reply().marked("bold")[0] == "先打 110"


def test_traditional_is_answered_in_traditional(chat: PrivateChat) -> None:
    chat.send("幫人收錢犯法嗎")
    reply = chat.wait_for_reply()
    assert reply.text == to_traditional(reply.text)
    assert to_traditional(ZH.useful) in reply.buttons


def test_english_gets_an_english_frame_which_its_buttons_keep(chat: PrivateChat) -> None:
    chat.send("what is 96110")
    reply = chat.wait_for_reply()
    assert "Source: " in reply.text
    chat.press(reply, reply.buttons[0])
    assert "Source: " in chat.wait_for_reply().text
    assert chat.press(reply, EN.useful).wait_for_answer()["text"] == EN.thanks_for_vote


def test_answers_come_in_the_order_of_the_questions(chat: PrivateChat) -> None:
    for question in ("一键查卡是什么", "96110是什么", "谢谢", "断卡行动是什么"):
        chat.send(question)
    titles = [chat.wait_for_reply().text.split("\n")[0] for _ in range(4)]
    assert "一键查卡" in titles[0]
    assert "96110" in titles[1]
    assert titles[2] == ZH.thanks
    assert "断卡" in titles[3]


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("/start", ZH.start),
        ("/start deep-link", ZH.start),
        ("/privacy", ZH.privacy),
        ("/ask", ZH.ask_usage),
        ("/check", ZH.check_ask),
        ("/emergency", ZH.choose_emergency),
        ("/law", ZH.choose_law),
        ("/measures", ZH.choose_measures),
        ("/scams", ZH.choose_scams),
        ("/sources", "主要出处"),
        ("/help", "/emergency"),
        ("/nosuchcommand", "/emergency"),
    ],
)
def test_a_command_is_answered(chat: PrivateChat, command: str, expected: str) -> None:
    chat.send(command)
    assert expected in chat.wait_for_reply().text


@pytest.mark.parametrize(
    "text",
    [
        "/ask 一键查卡是什么",
        "/ask\n一键查卡是什么",
        "/ask一键查卡是什么",
        "/measures 一键查卡是什么",
    ],
)
def test_words_after_a_command_are_a_question(chat: PrivateChat, text: str) -> None:
    chat.send(text)
    assert "一键查卡" in chat.wait_for_reply().marked("bold")[0]


def test_a_command_for_another_bot_is_ignored(chat: PrivateChat) -> None:
    chat.send("/ask@other_bot 一键查卡是什么")
    chat.send("/help@other_bot")
    chat.send("96110是什么")
    assert "96110" in chat.wait_for_reply().marked("bold")[0]


def test_ask_answers_the_message_that_it_replies_to(chat: PrivateChat) -> None:
    first = chat.send("96110是什么")
    title = chat.wait_for_reply().marked("bold")
    chat.send("/ask", reply_to=first)
    assert chat.wait_for_reply().marked("bold") == title


def test_the_greeting_opens_every_menu(chat: PrivateChat) -> None:
    chat.send("/start")
    greeting = chat.wait_for_reply()
    assert greeting.buttons[0] == ZH.i_was_cheated
    opened = []
    for label in greeting.buttons:
        chat.press(greeting, label).wait_for_answer()
        opened.append(chat.wait_for_reply().text.split("\n")[0])
    assert opened == [ZH.choose_emergency, ZH.choose_law, ZH.choose_measures, ZH.choose_scams]


CHEATED = (
    "/help我被骗了三万，刚转出去", "/start我刚被骗了三万", "/sos我刚给骗子转了两万",
    "/help 我刚给骗子转了两万", "/baojing 我刚给骗子转了两万", "/start 我刚给骗子转了两万",
)  # fmt: skip


@pytest.mark.parametrize("text", CHEATED)
def test_who_was_cheated_is_helped_behind_whatever_command(chat: PrivateChat, text: str) -> None:
    chat.send(text)
    assert chat.wait_for_reply().marked("bold")[0].startswith("先打")


def test_other_words_behind_a_command_get_what_it_gives(chat: PrivateChat) -> None:
    for text in ("/help 谢谢", "/nosuch 一键查卡是什么"):
        chat.send(text)
        assert ZH.reads_little in chat.wait_for_reply().text
    chat.send("/start 你好")
    assert chat.wait_for_reply().text == ZH.start


def test_what_the_bot_gave_inline_is_not_answered(chat: PrivateChat, api: BotApiServer) -> None:
    chat.send("你好", extra={"via_bot": api.world.me})
    chat.send("一键查卡是什么")  # answered in its turn
    assert "一键查卡" in chat.wait_for_reply().marked("bold")[0]


def test_help_says_what_the_bot_can_read(chat: PrivateChat) -> None:
    chat.send("/help")
    text = chat.wait_for_reply().text
    assert ZH.reads_little in text
    assert "@fanzha_test_bot" in text


def test_a_reader_of_traditional_gets_commands_in_traditional(api: BotApiServer) -> None:
    chat = api.private_chat(first_name="陳", language_code="zh-hant")
    chat.send("/privacy")
    assert chat.wait_for_reply().text == to_traditional(ZH.privacy)
    english = api.private_chat(first_name="Ann", language_code="de")
    english.send("/start")
    assert english.wait_for_reply().text == EN.start


def test_a_question_may_lean_on_the_one_before(chat: PrivateChat, api: BotApiServer) -> None:
    chat.send("借银行卡给别人会坐牢吗")
    chat.wait_for_reply()
    chat.send("依据呢")
    assert chat.wait_for_reply().marked("blockquote")
    stranger = api.private_chat()
    stranger.send("依据呢")
    assert not stranger.wait_for_reply().marked("blockquote")


def test_a_question_may_lean_on_what_a_button_showed(chat: PrivateChat) -> None:
    chat.send("/law")
    menu = chat.wait_for_reply()
    chat.press(menu, menu.buttons[0])
    chat.wait_for_reply()
    chat.send("依据呢")
    assert chat.wait_for_reply().marked("blockquote")


def test_a_question_may_lean_on_what_a_link_showed(chat: PrivateChat) -> None:
    chat.send("/start law-bangxin-what")
    assert chat.wait_for_reply().text != ZH.start
    chat.send("依据呢")
    assert chat.wait_for_reply().marked("blockquote")


def test_a_reply_leans_on_the_answer_that_it_points_at(chat: PrivateChat) -> None:
    chat.send("借银行卡给别人会坐牢吗")
    first = chat.wait_for_reply()
    chat.send("依据呢")
    articles = chat.wait_for_reply().marked("blockquote")
    chat.send("一键查卡是什么")
    chat.wait_for_reply()
    chat.send("依据呢")
    assert chat.wait_for_reply().marked("blockquote") != articles
    chat.send("依据呢", reply_to=first)
    assert chat.wait_for_reply().marked("blockquote") == articles


def test_why_under_a_verdict_is_about_that_one(chat: PrivateChat) -> None:
    chat.send(
        "您好，您在我平台的会员即将自动扣费800元，如需关闭请下载会议软件共享屏幕", forward="某"
    )
    verdict = chat.wait_for_reply()
    chat.send("借银行卡给别人会坐牢吗")
    chat.wait_for_reply()
    chat.send("为什么说是诈骗", reply_to=verdict)
    assert "共享屏幕" in chat.wait_for_reply().text
    chat.send("/forget")
    asked = chat.wait_for_reply()
    chat.press(asked, FORGET.forget_yes).wait_for_answer()
    assert chat.wait_for_reply().text == FORGET.forgotten
    chat.send("为什么说是诈骗", reply_to=verdict)
    assert "共享屏幕" not in chat.wait_for_reply().text


def test_a_forwarded_message_is_checked(chat: PrivateChat) -> None:
    text = "您好，您在我平台的会员即将自动扣费800元，如需关闭请下载会议软件共享屏幕"
    chat.send(text, forward="隐藏的用户")
    reply = chat.wait_for_reply()
    assert CHECK.called(CHECK.ask, Place.MAINLAND) in reply.text
    assert BUTTONS.money_sent in reply.buttons


def test_what_cannot_be_read_gets_a_sentence(chat: PrivateChat) -> None:
    chat.send(photo=_BROKEN)
    assert chat.wait_for_reply(PATIENCE).text == ZH.unreadable["broken"]
    chat.send(extra={"sticker": _STICKER})
    assert chat.wait_for_reply().text == ZH.only_text
    chat.send(extra={"location": {"latitude": 39.9, "longitude": 116.4}})
    assert chat.wait_for_reply().text == ZH.only_text


def test_an_album_gets_one_sentence(chat: PrivateChat) -> None:
    for _ in range(3):
        chat.send(photo=_BROKEN, media_group="album")
    assert chat.wait_for_reply(PATIENCE).text == ZH.unreadable["broken"]
    chat.send("/privacy")
    assert chat.wait_for_reply().text == ZH.privacy


def test_a_caption_is_a_question_where_the_picture_says_nothing(chat: PrivateChat) -> None:
    chat.send("一键查卡是什么", photo=_BROKEN)
    reply = chat.wait_for_reply(PATIENCE)
    assert "一键查卡" in reply.marked("bold")[0]
    assert ZH.unreadable["broken"] in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "<b>一键查卡</b> & *是* _什么_ `?` [x](tg://user?id=1)",
        "\u202e一键查卡是什么\x00",
        "🧑‍🤝‍🧑" * 300,
    ],
)
def test_nothing_that_anyone_writes_breaks_the_answer(
    chat: PrivateChat, bot: BotProcess, text: str
) -> None:
    failures = len(bot.named("handler_failed"))
    chat.send(text)
    assert chat.wait_for_reply().text
    assert len(bot.named("handler_failed")) == failures


def test_a_text_that_is_too_long_gets_a_sentence(chat: PrivateChat) -> None:
    chat.send("我" * 2001)
    assert chat.wait_for_reply().text == ZH.too_long.format(limit=2000)


_BROKEN = b"\x89PNG\r\n\x1a\n and nothing else"
_STICKER = {
    "file_id": "s",
    "file_unique_id": "u",
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
    "emoji": "😂",
}
