"""A child who writes himself is told from a parent who writes of one."""

from dataclasses import replace

import pytest

from bot.assistant.audience import (
    MINORS,
    YOUNG,
    anybodys_first,
    is_cheated_child,
    is_child,
    is_for_others,
    is_minor,
    meant_first,
    speaking,
)
from index import Hit, Passage


@pytest.mark.parametrize(
    "text",
    [
        "我是小学生，我扫了妈妈的码",
        "我今年9岁 钱没了",
        "我读四年级",
        "我十一岁，不敢说",
        "I'm 11 and I paid him",
    ],
)
def test_a_child_is_heard(text: str) -> None:
    assert is_child(text)


@pytest.mark.parametrize(
    "text", ["我14岁", "我今年17", "我才初二", "我还没成年", "我读四年级", "I'm only 15"]
)
def test_somebody_under_age_is_heard(text: str) -> None:
    assert is_minor(text)


@pytest.mark.parametrize(
    "text",
    ["我18岁了", "我儿子14岁", "我初中同学骗我", "I'm 14 minutes away", "我114查的", "我15号转的"],
)
def test_grown_up_people_are_not(text: str) -> None:
    assert not is_minor(text)


@pytest.mark.parametrize(
    "text",
    [
        "我儿子10岁，扫了码",
        "我是小学老师",
        "我家孩子读四年级",
        "我被骗了9000",
        "我19岁",
        "I'm 10 minutes away from the bank",
        "I am 35",
    ],
)
def test_others_are_not(text: str) -> None:
    assert not is_child(text)


@pytest.mark.parametrize(
    "text", ["我12岁被骗了300块", "我10岁 被骗了88块游戏皮肤怎么办", "I'm 11 and I got scammed"]
)
def test_a_child_that_was_cheated_is_heard(text: str) -> None:
    assert is_cheated_child(text)


@pytest.mark.parametrize(
    "text", ["我儿子10岁被骗了300块", "我12岁，怎么才不会被骗了", "我被骗了9000", "我是小学生"]
)
def test_of_others_nothing_is_said(text: str) -> None:
    assert not is_cheated_child(text)


@pytest.mark.parametrize(
    ("text", "young"),
    [
        ("我爸交了九千八", False),
        ("我妈收到一个包裹", False),
        ("转了三千，不敢告诉我妈", True),
        ("用爸爸的手机付的", True),
        ("我女儿转了三百", True),
        ("爸妈知道了要骂我", True),
    ],
)
def test_whose_parents_are_spoken_of_is_no_child(text: str, *, young: bool) -> None:
    assert YOUNG.wrote(text) is young


@pytest.mark.parametrize(
    ("label", "text", "none"),
    [
        ("没成年的", "家政公司让我女儿交2800培训费", True),
        ("没成年的", "炒股老师叫我加仓", True),
        ("没成年的", "孩子拿我手机付了三百", False),
        ("没成年的", "不敢告诉我妈", False),
        ("店员、司机", "炒股老师叫我加仓", False),
    ],
)
def test_lines_on_minors_are_for_them_and_whose_child_it_is(
    label: str, text: str, *, none: bool
) -> None:
    assert (bool(MINORS.label.search(label)) and not MINORS.wrote(text)) is none


ANYBODY = Hit(
    Passage("a", "a", "measures", "卡里的钱", "", "", "查", "源"),
    score=4.0,
    asks=0.9,
    body=0.9,
    terms=9.0,
)
PARENTS = replace(
    ANYBODY, passage=Passage("b", "b", "law", "孩子转了钱", "大人的卡", "", "查", "源")
)


def test_what_is_for_some_only_comes_after_what_is_for_anybody() -> None:
    told = "抖音会员要自动扣费，让我下软件，卡里的钱还安全吗"
    assert meant_first(told, (PARENTS, ANYBODY)) == (ANYBODY, PARENTS)
    assert meant_first(f"孩子扫了码，{told}", (PARENTS, ANYBODY)) == (PARENTS, ANYBODY)
    assert meant_first(told, (ANYBODY, PARENTS)) == (ANYBODY, PARENTS)
    assert tuple(meant_first(told, (PARENTS,))) == (PARENTS,)
    assert meant_first(told, ()) == ()


