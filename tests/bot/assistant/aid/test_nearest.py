"""Which part of an emergency's card is told above the steps, below them, or not at all."""

from dataclasses import replace

import pytest

from bot.assistant.aid.nearest import NOWHERE, Nearest, nearest
from bot.assistant.situations import NEVER, STEPS
from index import Hit, Passage

CARD = "emergency-code-given"
OTHER = Hit(Passage("a", "a", "scams", "某事", "", "", "话", "公安部"), 1.0, 1.0, 1.0, 1.0)


def hit(heading: str, card: str = CARD) -> Hit:
    passage = Passage(f"{card}#{heading}", card, "emergency", "某事", "", heading, "话", "公安部")
    return replace(OTHER, passage=passage)


@pytest.mark.parametrize(
    ("hits", "expected"),
    [
        ([hit("报了密码")], Nearest(f"{CARD}#报了密码", above=True)),
        ([OTHER, hit("报了密码")], Nearest(f"{CARD}#报了密码", above=True)),
        ([OTHER, OTHER, hit("报了密码")], Nearest(f"{CARD}#报了密码")),
        ([OTHER] * 6 + [hit("报了密码")], NOWHERE),
        ([hit("只填了卡号，没填密码")], Nearest(f"{CARD}#只填了卡号，没填密码")),
        ([hit(STEPS)], NOWHERE),
        ([hit(NEVER)], NOWHERE),
        ([hit("")], NOWHERE),
        ([hit("您身边的人")], NOWHERE),
        ([hit("酒店前台：客人锁门不出来")], NOWHERE),
        ([hit("还没成年，或者是家里的孩子")], NOWHERE),
        ([], NOWHERE),
    ],
)
def test_the_part_of_the_situations_card(hits: list[Hit], expected: Nearest) -> None:
    assert nearest(hits, CARD, "只填了卡号，公司同事都看到了") == expected


def test_children_and_their_parents_are_told_theirs() -> None:
    heading = "还没成年，或者是家里的孩子"
    assert nearest([hit(heading)], CARD, "我才初二").part == f"{CARD}#{heading}"


def test_nothing_precedes_the_steps_of_who_is_held_or_in_despair() -> None:
    card = "emergency-held-abroad"
    found = nearest([hit("赎金已经付了", card)], card, "赎金给了，还要")
    assert found == Nearest(f"{card}#赎金已经付了", above=False)


def test_other_parts_are_ranked_by_nearness_but_for_those_that_do_not_fit() -> None:
    undone, far = hit("填了身份证号和卡号，没填密码"), hit("只点了链接，没填东西")
    near, code = hit("报了密码"), hit("取款密码告诉他了")
    found = nearest(
        [replace(near, more=(undone.passage,), rest=(code.passage,))], CARD, "卡号密码都填了"
    )
    ranked = sorted((far.passage, code.passage, near.passage), key=found.rank)
    assert ranked == [near.passage, code.passage, far.passage]
    assert found.rank(undone.passage) == found.rank(far.passage)


def test_no_part_says_the_opposite_of_what_was_told() -> None:
    undone, next_part = hit("填了身份证号和卡号，没填密码"), hit("报了密码")
    said = "卡号密码验证码都填了"
    assert nearest([undone], CARD, said) == NOWHERE
    more = replace(undone, more=(next_part.passage,))
    assert nearest([more], CARD, said) == Nearest(next_part.passage.id, above=True)
