"""Addresses behind words and buttons are written out; the others stay as they are."""

from typing import Any

import pytest

from bot.telegram.questions.wish import Wish, wish
from bot.telegram.updates.hidden import words_of
from tests.bot.telegram.questions.test_wish import ANN, GROUP, ME, PRIVATE, mention, message, said

EVIL = "https://evil.top/x"
FORWARD = {"type": "hidden_user", "date": 1, "sender_user_name": "x"}


def link(text: str, words: str, url: str = EVIL) -> dict[str, Any]:
    offset = len(text[: text.index(words)].encode("utf-16-le")) // 2
    length = len(words.encode("utf-16-le")) // 2
    return {"type": "text_link", "offset": offset, "length": length, "url": url}


def under(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"reply_markup": {"inline_keyboard": [list(buttons)]}}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("🎁点此领取奖品", "点此", f"🎁点此 → {EVIL} 领取奖品"),
        ("请看🎁", "🎁", f"请看🎁 → {EVIL}"),
        ("见 evil.top/x", "evil.top/x", "见 evil.top/x"),
    ],
)
def test_an_address_stands_behind_the_words_that_lead_to_it(
    text: str, words: str, expected: str
) -> None:
    entities = [link(text, words)]
    assert words_of(message(PRIVATE, text, entities=entities)) == expected
    assert words_of(message(PRIVATE, caption=text, caption_entities=entities)) == expected
    forwarded = message(PRIVATE, text, entities=entities, forward_origin=FORWARD)
    assert wish(forwarded, ME) == Wish(expected, forwarded=True)


def test_buttons_stand_on_lines_of_their_own() -> None:
    buttons = under(
        {"text": "领取", "url": EVIL},
        {"text": "进入", "web_app": {"url": "https://app.top"}},
        {"text": "登录", "login_url": {"url": "https://login.top"}},
        {"text": "忽略", "callback_data": "x"},
    )
    assert words_of(message(PRIVATE, "恭喜", **buttons)) == (
        f"恭喜\n领取 → {EVIL}\n进入 → https://app.top\n登录 → https://login.top"
    )


def test_the_hidden_address_of_the_message_in_doubt_is_read() -> None:
    doubtful = said(ANN, "点此领奖", entities=[link("点此领奖", "点此")])
    found = wish(message(GROUP, "/check@helper_bot", reply_to_message=doubtful), ME)
    assert found == Wish("", "check", about=f"点此 → {EVIL} 领奖")
    quote = {"text": "领奖", "position": 2}
    found = wish(message(PRIVATE, "/check", reply_to_message=doubtful, quote=quote), ME)
    assert found == Wish("", "check", about=f"领奖\n点此 → {EVIL}")


def test_behind_a_command_or_a_mention_addresses_are_read_too() -> None:
    text = "/check 点此领奖"
    found = wish(message(PRIVATE, text, entities=[link(text, "点此")]), ME)
    assert found == Wish(f"点此 → {EVIL} 领奖", "check")
    text = "点此领奖 @helper_bot"
    found = wish(message(GROUP, text, entities=[*mention(text), link(text, "点此")]), ME)
    assert found == Wish(f"点此 → {EVIL} 领奖")


def test_links_inside_of_other_entities_are_spelt_by_their_own_words() -> None:
    text = "🎁恭喜中奖 点我领奖🎉🎉🎉"
    bold = {"type": "bold", "offset": 0, "length": len(text.encode("utf-16-le")) // 2}
    entities = [bold, link(text, "点我领奖", "https://a.cn/")]
    found = words_of(message(PRIVATE, text, entities=entities))
    assert found == "🎁恭喜中奖 点我领奖 → https://a.cn/ 🎉🎉🎉"


def test_an_address_that_only_carries_the_words_is_written_out() -> None:
    text, url = "www.icbc.com.cn", "https://evil.top/r?to=https://www.icbc.com.cn"
    assert words_of(message(PRIVATE, text, entities=[link(text, text, url)])).endswith(url)
