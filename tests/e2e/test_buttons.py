"""Buttons: menus that turn their pages, passages, votes, and what is stale or forged."""

import sqlite3

import pytest

from bot.assistant.texts import ZH
from index.script import to_traditional
from tests.botapi import BotApiServer, Message, PrivateChat
from tests.e2e.process import BotProcess


def ask(chat: PrivateChat, question: str = "一键查卡是什么") -> Message:
    chat.send(question)
    return chat.wait_for_reply()


def votes(bot: BotProcess, card: str) -> tuple[int, int]:
    with sqlite3.connect(bot.folder / "fanzha.db") as database:
        found = database.execute(
            "SELECT coalesce(sum(useful), 0), coalesce(sum(useless), 0) FROM votes WHERE card = ?",
            (card,),
        ).fetchone()
    return int(found[0]), int(found[1])


def test_a_menu_turns_its_pages_in_place(chat: PrivateChat) -> None:
    chat.send("/law")
    first = chat.wait_for_reply()
    assert "第 1 页" in first.text
    chat.press(first, "›").wait_for_answer()
    second = chat.wait_for_reply()
    assert second.edited
    assert second.id == first.id
    assert "第 2 页" in second.text
    assert second.buttons[:8] != first.buttons[:8]
    chat.press(second, "‹").wait_for_answer()
    assert chat.wait_for_reply().buttons == first.buttons


def test_a_page_that_is_turned_twice_stays_quiet(chat: PrivateChat, bot: BotProcess) -> None:
    failures = len(bot.named("handler_failed"))
    chat.send("/law")
    first = chat.wait_for_reply()
    for _ in range(2):  # an impatient finger
        chat.press(first, "›").wait_for_answer()
    assert "第 2 页" in chat.wait_for_reply().text
    assert chat.stays_silent(0.5)
    assert len(bot.named("handler_failed")) == failures


def test_every_button_of_an_answer_does_something(chat: PrivateChat) -> None:
    chat.send("借银行卡给别人会坐牢吗")
    reply = chat.wait_for_reply()
    assert ZH.original in reply.buttons
    for label in reply.buttons[:-2]:
        assert not chat.press(reply, label).wait_for_answer()["text"]
        assert chat.wait_for_reply().text


def test_the_original_is_quoted(chat: PrivateChat) -> None:
    chat.send("借银行卡给别人会坐牢吗")
    chat.press(chat.wait_for_reply(), ZH.original)
    assert chat.wait_for_reply().marked("blockquote")


def test_what_buttons_showed_is_gone_on_from(chat: PrivateChat) -> None:
    first = ask(chat, "借银行卡给别人会坐牢吗")
    chat.press(first, ZH.original)
    chat.wait_for_reply()
    section = next(each for each in first.buttons if each != ZH.original)
    chat.press(first, section)
    shown = chat.wait_for_reply()
    chat.send("还有呢")
    more = chat.wait_for_reply()
    assert more.text not in {first.text, shown.text}
    assert section not in more.text.splitlines()[0]


def test_the_menu_of_emergencies_leaves_a_greeting_where_it_is(chat: PrivateChat) -> None:
    chat.send("/start")
    greeting = chat.wait_for_reply()
    chat.press(greeting, ZH.i_was_cheated)
    menu = chat.wait_for_reply()
    assert menu.id != greeting.id
    assert ZH.choose_emergency in menu.text


def test_a_press_keeps_the_script_of_its_message(chat: PrivateChat) -> None:
    reply = ask(chat, "一鍵查卡是什麼")
    chat.press(reply, reply.buttons[0])
    shown = chat.wait_for_reply()
    assert shown.text == to_traditional(shown.text)
    answer = chat.press(reply, to_traditional(ZH.useful)).wait_for_answer()
    assert answer["text"] == to_traditional(ZH.thanks_for_vote)


def test_a_vote_counts_once_and_its_buttons_go(chat: PrivateChat, bot: BotProcess) -> None:
    reply = ask(chat)
    card = str(reply.rows[-1][0]["callback_data"]).partition(":")[2]
    before = votes(bot, card)
    first, second = chat.press(reply, ZH.useful), chat.press(reply, ZH.useful)
    assert first.wait_for_answer()["text"] == ZH.thanks_for_vote
    assert second.wait_for_answer()["text"] == ZH.thanks_for_vote
    after = chat.wait_for_reply()
    assert after.buttons == reply.buttons[:-2]
    assert after.text == reply.text
    chat.press(reply, ZH.useless).wait_for_answer()
    assert votes(bot, card) == (before[0] + 1, before[1])


def test_a_forged_vote_does_not_count(chat: PrivateChat, bot: BotProcess) -> None:
    before = votes(bot, "hotline-96110")
    chat.send("/privacy")
    chat.press(chat.wait_for_reply(), data="us:hotline-96110").wait_for_answer()
    assert votes(bot, "hotline-96110") == before


@pytest.mark.parametrize(
    "data", ["", "x", "as", "as:", "zs:law", "az:law", "as12345:law", "as-1:law", "1a1:law", "ü"]
)
def test_a_button_that_nobody_made_gets_a_sentence(chat: PrivateChat, data: str) -> None:
    reply = ask(chat, "你好")
    pressed = chat.press(reply, data=data or " ")
    assert pressed.wait_for_answer()["text"] == ZH.stale_button


@pytest.mark.parametrize("data", ["as:no-such-card", "os:nothing", "ms:nothing", "us:nothing"])
def test_a_card_that_is_gone_gets_a_sentence(chat: PrivateChat, data: str) -> None:
    reply = ask(chat, "你好")
    assert chat.press(reply, data=data).wait_for_answer()["text"] == ZH.passage_gone


def test_a_button_of_a_message_that_is_gone_gets_a_sentence(chat: PrivateChat) -> None:
    reply = ask(chat)
    chat.delete(reply)
    pressed = chat.press(reply, reply.buttons[0])
    assert pressed.wait_for_answer()["text"] == ZH.stale_button


def test_a_query_that_telegram_has_forgotten_is_served_all_the_same(
    chat: PrivateChat, api: BotApiServer, bot: BotProcess
) -> None:
    failures = len(bot.named("handler_failed"))
    reply = ask(chat)
    api.fail(
        "answerCallbackQuery",
        status=400,
        description="query is too old and response timeout expired or query ID is invalid",
    )
    chat.press(reply, reply.buttons[0])
    assert chat.wait_for_reply().text
    assert len(bot.named("handler_failed")) == failures
