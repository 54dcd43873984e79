"""First aid as it suits who asks: lines for some, whose trouble it is, the part that fits."""

import pytest

from bot.assistant.aid.suiting.nearest import NOWHERE, Nearest
from bot.assistant.aid.suiting.suited import suit
from bot.assistant.situations import STEPS
from index import Passage


def passage(heading: str, text: str) -> Passage:
    name = f"emergency-x#{heading}" if heading else "emergency-x"
    return Passage(name, "emergency-x", "emergency", "某事", "", heading, text, "公安部")


LEAD = passage("", "先别走。\n是您身边的人：别离开他。")
DO = passage(
    STEPS, "1. 打 110。\n您人在境外的：向当地警方报警。\n没成年的：告诉爸妈。\n密码给过的：改掉。"
)
THEIRS = passage("您身边的人", "陪着他。")
CODES = passage("验证码给了", "挂失。")
PARTS = (LEAD, DO, THEIRS, CODES)


def steps(text: str, *, away: bool = False) -> str:
    return next(
        each.text
        for each in suit(PARTS, text, NOWHERE, away=away).passages
        if each.heading == STEPS
    )


def test_all_is_told_to_who_opens_the_card() -> None:
    suited = suit(PARTS, "", NOWHERE, away=False)
    assert suited.passages == PARTS
    assert not suited.left_out


def test_lines_for_others_than_the_reader_are_left_out_and_named() -> None:
    suited = suit(PARTS, "刚把三万块转给骗子了", NOWHERE, away=False)
    assert suited.left_out == ("您人在境外的", "没成年的")
    assert steps("刚把三万块转给骗子了") == "1. 打 110。\n密码给过的：改掉。"
    assert suited.spared == len("\n您人在境外的：向当地警方报警。\n没成年的：告诉爸妈。")


@pytest.mark.parametrize(
    "text", ["我才初二 钱没了", "我儿子十一岁 扫码付了", "我16岁被骗了", "我才十四"]
)
def test_the_young_and_their_parents_are_told_their_line(text: str) -> None:
    assert "没成年的：" in steps(text)
    assert "境外" not in steps(text)


def test_who_may_be_abroad_is_told_whom_to_call_there() -> None:
    assert "境外" in steps("刚把三万块转给骗子了", away=True)
    for text in ("我在国外留学，钱转给假警察了", "我在意大利 钱转给骗子了", "在清迈旅游 钱没了"):
        assert "境外" in steps(text)


def test_the_part_that_the_text_is_nearest_to_comes_next() -> None:
    suited = suit(PARTS, "验证码给了", Nearest(CODES.id, above=True), away=False)
    assert suited.part == CODES.id
    headings = [each.heading for each in suited.passages]
    assert headings == ["", CODES.heading, STEPS, THEIRS.heading]


def test_a_part_that_is_less_near_comes_after_the_steps() -> None:
    parts = (LEAD, CODES, DO, passage("记住", "天亮再说。"))
    suited = suit(parts, "验证码给了", Nearest(CODES.id), away=False)
    assert [each.heading for each in suited.passages] == ["", STEPS, CODES.heading, "记住"]


def test_who_tells_of_another_reads_first_what_is_for_him() -> None:
    suited = suit(PARTS, "我妈被骗了钱，一直说不想活了", NOWHERE, away=False)
    lead, part, *_ = suited.passages
    assert lead.text == "是您身边的人：别离开他。\n先别走。"
    assert part == THEIRS
    assert suited.part == THEIRS.id


def test_steps_for_relatives_come_first_and_are_numbered_anew() -> None:
    do = passage(STEPS, "您自己：\n1. 躲好。\n家里人：\n2. 打 110。\n3. 留好记录。")
    told = suit((LEAD, do), "我侄子在缅甸发消息说走不了", NOWHERE, away=False).passages[1].text
    assert told == "家里人：\n1. 打 110。\n2. 留好记录。\n您自己：\n3. 躲好。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我妈刚给骗子转了两万", "1. 报她的付款账号。"),
        ("我给骗子转了两万", "1. 报您自己的付款账号。"),
    ],
)
def test_the_paying_account_is_his_who_paid(text: str, told: str) -> None:
    do = passage(STEPS, "1. 报您自己的付款账号。")
    assert suit((LEAD, do), text, NOWHERE, away=False).passages[1].text == told


GIVING = passage("", "还没交出去的：别交、别开门。已经交了的：打 110。")


@pytest.mark.parametrize(
    "text",
    ["黄金寄走了", "现金交给来人了", "金子让人取走了", "钱已经给了上门的人", "金条给了跑腿的"],
)
def test_who_has_given_it_away_reads_last_what_is_for_who_has_not(text: str) -> None:
    told = suit((GIVING,), text, NOWHERE, away=False).passages[0].text
    assert told == "已经交了的：打 110。还没交出去的：别交、别开门。"


@pytest.mark.parametrize(
    "text", ["叫我买黄金等人来拿", "有人要上门取现金，还没给", "他要把金子拿走", "人在门口要我开门"]
)
def test_who_has_given_nothing_reads_it_first(text: str) -> None:
    assert suit((GIVING,), text, NOWHERE, away=False).passages[0] == GIVING
