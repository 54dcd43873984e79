"""Which first steps a text says were taken; what was not surely done is no deed."""

import pytest

from bot.assistant.language.deeds import (
    Deed,
    all_done,
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
        ("银行也去了", {BANK}),
        ("报警了，也冻结了", {POLICE, BANK}),
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
    "text",
    ["110打了，钱还追得回来吗", "报完案一个星期了", "被骗了三万，110打了", "报警了，有人敲门了"],
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


@pytest.mark.parametrize(
    "text",
    [
        "我已经报警了",
        "報咗警㗎喇，跟住點",
        "我报过案了，那要多久",
        "回执拿到了",
        "I already reported to the police",
        "I have called the police, what now",
        "昨天下午三点我去派出所报案了",
        "今天被骗了八万，已经报警了，银行卡也冻结了",
        "我已经报警了 钱能要回来吗",
        "我打了 110，他们让我去派出所",
        "我有報警",
        "报警三天了",
        "报完案三个星期了，冻住的两万什么时候能还我",
        "早就打了110了，卡当天就停的",
        "当时就报警了",
        "第一时间打的110",
        "昨晚去派出所拿到回执",
        "110打过了，他们让我等电话",
        "I called the police on Monday",
        "we reported it to the police two days ago",
        "I already reported it to the local police yesterday",
    ],
)
def test_who_writes_has_told_the_police(text: str) -> None:
    assert POLICE in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "要不要报警",
        "没报警",
        "报了案未",
        "报警了吗",
        "如果报警了呢",
        "他说已经报警了，要抓我",
        "警察说我涉嫌洗钱",
        "should I have called the police",
        "报警了会不会让我爸妈知道",
        "报案回执有什么用",
        "等我报了案再说",
        "他们都说报了警就没事",
        "先报了警再去银行",
        "銀行話要我報咗警先",
        "what happens after I called the police",
        "我要报警了",
        "我打算报警了",
        "差点报警了",
        "不用报警了",
        "别报警了",
        "忘了报警了",
        "你再这样，我就报警了",
        "你已经报警了",
        "房东报警了，说我偷东西",
        "买家报警了，我卡冻了",
        "别人报了警，我的卡被冻结了",
        "骗子说，已经报警了",
        "客服帮我打过110了",
        "报警了就没事了",
        "报了警，他就会发我照片吗",
        "报案了才能止付",
        "打过110了，没人接",
        "没有打过110",
        "冇報過警",
        "收到了银行回执",
        "银行的回执拿到了",
        "早就该报警了",
        "早就想报警了",
        "当时就该打110",
        "早就有人报警了",
        "对方早就报警了",
        "我有报警电话",
        "报警要三天",
        "打了110，客服让我等",
        "他们让我等三天解冻",
        "I will call the police on Monday",
        "he called the police two days ago",
        "I almost called the police",
        "someone called the police on me",
        "I called the police number he gave me",
        "I called the police but nobody answered",
    ],
)
def test_that_somebody_else_or_nobody_did_is_no_report(text: str) -> None:
    assert not deeds(text)


@pytest.mark.parametrize(
    "text", ["该做的我都做了", "按你说的都办完了", "别再叫我报警了 我都做过了", "全弄好了"]
)
def test_who_did_all_that_was_advised_says_so(text: str) -> None:
    assert all_done(text)


@pytest.mark.parametrize(
    "text", ["做完了", "任务都做完了", "都没做", "该做的我都做了吗", "他都办完了"]
)
def test_who_did_something_else_does_not(text: str) -> None:
    assert not all_done(text)
