"""Who gives up lost money is not taken for who gives up his life; in doubt he is."""

import pytest

from bot.assistant.aid.hearing.resigned import gives_up_money, without_settling
from bot.assistant.assistant import Assistant
from bot.assistant.situations import DESPAIR
from index.script import to_simplified


@pytest.mark.parametrize(
    "text",
    [
        "他们讲报警了钱也追不回来,还不如私了,是不是嘛",
        "钱追不回来我认了",
        "我都不指望了，三万块就这样吧",
        "跟骗子耗不起，放弃了不追了",
        "钱没了就没了，日子还得过",
        "被骗的钱不要了，只想安静过日子",
        "錢追不回來，我認栽了",
    ],
)
def test_money_that_is_given_up_is_no_life(assistant: Assistant, text: str) -> None:
    assert gives_up_money(to_simplified(text))
    assert assistant.reply(text).situation != DESPAIR


@pytest.mark.parametrize(
    "text",
    [
        "钱追不回来了，我不想活了",
        "钱追不回来我认了，再见",
        "钱不要了，照顾好孩子",
        "钱没了就没了，我先走了",
        "三万块就这样吧，我累了",
        "钱追不回来，就这样吧",
        "认栽了，下辈子别做人了",
        "我认了，反正也不想活了",
        "钱不要了，还不如死了",
        "辞职信写了三行第三行是请通知我母亲来领被骗的钱不要了",
        "放弃了",
    ],
)
def test_whatever_else_is_said_leaves_the_doubt(text: str) -> None:
    assert not gives_up_money(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("报警没用还不如私了", "报警没用还不如"),
        ("还不如私了算了", "还不如私了算了"),
        ("被骗光了，还不如私了", "被骗光了，还不如私了"),
    ],
)
def test_settling_is_no_slip_for_dying_where_a_report_is_spoken_of(text: str, left: str) -> None:
    assert without_settling(text) == left


@pytest.mark.parametrize("text", ["还不如死了算了", "我放弃了，想一了百了", "没救了，我站在桥上"])
def test_a_life_in_danger_is_still_heard(assistant: Assistant, text: str) -> None:
    assert assistant.reply(text).situation == DESPAIR
