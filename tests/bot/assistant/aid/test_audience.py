"""A child who writes himself is told from a parent who writes of one."""

import pytest

from bot.assistant.aid.audience import is_child


@pytest.mark.parametrize(
    "text",
    [
        "我是小学生，我扫了妈妈的码",
        "我今年9岁 钱没了",
        "我读四年级",
        "我十一岁，不敢说",
        "I'm 11 and I paid him",
    ],
)
def test_a_child_is_heard(text: str) -> None:
    assert is_child(text)


@pytest.mark.parametrize(
    "text",
    [
        "我儿子10岁，扫了码",
        "我是小学老师",
        "我家孩子读四年级",
        "我被骗了9000",
        "我19岁",
        "I'm 10 minutes away from the bank",
        "I am 35",
    ],
)
def test_others_are_not(text: str) -> None:
    assert not is_child(text)
