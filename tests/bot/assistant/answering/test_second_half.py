"""A short second half of a question gets the part of the card that answers it, below the first."""

import pytest

from bot.assistant.answering.second_half import second_half
from bot.assistant.assistant import Assistant

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("转账选24小时到账还能撤么,怎么设", "怎么设"),
        ("公安把我的工资卡锁了，后来说跟我没关系，什么时候给我打开", "冻一次多久"),
        ("2025全年破案数是多少，拦的电话有多少亿", "一年拦下多少诈骗电话、短信"),
    ],
)
def test_the_second_half_is_told_below_the_first(
    assistant: Assistant, text: str, heading: str
) -> None:
    first = assistant.reply(text).passages[0]
    assert first.passage.heading != heading
    assert first.more[-1].heading == heading


@pytest.mark.parametrize(
    "text",
    [
        "转账选24小时到账还能撤么",
        "怎么设延时到账",  # one clause
        "打96110定110好呢，有咩分別",  # what is shown compares them
        "刷单被骗了五千，怎么办",  # the steps are told anyway
        "跑分是什么，我想知道",
        "帮信罪和掩隐罪有啥区别,哪个判得重",
        "被骗了八千，报了警，民警说等消息",
    ],
)
def test_others_keep_what_the_search_put_below(assistant: Assistant, text: str) -> None:
    index = assistant.search()
    hits = index.search(text, 9).hits
    assert tuple(second_half(index, text, hits)) == hits
