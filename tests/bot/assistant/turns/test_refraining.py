"""Who leaves undone what a swindler wants may ask if that is right."""

import pytest

from bot.assistant.turns.refraining import refrains


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("那不扫 直接扔了行不", "扫"),
        ("就看看学学不投钱行吧", "投钱"),
        ("不点可以吗", "点"),
        ("好的，那我不去了，对吧", "去"),
    ],
)
def test_it_is_left_undone(text: str, verb: str) -> None:
    assert refrains(text) == verb


@pytest.mark.parametrize(
    "text",
    [
        "不想活了", "我不报警了", "我不退了", "不交会怎样", "不给他他发照片怎么办", "我没交",
        "不转行不行啊他说要起诉", "我不租了",
        "他不理我了", "我交了", "不行", "不去派出所可以吗", "谢谢", "我走了", "我不信",
    ],
)  # fmt: skip
def test_other_words_are_something_else(text: str) -> None:
    assert refrains(text) is None
