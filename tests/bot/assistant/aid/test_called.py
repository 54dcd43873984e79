"""A part of first aid is told that a text calls for by its own mark."""

import pytest

from bot.assistant.aid.called import called
from index import Passage
from index.corpus.cards import EMERGENCY


def passage(heading: str) -> Passage:
    return Passage(f"card#{heading}", "card", EMERGENCY, "某事", "", heading, "话", "公安部")


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("名下冒出没借过的贷款（被冒名）", "有人拿我身份证借了网贷，我没贷过"),
        ("贷款没下来，交过解冻费、认证金，还叫我交", "网贷说卡号错，交了两千还要交"),
        ("昨天、前几天就交了现金，还找得回来吗", "报了警，给的是现金，还能追回来不"),
        ("家里老人、亲人被骗了，做儿女的先做什么", "My dad in Wuhan sent 50,000 to a scammer"),
        ("孩子扫了码、输了密码，钱没了", "我九岁，拿爸爸手机扫了码"),
    ],
)
def test_a_part_is_called_for_by_its_own_mark(heading: str, text: str) -> None:
    parts = [passage(name) for name in ("马上做", heading)]
    assert called(parts, text) == parts[1]
    assert called(parts, "钱转给骗子了") is None
