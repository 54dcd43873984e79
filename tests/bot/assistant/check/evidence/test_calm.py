"""What a message that is not taken for fraud brings, tells or asks for, and what has its words."""

import pytest

from bot.assistant.check.evidence.calm import (
    asks_for_nothing,
    asks_to_borrow,
    brings_code,
    tells_of_charge,
)
from bot.assistant.check.evidence.official import NO_LIST
from bot.assistant.check.judging.judge import judge
from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.showing.present import present
from bot.assistant.check.showing.texts import EN, ZH
from index import Library
from index.script import Script
from tests.bot.assistant.check.likeness_factory import WEIGHTS, always

ASKED = "在吗？最近手头有点紧，能不能借我2000，下个月还你"


@pytest.mark.parametrize(
    "text",
    [
        "您尾号1234的卡支出5000元",
        "【工商银行】您尾号1234的卡11月28日支出（消费）5000元，余额1200.5元。",
        "【招商银行】您账户*1234于11月28日消费人民币58.00元",
        "您尾號8888的信用卡消費3200元，如非本人操作請回覆N",
        "Your card ending 1234 was charged $58.00",
        "您尾号1234的信用卡在境外网站交易美元48.99。",
        "You made a $64.20 purchase at Target with card ending 1123.",
        "A payment of HKD 1,280.00 was made today.",
    ],
)
def test_a_charge_is_heard(text: str) -> None:
    assert tells_of_charge(text)


@pytest.mark.parametrize(
    "text",
    [
        "您尾号1234的卡收入5000元",
        "【中国银行】您的验证码是123456，请勿泄露",
        "刮开尾号1234的刮刮卡领5000元",
        "您的快递尾号1234已到驿站",
        "消费满5000元送好礼",
        "您尾号1234的卡扣款5000元失败",
        "尾号1234的卡将于5月1日扣款500元",
        "您卡尾号1234消费退货5000元",
        "Your card ending 1234 was declined for a purchase of 500,",
        "Your parcel 1234 has arrived",
        "您的户号（尾号1234）本月电费153.27元，可用支付宝缴纳",
        "您尾号1234的账户交易限额调整为5000元",
        "Your purchase of 2 books has shipped",
    ],
)
def test_what_tells_of_none_is_not(text: str) -> None:
    assert not tells_of_charge(text)


def test_nobody_reads_of_a_charge_unasked() -> None:
    assert not Verdict("", Risk.LOW).charges
    assert "银行卡背面" in ZH.charges
    assert "back of the card" in EN.charges


@pytest.mark.parametrize(
    "text",
    [
        "【支付宝】验证码：482913，您正在登录支付宝，请勿将验证码告诉任何人。",
        "【美團】驗證碼 482913，請勿告訴他人",
        "482913是您本次的验证码，5分钟内有效",
        "Your verification code is 482913. Do not share it with anyone.",
        "482-913 is your sign-in code",
    ],
)
def test_a_code_is_heard(text: str) -> None:
    assert brings_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "您的包裹已到店，取件码 12-3-4056",
        "验证码谁也别给",
        "我行不会索要您的验证码。如有疑问请致电95566",
        "您已消费5000元，付款不用验证码",
        "Never share a code. Call 95566 with questions",
    ],
)
def test_what_brings_none_is_not(text: str) -> None:
    assert not brings_code(text)


def test_who_did_not_ask_for_a_code_is_told_what_to_do(library: Library) -> None:
    code = judge("【支付宝】验证码482913，请勿告诉任何人", NO_LIST, always(-9.0), WEIGHTS)
    assert ZH.codes in present(library, code, Script.HANS).text
    assert EN.codes in present(library, code, Script.LATIN).text
    linked = judge("【支付宝】验证码482913，点 abc-x.top", NO_LIST, always(-9.0), WEIGHTS)
    assert not linked.codes


@pytest.mark.parametrize(
    "text",
    [
        "【深圳水务】因管道抢修，今晚22点至明早6点停水，请储水。",
        "各位家长：本周五下午三点召开家长会，请准时参加，停车请走北门。",
        "【杭州公交】因道路施工，23路12月6日起临时改道，请留意站牌公告。",
        "【第三人民医院】您已成功预约12月4日上午内科，请提前15分钟到诊室签到。",
        "各位业主：明日上午电梯维保，请走楼梯。",
    ],
)
def test_a_notice_that_wants_nothing_is_quiet(text: str) -> None:
    assert asks_for_nothing(text, charges=False)


@pytest.mark.parametrize(
    "text",
    [
        "【物业】停水通知：恢复供水需业主先把验证码告诉维修师傅。",
        "【物业】明日停水，恢复供水请缴纳检修费30元。",
        "【燃气】明日入户安检，预约电话96777。",
        "【村委】明天到村部领高龄补贴。",
        "【学校】请家长扫码填写回执。",
        "【水务】今晚停水，详情见 sw.cn/a",
        "【公安局】您涉嫌一起案件，请明天到场。",
        "【银行】您的账户转入5000元。",
        "【银行】本次付款200元，请确认。",
    ],
)
def test_one_that_wants_or_offers_something_is_not(text: str) -> None:
    assert not asks_for_nothing(text, charges=False)


def test_a_payment_that_is_told_of_is_no_demand() -> None:
    assert asks_for_nothing("【招商银行】您尾号3391的储蓄卡快捷支付56.00元", charges=True)


@pytest.mark.parametrize(
    "text",
    [
        ASKED,
        "老同学，我这边周转不开，先借我五千行不",
        "朋友 WhatsApp 問我借2萬蚊，話聽日還，要唔要過數",
        "喂，過2000俾我先，聽日還你",
        "阿明，帮我垫一下500话费，晚上转你",
        "方便的话先转我三千",
        "Hi, could you lend me $300 till Friday?",
        "Can I borrow 200 dollars",
        "please send me $500, will explain later",
    ],
)
def test_a_loan_is_heard(text: str) -> None:
    assert asks_to_borrow(text)


@pytest.mark.parametrize(
    "text",
    [
        "借我本书看看，下周还你",
        "你能把车借我开两天吗",
        "昨晚吃饭总共428，四个人一人107，你微信转我就行",
        "上次借你的500我今天转给你",
        "房租水电一共2300，你转我一半就行",
        "要不要我借你点钱应急",
        "我已经转你500了，记得收",
        "您可借额度20万，最快3分钟到账",
        "Can you lend me your bike this weekend?",
        "Your share is 20, please send me $20",
    ],
)
def test_who_asks_for_no_money_of_the_readers_is_not(text: str) -> None:
    assert not asks_to_borrow(text)


def test_a_calm_loan_is_first_told_to_be_asked_on_the_old_number(library: Library) -> None:
    verdict = judge(ASKED, NO_LIST, always(-9.0), WEIGHTS)
    assert not verdict.is_risky
    assert present(library, verdict, Script.HANS).paragraphs[0].text == ZH.borrows
    assert present(library, verdict, Script.LATIN).paragraphs[0].text == EN.borrows
    assert ZH.low not in present(library, verdict, Script.HANS).text
