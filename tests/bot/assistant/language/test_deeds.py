"""Which first steps a text says were taken; what was not surely done is no deed."""

import pytest

from bot.assistant.language.deeds import (
    Deed,
    asked,
    beside_deeds,
    deeds,
    done_and_left,
    only_deeds,
    takes_back,
)

POLICE, STATION, BANK = Deed.POLICE, Deed.STATION, Deed.BANK
PASSWORD, PHONE, EVIDENCE, SUPPORT = Deed.PASSWORD, Deed.PHONE, Deed.EVIDENCE, Deed.SUPPORT


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("110打了，卡也停了", {POLICE, BANK}),
        ("警也报了，银行也打过了，密码全换了", {POLICE, BANK, PASSWORD}),
        ("去派出所做了笔录，回执拿到了", {POLICE, STATION}),
        ("已經打165也去派出所報案了，警察給我三聯單", {POLICE, STATION}),
        ("打咗18222，張卡停咗", {POLICE, BANK}),
        ("屏幕共享关了，那个软件也卸了", {PHONE}),
        ("聊天记录都截图存好了", {EVIDENCE}),
        ("微信那边投诉过了", {SUPPORT}),
        ("I called the police and my bank has blocked the card", {POLICE, BANK}),
        ("we filed a police report and changed all the passwords", {POLICE, PASSWORD}),
    ],
)
def test_what_is_told_to_be_done_is_heard(text: str, told: set[Deed]) -> None:
    assert deeds(text) == told
    assert only_deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "还没打110",
        "等下去派出所",
        "要不要挂失银行卡",
        "卡停了吗",
        "110打不通",
        "他说警察已经立案了",
        "客服说，我的卡冻结了",
        "我的卡被公安冻结了",
        "对方叫我改了密码",
        "房东报警了",
        "差点就打110了",
        "should I call my bank?",
        "he said he called the police",
        "my card was frozen by the bank",
        "got an sms from DBS saying my account is locked",
        "短信说我的银行卡已经冻结了，叫我点链接",
        "转了三万，验证码也给他了",
        "收到了立案通知书，说我洗钱，我转了十万",
        "打了公安局的电话，那边让我转安全账户",
        "我真的要报警了",
        "报了警又撤案了",
        "我妈说她报警了",
        "我告诉他我已经打110了",
        "工行打了三万给他",
        "我告诉了他银行验证码",
        "骗子把我密码改了",
        "手机卡挂失了",
        "对方威胁我报了警就发我照片",
        "打了银行，按了半天也没转到人工",
        "我的卡冻结了",
        "got a case number from the caller",
        "the police called me and told me to transfer",
        "I called the bank but nobody answered",
    ],
)
def test_what_was_not_surely_done_is_no_deed(text: str) -> None:
    assert deeds(text) == set()
    assert not only_deeds(text)


@pytest.mark.parametrize(
    "text", ["110打了，钱还追得回来吗", "被骗了三万，110打了", "报警了，有人敲门了"]
)
def test_who_tells_or_asks_more_says_more_than_that(text: str) -> None:
    assert deeds(text) == {POLICE}
    assert not only_deeds(text)


def test_what_is_told_beside_a_deed_is_known() -> None:
    assert beside_deeds("报警了，吃了一瓶药") == "吃了一瓶药"
    assert beside_deeds("110打了，卡也停了") == ""


def test_a_step_that_failed_is_taken_back() -> None:
    assert takes_back("其实没打通，没报成")
    assert not takes_back("卡也停了")
    assert not takes_back("骗子又让我转")
    assert takes_back("他让我转到安全账户")  # he may be the officer who was called
    assert deeds("刚打完110 银行那边还没打") == {Deed.POLICE}
    assert deeds("银行打了，110还没打") == {Deed.BANK}
    assert not deeds("110没打通")


def test_what_comes_next_may_be_asked_with_it() -> None:
    assert only_deeds("110打了，卡也停了，接下来要做什么")
    assert only_deeds("照你说的做了，警报了，卡也挂失了，谢谢")


def test_a_long_tale_is_not_searched_for_steps() -> None:
    assert deeds("打了110，" * 200) == set()


@pytest.mark.parametrize(
    ("line", "steps"),
    [
        ("1. 打 110，说清几点转的。", {POLICE}),
        ("打银行卡背面的客服电话", {BANK}),
        ("带身份证去最近的派出所，要接报案回执", {STATION}),
        ("在官方 App 里找客服", {SUPPORT}),
        ("4. Keep screenshots of chats and payments.", {EVIDENCE}),
        ("对方说“再交一笔才能退”，别交。", set()),
    ],
)
def test_a_line_of_a_card_asks_for_steps(line: str, steps: set[Deed]) -> None:
    assert asked(line) == steps


def test_a_step_that_is_left_is_more_than_what_was_done() -> None:
    assert only_deeds("110打了")
    assert not only_deeds("110打了 银行还没打")
    assert done_and_left("110打了 银行还没打")
    assert not done_and_left("110打了")
    assert not done_and_left("银行还没打 他又叫我转钱")
