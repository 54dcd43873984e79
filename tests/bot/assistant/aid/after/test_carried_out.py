"""A few words that say that what was last asked for was done, and words that say something else."""

import pytest

from bot.assistant.aid.after.carried_out import carried_out
from bot.assistant.turns.shown import Shown


@pytest.mark.parametrize(
    ("before", "turn", "told"),
    [
        ("他让我打开屏幕共享", "我开了", "他让我打开屏幕共享，我开了"),
        ("对方叫我把照片发过去，不发就扣钱", "我发给他了", "对方叫我把照片发过去，我发给他了"),
        ("他让我打开屏幕共享", "我开了咋弄", "他让我打开屏幕共享，我开了咋弄"),
        ("妈妈被叫去开屏幕共享", "她已经开了", "妈妈被叫去开屏幕共享，她已经开了"),
    ],
)
def test_a_deed_is_read_with_the_last_demand(before: str, turn: str, told: str) -> None:
    assert carried_out(turn, Shown(before, "", 0.0)) == told


@pytest.mark.parametrize(
    ("before", "turn"),
    [
        ("他让我打开屏幕共享", "我没开"),
        ("他让我打开屏幕共享", "我开了会不会坐牢"),
        ("他让我打开屏幕共享，我没听他的，报警了", "我开了"),
        ("屏幕共享是什么", "我开了"),
    ],
)
def test_other_words_tell_of_no_demand_that_was_met(before: str, turn: str) -> None:
    assert carried_out(turn, Shown(before, "", 0.0)) == ""
