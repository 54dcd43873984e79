"""Texts that only point at a message hold none."""

import pytest

from bot.assistant.check.evidence.official import NO_LIST
from bot.assistant.check.judging.judge import judge
from bot.assistant.check.judging.verdict import Risk
from bot.assistant.check.pointing import points
from tests.bot.assistant.check.likeness_factory import WEIGHTS, always


@pytest.mark.parametrize(
    "text",
    [
        "这个是真的吗",
        "這個是真的嗎？",
        "我妈收到的，你看看",
        "我妈收到一条短信，你帮看看",
        "这条短信是真的吗",
        "请问这是不是骗子发的",
        "朋友发来的，是真的吗",
        "您好，麻烦帮我看一下这条短信是不是骗人的，谢谢",
        "群里发的",
        "这是诈骗短信吗",
        "呢条短信系咪真㗎",
        "Is this real?",
        "Can you check this message for me?",
    ],
)
def test_a_line_about_a_message_is_none(text: str) -> None:
    assert points(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "？",
        "收到",
        "你是真的吗",
        "是不是骗子",
        "我妈被骗了",
        "我转的",
        "怎么看短信是真是假",
        "这个号码是真的吗",
        "一键查卡是真的吗",
        "老公发现了",
        "帮我报警",
        "诈骗短信",
        "What is this?",
        "这条短信是真的吗：您已中奖",
    ],
)
def test_what_says_more_is_read(text: str) -> None:
    assert not points(text)


@pytest.mark.parametrize("text", ["这个是真的吗", "我妈收到的，你看看", "这条短信是真的吗"])
def test_what_only_points_at_a_message_is_not_judged(text: str) -> None:
    assert judge(text, NO_LIST, always(5.0), WEIGHTS).risk is Risk.UNKNOWN
