"""Later turns that are read with what was asked before them."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Reply
from bot.assistant.turns.shown import Shown, remember

pytestmark = pytest.mark.model


def talk(assistant: Assistant, *turns: str) -> Reply:
    shown: Shown | None = None
    for text in turns:
        reply = assistant.reply(text, shown)
        shown = remember(text, reply, shown, 0.0)
    return reply


@pytest.mark.parametrize("age", ["那我还没满18呢", "我弟才十六岁"])
def test_a_culprit_who_is_under_age_is_told_what_holds_for_minors(
    assistant: Assistant, age: str
) -> None:
    reply = talk(assistant, "我把银行卡借给朋友会坐牢吗", age)
    assert reply.passages[0].passage.document == "law-minor-aid"


def test_a_child_who_was_cheated_is_no_culprit(assistant: Assistant) -> None:
    reply = talk(assistant, "孩子玩游戏被人骗走了三千，能要回来吗", "他才11岁")
    assert reply.passages[0].passage.document != "law-minor-aid"


def test_what_a_turn_finds_alone_is_a_button_where_that_is_not_sure(assistant: Assistant) -> None:
    reply = talk(assistant, "帮信罪判几年", "能判缓刑吗")
    assert reply.told == 1
