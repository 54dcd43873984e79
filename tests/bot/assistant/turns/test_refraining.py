"""What a swindler wants is left undone."""

import pytest

from bot.assistant.turns.refraining import refraining


@pytest.mark.parametrize(
    ("text", "verb", "asks"),
    [
        ("谢谢你 我不租了", "租", False),
        ("好的谢谢 我不交了", "交", False),
        ("那我不去了", "去", False),
        ("算了 我不做了", "做", False),
        ("那不扫 直接扔了行不", "扫", True),
        ("就看看学学不投钱行吧", "投钱", True),
        ("不点可以吗", "点", True),
    ],
)
def test_it_is_left_undone(text: str, verb: str, asks: bool) -> None:
    found = refraining(text)
    assert found is not None
    assert (found.verb, found.asks) == (verb, asks)


@pytest.mark.parametrize(
    "text",
    [
        "不想活了", "我不报警了", "我不退了", "不交会怎样", "不给他他发照片怎么办", "我没交",
        "不转行不行啊他说要起诉",
        "他不理我了", "我交了", "不行", "不去派出所可以吗", "谢谢", "我走了", "我不信",
    ],
)  # fmt: skip
def test_other_words_are_something_else(text: str) -> None:
    assert refraining(text) is None
