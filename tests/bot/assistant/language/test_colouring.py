"""Words that only say how the writer takes something."""

import pytest

from bot.assistant.language.colouring import without_colour


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("完了完了，反诈考试没过，哪里有题", "反诈考试没过，哪里有题"),
        ("气死我了，抢票软件把我号封了", "抢票软件把我号封了"),
        ("笑死，我爸把民警当骗子了哈哈哈", "我爸把民警当骗子了"),
        ("救命！手机号被停了怎么回事", "手机号被停了怎么回事"),
    ],
)
def test_what_only_exclaims_is_left_out(text: str, left: str) -> None:
    assert without_colour(text) == left
    assert without_colour(left) == left


@pytest.mark.parametrize(
    "text",
    [
        "钱没了怎么办",
        "被骗了三万，还能追回吗",
        "我妈被骗了，怎么劝",
        "被网友骗了，他充了648",
        "完了",
        "烦死人的推销电话怎么拦",
    ],
)
def test_what_tells_something_stays(text: str) -> None:
    assert without_colour(text) == text
