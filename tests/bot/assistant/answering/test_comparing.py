"""Of two things that are compared, the one that the first card does not name is told too."""

import pytest

from bot.assistant.answering.comparing import compared
from bot.assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("“跑分”跟“刷流水”有啥区别,都违法不", ("跑分", "刷流水")),
        ("刷单跟跑分是一回事吗", ("刷单", "跑分")),
        ("传销和非法集资有啥区别", ("传销", "非法集资")),
        ("帮信罪和诈骗罪哪个严重", ("帮信罪", "诈骗罪")),
        ("断卡是什么,跟停机有什么关系", ("断卡", "停机")),
        ("110和96110区别", ("110", "96110")),
        ("我和他聊了半年，他说要来见我", ()),
        ("钱转给了银行和支付宝的客服", ()),
        ("跟我妈说什么她都不听", ()),
        ("我跟我妈都被骗了有什么办法", ()),
        ("警察说跟我没关系", ()),
    ],
)
def test_what_is_compared(text: str, things: tuple[str, ...]) -> None:
    assert compared(text) == things


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "cards"),
    [
        # one part that tells of both, and the law that is asked for too
        ("“跑分”跟“刷流水”有啥区别,都违法不", {"paofen-shi-shenme", "law-paofen"}),
        ("刷单跟跑分是一回事吗", {"paofen-shi-shenme", "scam-shuadan"}),
        ("传销和非法集资有啥区别", {"law-pyramid", "law-illegal-fundraising"}),
    ],
)
def test_both_sides_are_told(assistant: Assistant, text: str, cards: set[str]) -> None:
    reply = assistant.reply(text)
    told = {each.passage.document for each in reply.passages[: reply.told]}
    assert told == cards


@pytest.mark.model
def test_nothing_is_added_where_one_card_compares_them(assistant: Assistant) -> None:
    reply = assistant.reply("帮信罪和掩隐罪有啥区别")
    assert reply.told == 1
