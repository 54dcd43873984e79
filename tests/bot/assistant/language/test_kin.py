"""Kin: whoever the lists name is heard wherever somebody else may be told of."""

import re

import pytest

from bot.assistant.aid.hearing.relatives import is_of_relative
from bot.assistant.language.kin import FAMILY, FRIENDS, RELATIVES
from bot.assistant.turns.another import another


@pytest.mark.parametrize("who", ["爸", "岳父", "姨夫", "侄女", "外甥女", "伯父", "室友", "闺蜜"])
def test_who_is_named_is_another(who: str) -> None:
    found = another(f"那我{who}怎么办", "刷单怎么骗人")
    assert found is not None
    assert found.who == who


@pytest.mark.parametrize("who", ["妈咪", "岳母", "姨父", "侄女", "舅妈", "同学", "老乡"])
def test_who_is_named_may_be_in_danger(who: str) -> None:
    assert is_of_relative(f"我{who}被骗了不想活了")


def test_a_father_is_one_in_sichuan_too() -> None:
    assert is_of_relative("屋头老汉儿遭骗咯，整天说不想活")


@pytest.mark.parametrize("word", ["骗子", "客服", "警察", "对象", "网友"])
def test_no_stranger_is_among_them(word: str) -> None:
    assert re.fullmatch(f"{FAMILY}|{RELATIVES}|{FRIENDS}", word) is None