@pytest.mark.parametrize(
    ("heading", "theirs"),
    [
        ("外国人把卡、微信借给人", "我是留学生"),
        ("十六七岁借号，会坐牢吗", "我儿子十六"),
        ("店里：民警叫店员都装", "我开个小超市"),
    ],
)
def test_a_part_for_some_stands_first_only_for_those(heading: str, theirs: str) -> None:
    for_some = replace(ANYBODY, passage=replace(ANYBODY.passage, heading=heading))
    told = "把微信借给同学收款犯法吗"
    assert anybodys_first(told, (for_some, ANYBODY)) == (ANYBODY, for_some)
    assert anybodys_first(f"{theirs}，{told}", (for_some, ANYBODY)) == (for_some, ANYBODY)
    assert tuple(anybodys_first(told, (for_some,))) == (for_some,)


def test_a_card_on_what_some_meet_may_answer_anybody() -> None:
    card = replace(PARENTS, passage=replace(PARENTS.passage, heading=""))
    assert anybodys_first("网上赌博为什么提不出钱", (card, ANYBODY)) == (card, ANYBODY)


def test_families_of_who_is_held_need_not_know_where_he_is() -> None:
    passage = replace(PARENTS.passage, document="emergency-held-abroad", title="被困境外")
    held = replace(PARENTS, passage=passage)
    assert meant_first("我弟被人叫走了", (held, ANYBODY)) == (held, ANYBODY)


def test_a_part_for_people_whom_nobody_spoke_of_is_for_others() -> None:
    told = "我被人用裸照威胁"
    assert is_for_others(PARENTS.passage, told)
    assert not is_for_others(PARENTS.passage, f"{told}，我15岁")
    assert not is_for_others(ANYBODY.passage, told)


@pytest.mark.parametrize("title", ["未成年人参与帮信会坐牢吗", "小朋友看这里：别扫码"])
def test_minors_are_named_in_more_words_than_one(title: str) -> None:
    passage = replace(PARENTS.passage, title=title)
    assert is_for_others(passage, "微信号租给别人了，会不会坐牢")
    assert not is_for_others(passage, "微信号租给别人了，我读高一，会不会坐牢")


def _of_seller_and_teacher() -> Hit:
    head = Passage("x", "x", "scams", "假收费", "", "", "先别付。", "源")
    parts = tuple(
        replace(head, id=f"x#{heading}", heading=heading)
        for heading in ("怎么办", "我是真老师：有人顶我的头像", "我是司机、骑手：车上的人")
    )
    return Hit(head, score=1, asks=1, body=1, terms=1, more=parts[:1], rest=parts[1:])


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("我是老师，有人冒充我收费", "我是真老师：有人顶我的头像"),
        ("我是三年级的老师，家长付了", "我是真老师：有人顶我的头像"),
        ("我当老师的，头像被顶了", "我是真老师：有人顶我的头像"),
        ("我是骑手，单子怪", "我是司机、骑手：车上的人"),
        ("有人冒充老师收费", ""),
        ("我是家长，老师说不是她", ""),
        ("老师说我付错了", ""),
    ],
)
def test_the_part_that_speaks_as_the_writer_does_stands_for_its_card(
    text: str, heading: str
) -> None:
    assert speaking(text, _of_seller_and_teacher()).passage.heading == heading


@pytest.mark.parametrize(
    ("title", "others"),
    [
        ("人在国外，钱转给骗子了", True),
        ("人回不去，内地的旧卡怎么销", True),
        ("房东在国外，先付钱他才寄钥匙", False),
        ("网上的对象说在国外被扣、出事了，要我垫钱", False),
        ("骗子在国外、抓不到，我的钱还要得回来吗", False),
    ],
)
def test_a_title_is_for_people_abroad_where_it_names_them(title: str, others: bool) -> None:
    part = Passage("scam-a#x", "scam-a", "scams", "题", "", title, "文", "源")
    assert is_for_others(part, "她在机场被扣了，要我垫钱") is others
