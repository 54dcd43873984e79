"""A writer's work is heard, and the parts that speak to people at that work are found."""

from dataclasses import replace

import pytest

from bot.assistant.own_part import asks_at_work, is_victim_at_work, looks_after
from bot.assistant.trades import addressed, at_work, is_for_carers, speaks_to
from index import Passage

PART = Passage("a", "a", "measures", "卡", "", "", "查", "源")


def _part(heading: str) -> Passage:
    return replace(PART, heading=heading)


@pytest.mark.parametrize(
    "text",
    [
        "支行:客户刚开户就要提额",
        "高校辅导员 有学生被骗了",
        "营业厅店员 有人带三个人来办卡",
        "快递站点的,有人老来寄小盒子",
        "金店店员,一个阿姨要买金条",
        "我村里的网格员,家属来找我",
        "我在邮储柜台上班，老太太要取钱",
        "跑滴滴的，车上两个人一路取钱",
        "我在小区当保安，有人摆摊",
        "我开打印店，有人来印贴纸",
        "我是微信群群主，有人仿我头像",
        "记者，想采访受骗的人",
    ],
)
def test_at_what_work_the_writer_is_is_heard(text: str) -> None:
    assert at_work(text)


@pytest.mark.parametrize(
    "text",
    [
        "老师，我被骗了怎么办",
        "老师在群里发二维码让交钱",
        "柜员问我取钱做什么",
        "我儿子的辅导员打电话来",
        "孩子学校老师，加我微信",
        "我想当骑手，站点要先交车款",
        "银行，这卡怎么冻了",
        "我在店里扫码付款被多扣了",
        "我在银行卡被冻了",
        "我是被银行拦下来的",
        "我是招商银行客户",
        "他说我是假警察",
        "LINE投資老師",
        "店家，什么时候发货",
        "客服，我的订单怎么退",
        "出租 wechat 账号违法吗",
        "",
    ],
)
def test_who_only_names_a_work_is_not_at_it(text: str) -> None:
    assert not at_work(text)


@pytest.mark.parametrize(
    ("heading", "people"),
    [
        ("柜员：儿女来问爸妈的账", ("柜员",)),
        ("我是真老师：有人顶我的头像", ("老师",)),
        ("我是司机、骑手、快递员、金店", ("司机", "骑手", "快递员", "金店")),
        ("银行和社区的人看到了", ("银行", "社区的人")),
        ("柜员遇到可疑的人来开户", ("柜员",)),
        ("老师、学校、爸妈知道了会怎样", ()),
        ("“老师”“医生”来电：孩子受伤", ()),
        ("保险公司来电：有钱退", ()),
        ("怎么办", ()),
    ],
)
def test_to_whom_a_heading_speaks(heading: str, people: tuple[str, ...]) -> None:
    assert addressed(heading) == people


@pytest.mark.parametrize(
    ("work", "heading", "own"),
    [
        ("支行柜面", "柜员：儿女来问爸妈的账", True),
        ("韵达快递的", "快递网点：要寄黄金", True),
        ("快递站点的", "网点：客户说这张卡不是他的", False),
        ("高校辅导员", "老师：学生被骗了", True),
        ("酒店前台", "店里：客人换零钱", False),
        ("我开打印店", "打印店、刻章店：能接吗", True),
        ("", "柜员：儿女来问爸妈的账", False),
    ],
)
def test_whose_part_it_is(work: str, heading: str, *, own: bool) -> None:
    assert speaks_to(work, _part(heading)) is own


def test_a_part_that_parents_read_too_is_not_only_for_staff() -> None:
    assert is_for_carers(_part("我是老师：学生在替人架手机"))
    assert not is_for_carers(_part("我是老师、家长：学生把卡借给人走账了"))


@pytest.mark.parametrize(
    ("text", "himself"),
    [
        ("我是老师，被骗了3万怎么办", True),
        ("骑手，刚被骗了两千押金", True),
        ("我是老师，学生被骗了3万怎么办", False),
        ("社工，第一次见被骗的阿姨，咋开口", False),
        ("我被骗了3万", False),
    ],
)
def test_who_was_cheated_himself_is_a_victim_first(text: str, *, himself: bool) -> None:
    assert is_victim_at_work(text) is himself
    assert not himself or not asks_at_work(text)


@pytest.mark.parametrize(
    ("text", "cared"),
    [
        ("高校辅导员,学生说大使馆让他去宾馆开房,我联系不上他", True),
        ("村会计,镇上要低保户的卡号,有居民问我给不给", True),
        ("柜员，客户捂着手机要取18万", True),
        ("辅导员，有人叫我去宾馆配合办案", False),
        ("跑腿骑手，客户叫我送一包现金", False),  # it is not his work to look after him
        ("我是柜员，被骗了三万", False),
        ("学生说大使馆让他去宾馆开房", False),
    ],
)
def test_who_tells_of_people_in_his_care(text: str, *, cared: bool) -> None:
    assert looks_after(text) is cared
