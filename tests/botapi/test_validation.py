"""What Telegram refuses, and how it cleans and marks text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from telegram.error import BadRequest

from . import BotApiServer
from .conftest import Raw
from .entities import clean
from .errors import ApiError
from .markup import parse_html
from .text import cut, found_entities, units

Case = tuple[str, dict[str, Any], str]


def button(**fields: Any) -> dict[str, Any]:
    return {"reply_markup": {"inline_keyboard": [[{"text": "按", **fields}]]}}


def bold(offset: int, length: int) -> dict[str, Any]:
    return {"entities": [{"type": "bold", "offset": offset, "length": length}]}


REFUSED: list[Case] = [
    ("", {}, "message text is empty"),
    (" \n ", {}, "text must be non-empty"),
    ("字" * 4097, {}, "message is too long"),
    ("😀" * 2049, {}, "message is too long"),
    ("字" * 11000, {}, "text is too long"),
    (
        "字",
        bold(0, 2),
        "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 2",
    ),
    ("字", bold(2, 1), "entity begins after the end of the text at UTF-16 offset 2"),
    ("字", bold(-1, 1), "receive an entity with incorrect offset -1"),
    ("字😀", bold(2, 1), "entity begins in a middle of a UTF-16 symbol at byte offset 7"),
    (
        "字😀",
        bold(0, 2),
        "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 7",
    ),
    (
        "x",
        {"entities": [{"type": "shiny", "offset": 0, "length": 1}]},
        "can't parse MessageEntity: Unsupported type specified",
    ),
    (
        "x",
        {"entities": [{"type": "bold", "offset": 0}]},
        "can't parse MessageEntity: Can't find field \"length\"",
    ),
    (
        "x",
        {"entities": [{"type": "text_link", "offset": 0, "length": 1}]},
        "can't parse MessageEntity: Can't find field \"url\"",
    ),
    ("x", {"parse_mode": "BBCode"}, "unsupported parse_mode"),
    (
        "<b>x",
        {"parse_mode": "HTML"},
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    (
        "字<b><i>x</b></i>",
        {"parse_mode": "HTML"},
        'can\'t parse entities: Unmatched end tag at byte offset 10, expected "</i>", found "</b>"',
    ),
    (
        "<h1>x</h1>",
        {"parse_mode": "HTML"},
        'can\'t parse entities: Unsupported start tag "h1" at byte offset 0',
    ),
    ("1 < 2", {"parse_mode": "HTML"}, "can't parse entities: Unclosed start tag at byte offset 2"),
    (
        "x",
        button(),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        "x",
        button(callback_data=""),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    ("x", button(callback_data="字" * 22), "BUTTON_DATA_INVALID"),
    (
        "x",
        button(url="一键查卡"),
        "inline keyboard button URL '一键查卡' is invalid: Wrong HTTP URL",
    ),
    ("x", button(text=" ", callback_data="1"), "BUTTON_TEXT_INVALID"),
    (
        "x",
        {"reply_markup": {"inline_keyboard": [{"text": "a"}]}},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    ("x", {"reply_markup": []}, "object expected as reply markup"),
    ("x", {"message_thread_id": 7}, "message thread not found"),
    ("x", {"reply_parameters": {"message_id": 99}}, "message to be replied not found"),
]


@pytest.mark.parametrize(("text", "parameters", "reason"), REFUSED)
def test_a_message_is_refused(
    server: BotApiServer, raw: Raw, text: str, parameters: dict[str, Any], reason: str
) -> None:
    chat = server.private_chat(5)
    answer = raw("sendMessage", chat_id=5, text=text, **parameters)
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"}
    assert chat.messages == []


@pytest.mark.parametrize("text", ["字" * 4096, "😀" * 2048, "<b>" + "字" * 4096 + "</b>"])
def test_the_longest_text_passes(server: BotApiServer, raw: Raw, text: str) -> None:
    server.private_chat(5)
    mode = {"parse_mode": "HTML"} if text.startswith("<") else {}
    assert raw("sendMessage", chat_id=5, text=text, **mode)["ok"] is True


async def test_entities_after_emoji_mark_the_right_words(server: BotApiServer, bot: Bot) -> None:
    chat = server.private_chat(5)
    text = "👮‍♀️请拨 110"
    offset = units("👮‍♀️请拨 ")
    sent = await bot.send_message(5, text, entities=[MessageEntity("bold", offset, 3)])
    assert sent.parse_entities() == {sent.entities[0]: "110"}
    assert chat.wait_for_reply().marked("bold") == ["110"]


def test_text_is_cleaned_and_entities_follow() -> None:
    entities = [{"type": "bold", "offset": 2, "length": 5}]
    cleaned = clean("\n\t😀\rok  ", entities)
    assert cleaned.text == "😀ok"
    assert [cut(cleaned.text, e["offset"], e["length"]) for e in cleaned.entities] == ["😀ok"]


def test_entities_past_the_hundredth_are_dropped() -> None:
    entities = [{"type": "bold", "offset": i, "length": 1} for i in range(150)]
    assert len(clean("字" * 150, entities).entities) == 100


def test_html_becomes_text_and_entities() -> None:
    text, entities = parse_html('😀 <b>A<i>&lt;B</i></b> <a href="https://x.cn/?a=1&amp;b=2">c</a>')
    assert text == "😀 A<B c"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 3},
        {"type": "italic", "offset": 4, "length": 2},
        {"type": "text_link", "offset": 7, "length": 1, "url": "https://x.cn/?a=1&b=2"},
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/ask@bot_a 卡", [("bot_command", "/ask@bot_a")]),
        ("/ask一键查卡", []),
        ("@fanzha_bot 在吗", [("mention", "@fanzha_bot")]),
        ("@fanzha_bot在吗", []),
        ("点 http://a.cn/x?y=1，快", [("url", "http://a.cn/x?y=1")]),
        ("上 abc.top/k 领钱", [("url", "abc.top/k")]),
        ("发到 a.b@c.com 吧", [("email", "a.b@c.com")]),
        ("#反诈 😀 #1", [("hashtag", "#反诈")]),
        ("96110", []),
    ],
)
def test_what_telegram_marks_by_itself(text: str, expected: list[tuple[str, str]]) -> None:
    found = found_entities(text)
    assert [(e["type"], cut(text, e["offset"], e["length"])) for e in found] == expected


@given(
    st.text(st.characters(codec="utf-8"), max_size=40),
    st.integers(-1, 90),
    st.integers(-1, 90),
)
def test_an_entity_is_refused_or_kept_inside_the_text(text: str, offset: int, length: int) -> None:
    try:
        cleaned = clean(text, [{"type": "bold", "offset": offset, "length": length}])
    except ApiError:
        return
    for entity in cleaned.entities:
        covered = cut(cleaned.text, entity["offset"], entity["length"])
        assert entity["length"] > 0
        assert units(covered) == entity["length"]
        assert "\N{REPLACEMENT CHARACTER}" not in covered or "\N{REPLACEMENT CHARACTER}" in text


async def test_an_equal_edit_is_refused(server: BotApiServer, bot: Bot) -> None:
    chat = server.private_chat(5)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("按", callback_data="1")]])
    sent = await bot.send_message(5, "一", reply_markup=keyboard)
    with pytest.raises(BadRequest, match="Message is not modified: specified new message"):
        await sent.edit_text("一", reply_markup=keyboard)
    await sent.edit_text("一")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_reply_markup(None)
    assert chat.replies[0].buttons == []
    assert chat.replies[0].edited is True


async def test_edits_of_the_wrong_message_are_refused(server: BotApiServer, bot: Bot) -> None:
    theirs = server.private_chat(5).send("我的")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", 5, theirs.id)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", 5, 99)
    sent = await bot.send_document(5, b"x", caption="旧")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", 5, sent.message_id)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.edit_message_caption(5, sent.message_id, caption="字" * 1025)
    await bot.edit_message_caption(5, sent.message_id, caption="字" * 1024)
    assert await bot.delete_message(5, sent.message_id)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(5, sent.message_id)


POLLS: list[tuple[dict[str, Any], str]] = [
    ({"question": " "}, "text must be non-empty"),
    ({"question": "字" * 301}, "poll question length must not exceed 300"),
    ({"options": []}, "poll must have at least one answer option"),
    ({"options": ["a"] * 13}, "poll can't have more than 12 options"),
    ({"options": ["字" * 101]}, "poll options length must not exceed 100"),
    ({"type": "quiz"}, "wrong correct option ID specified"),
    ({"type": "quiz", "correct_option_ids": [2]}, "wrong correct option ID specified"),
    ({"type": "quiz", "correct_option_ids": [0], "explanation": "字" * 201}, "MESSAGE_TOO_LONG"),
    ({"type": "riddle"}, "unsupported poll type specified"),
]


@pytest.mark.parametrize(("parameters", "reason"), POLLS)
def test_a_poll_is_refused(
    server: BotApiServer, raw: Raw, parameters: dict[str, Any], reason: str
) -> None:
    server.private_chat(5)
    poll = {"question": "真假?", "options": ["真", "假"]} | parameters
    assert raw("sendPoll", chat_id=5, **poll)["description"] == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    ("command", "description", "reason"),
    [
        ("Ask", "问", "BOT_COMMAND_INVALID"),
        ("问", "问", "BOT_COMMAND_INVALID"),
        ("a" * 33, "问", "BOT_COMMAND_INVALID"),
        ("ask", "", "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("ask", "字" * 257, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
def test_a_command_is_refused(raw: Raw, command: str, description: str, reason: str) -> None:
    answer = raw("setMyCommands", commands=[{"command": command, "description": description}])
    assert answer["description"] == f"Bad Request: {reason}"
