"""What a message wants of the bot, and whether it is meant for it at all."""

from typing import Any

import pytest
from telegram import Message, User

from bot.telegram.questions.wish import Wish, is_for_another, wish
from tests.botapi.text import found_entities

ME = User(7, "助手", is_bot=True, username="Helper_Bot")
ANN = {"id": 1, "is_bot": False, "first_name": "Ann"}
OTHER_BOT = {"id": 9, "is_bot": True, "first_name": "Bot"}
PRIVATE = {"id": 1, "type": "private"}
GROUP = {"id": -5, "type": "supergroup", "title": "小区"}
CHANNEL = {"id": -6, "type": "channel", "title": "频道"}


def mention(text: str, name: str = "@helper_bot") -> list[dict[str, Any]]:
    start = text.index(name)
    offset = len(text[:start].encode("utf-16-le")) // 2
    return [{"type": "mention", "offset": offset, "length": len(name)}]


def message(chat: dict[str, Any], text: str = "", **fields: Any) -> Message:
    body = {"message_id": 3, "date": 1, "chat": chat, "from": ANN} | fields
    if text:
        body["text"] = text
    found = Message.de_json(body)
    assert found is not None
    return found


def said(by: dict[str, Any], text: str, **fields: Any) -> dict[str, Any]:
    return {"message_id": 2, "date": 1, "chat": GROUP, "from": by, "text": text} | fields


MINE = {"id": 7, "is_bot": True, "first_name": "助手"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一键查卡是什么", Wish("一键查卡是什么", goes_on=True)),
        ("", Wish("", goes_on=True)),
        ("/ask 一键查卡", Wish("一键查卡", "ask")),
        ("/ASK@helper_bot\n一键查卡", Wish("一键查卡", "ask")),
        ("/ask一键查卡", Wish("一键查卡", "ask")),
        ("/check", Wish("", "check")),
        ("/law 借卡", Wish("借卡")),
        ("/start", None),
        ("/ask@other_bot 一键查卡", None),
        ("/nosuch x", None),
        ("1/2 的钱", Wish("1/2 的钱", goes_on=True)),
    ],
)
def test_a_private_chat_means_everything_for_the_bot(text: str, expected: Wish | None) -> None:
    assert wish(message(PRIVATE, text, entities=found_entities(text)), ME) == expected


@pytest.mark.parametrize("text", ["/help我刚被骗了三万", "/sos我刚被骗了三万"])
def test_what_telegram_takes_for_no_command_is_heard_without_it(text: str) -> None:
    entities = found_entities(text)
    assert wish(message(PRIVATE, text, entities=entities), ME) == Wish(
        "我刚被骗了三万", goes_on=True
    )
    assert wish(message(GROUP, text, entities=entities), ME) is None


def test_words_that_follow_a_name_at_once_make_it_no_other_bots() -> None:
    assert not is_for_another("/sos@helper_bot我刚被骗了三万", ME)
    assert is_for_another("/sos@other_bot我刚被骗了三万", ME)


def test_what_somebody_posts_from_the_bot_is_not_heard() -> None:
    assert wish(message(PRIVATE, "防骗提醒", via_bot=MINE), ME) is None
    assert wish(message(PRIVATE, "防骗提醒", via_bot=OTHER_BOT), ME) == Wish(
        "防骗提醒", goes_on=True
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@helper_bot 一键查卡", Wish("一键查卡")),
        ("🧑‍🤝‍🧑大家看 @HELPER_BOT 一键查卡", Wish("🧑‍🤝‍🧑大家看  一键查卡")),
        ("@helper_bot", Wish("")),
        ("@helper_bot_2 一键查卡", None),
        ("一键查卡", None),
    ],
)
def test_a_group_means_what_mentions_the_bot(text: str, expected: Wish | None) -> None:
    name = text[text.lower().index("@") :].split(" ", 1)[0] if "@" in text else ""
    entities = mention(text, name) if name else []
    assert wish(message(GROUP, text, entities=entities), ME) == expected


def test_a_mention_in_a_caption_counts() -> None:
    text = "@helper_bot 一键查卡"
    found = message(GROUP, caption=text, caption_entities=mention(text))
    assert wish(found, ME) == Wish("一键查卡")


def test_a_mention_by_link_counts() -> None:
    link = {"type": "text_mention", "offset": 0, "length": 2, "user": MINE}
    assert wish(message(GROUP, "助手一键查卡", entities=[link]), ME) == Wish("一键查卡")
    link["user"] = ANN
    assert wish(message(GROUP, "助手一键查卡", entities=[link]), ME) is None


def test_a_reply_to_the_bot_counts_and_one_to_others_does_not() -> None:
    found = wish(message(GROUP, "然后呢", reply_to_message=said(MINE, "…")), ME)
    assert found == Wish("然后呢", goes_on=True)
    assert wish(message(GROUP, "然后呢", reply_to_message=said(ANN, "…")), ME) is None


def test_a_topic_that_the_bot_opened_is_no_reply_to_it() -> None:
    topic = said(MINE, "", forum_topic_created={"name": "反诈", "icon_color": 7322096})
    assert wish(message(GROUP, "大家好", reply_to_message=topic), ME) is None


def test_a_mention_under_a_message_is_about_that_message() -> None:
    text = "@helper_bot 真的吗"
    found = message(GROUP, text, entities=mention(text), reply_to_message=said(ANN, "加群领红包"))
    assert wish(found, ME) == Wish("真的吗", about="加群领红包")


def test_a_quote_is_what_a_message_is_about() -> None:
    quote = {"text": "领红包", "position": 2}
    found = message(PRIVATE, "/check", reply_to_message=said(ANN, "加群领红包"), quote=quote)
    assert wish(found, ME) == Wish("", "check", about="领红包")


def test_a_forwarded_message_is_somebody_elses_words() -> None:
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "x"}
    found = wish(message(PRIVATE, "加群领红包", forward_origin=origin), ME)
    assert found == Wish("加群领红包", forwarded=True)


def test_other_bots_and_posts_of_channels_are_not_heard() -> None:
    text = "@helper_bot 一键查卡"
    entities = mention(text)
    bot = message(GROUP, text, entities=entities, **{"from": OTHER_BOT})
    assert wish(bot, ME) is None
    post = message(GROUP, text, entities=entities, sender_chat=CHANNEL, is_automatic_forward=True)
    assert wish(post, ME) is None


@pytest.mark.parametrize("sender_chat", [GROUP, CHANNEL])
def test_hidden_people_are_heard(sender_chat: dict[str, Any]) -> None:
    text = "@helper_bot 一键查卡"
    found = message(
        GROUP, text, entities=mention(text), sender_chat=sender_chat, **{"from": OTHER_BOT}
    )
    assert wish(found, ME) == Wish("一键查卡")


@pytest.mark.parametrize(
    "text", ["/help 您的快递丢失", "/claim@FreeTonBot 领取", "/check x", "/start"]
)
def test_a_forwarded_command_is_evidence(text: str) -> None:
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "x"}
    fields = {"entities": found_entities(text), "forward_origin": origin}
    assert wish(message(PRIVATE, text, **fields), ME) == Wish(text, forwarded=True)
    assert wish(message(GROUP, text, **fields), ME) is None
