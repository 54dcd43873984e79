"""A turn that only tells what the police ask for, and turns that tell or ask more."""

import pytest

from bot.assistant.turns.detail import exactly, tells_detail


@pytest.mark.parametrize(
    "text",
    [
        "12万",
        "六千五",
        "转了3万",
        "大概四千块左右",
        "我一共付了两万多，建行",
        "招商银行 1.5万",
        "I sent $4,000",
        "工商银行",
        "今天下午3点多,工商银行转的",
        "上午十点半",
        "15:20",
        "昨晚八点多，分两次",
        "中午",
        "around 3pm yesterday",
        "尾号6688",
        "卡号是6222021234567890",
        "户名是李小明",
        "对方叫张伟",
    ],
)
def test_what_the_police_ask_for_is_a_detail(text: str) -> None:
    assert tells_detail(text)


@pytest.mark.parametrize(
    "text",
    [
        "五万呢",
        "12万能追回吗",
        "转了3万，现在拉黑我",
        "明天下午三点见面",
        "银行几点下班",
        "对方叫我下午三点再转",
        "他转给我三千",
        "收款人是谁",
        "3点去派出所",
        "我的卡冻了",
    ],
)
def test_who_tells_or_asks_more_adds_no_mere_detail(text: str) -> None:
    assert not tells_detail(text)


def test_a_time_that_is_not_exact_asks_nothing() -> None:
    assert exactly("三点多转了四万多") == "三点转了四万"
    assert exactly("还要多久，三点多少") == "还要多久,三点多少"
