"""A piece that adds to the matter that is open."""

import pytest

from bot.assistant.turns.adding import is_unheeded, reports_on


@pytest.mark.parametrize(
    "text",
    [
        "他不听我的",
        "说下个月发补贴 他不听我的",
        "我妈不信我",
        "劝不动",
        "她就是不听劝",
        "老公根本听不进去",
    ],
)
def test_a_relative_who_does_not_listen_is_heard(text: str) -> None:
    assert is_unheeded(text)


@pytest.mark.parametrize(
    "text",
    [
        "他不理我了", "我不信他", "他听我的了", "电话听不清", "他不让我退", "我没听他的",
        "她信了我的话", "劝我投钱", "他说不信就算了", "不听电话", "他不接电话", "说不清楚",
    ],
)  # fmt: skip
def test_other_words_are_not(text: str) -> None:
    assert not is_unheeded(text)


@pytest.mark.parametrize("text", ["说我涉及帮信罪", "他说我洗钱", "短信说我犯了法"])
def test_who_says_so_stands_in_an_earlier_message(text: str) -> None:
    assert reports_on(text)


@pytest.mark.parametrize(
    "text", ["帮信罪是什么", "说我犯法了吗", "我涉及帮信罪", "说明书在哪", "我说过了"]
)
def test_a_question_reports_nothing(text: str) -> None:
    assert not reports_on(text)
