"""What answers a question beside a calm message, and whom to ask."""

import pytest

from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.senders import way_to_ask
from bot.assistant.check.showing.beside_calm import context_of, part_beside, told_beside
from bot.assistant.check.wondering import Wondering
from index.script import Script


def told(message: str, shape: Wondering, script: Script = Script.HANS) -> str:
    return told_beside(Verdict(message, Risk.LOW), shape, way_to_ask(message), script)


@pytest.mark.parametrize(
    ("message", "where"),
    [
        ("【工商银行】您尾号2291卡支出88.00元", "在工商银行的官方 App 里找客服"),
        ("【微信支付】您的零钱提现已到账", "自己打开微信的官方 App"),
        ("【学信网】您的学历验证报告将到期", "自己打开学信网的官网看"),
        ("【城南自来水公司】明天停水", "在城南自来水公司的官方 App、营业厅问"),
        ("【市图书馆】您借的书将到期", "市图书馆"),
        ("您的包裹到了", "发的那家"),
    ],
)
def test_the_sender_is_named_as_in_the_message(message: str, where: str) -> None:
    said = told(message, Wondering.OTHER)
    assert said.startswith("您问的这件事，我这里答不了。")
    assert where in said


def test_who_asks_in_english_reads_the_name_too() -> None:
    said = told("[HSBC Bank] Your statement is ready.", Wondering.OTHER, Script.LATIN)
    assert "official app of HSBC Bank" in said


def test_nothing_is_said_of_doing_what_a_notice_wants_that_wants_nothing() -> None:
    assert "再办" not in told("【工商银行】您尾号2291卡支出88.00元", Wondering.DO)
    assert "再办" in told("【工商银行】请到网点更新证件", Wondering.DO)


def test_who_need_do_nothing_is_told_so() -> None:
    refund = "【美团】您申请的退款58.00元已原路退回，预计1-3个工作日到账"
    assert "不用管" in told(refund, Wondering.ANYTHING)
    assert "再办" in told("【社保局】请持身份证到网点换卡", Wondering.ANYTHING)


def test_who_did_not_do_it_is_told_to_ask_at_once() -> None:
    said = told("【汇丰银行】您的账户在新设备登录", Wondering.NOT_ME)
    assert "别等" in said
    assert "银行卡背面" in said


def test_who_did_not_pay_has_the_card_blocked() -> None:
    message = "【交通银行】您尾号3321卡消费1500元"
    verdict = Verdict(message, Risk.LOW, charges=True)
    said = told_beside(verdict, Wondering.NOT_ME, way_to_ask(message), Script.HANS)
    assert "停卡" in said


def test_a_school_is_just_answered() -> None:
    assert "回他就行" in told("家长您好，本周五开家长会", Wondering.REPLY)


def test_a_fee_is_warned_of_only_where_the_message_wants_money() -> None:
    assert "先别交" not in told("【学信网】您的学历验证报告将到期", Wondering.FEE)
    assert "先别交" not in told("【微信支付】手续费0.50元", Wondering.FEE)
    assert "先别交" in told("【人才中心】领取前请先缴纳保证金", Wondering.FEE)


def test_links_and_numbers_are_spoken_of_only_where_there_are_any() -> None:
    assert "号码" not in told("【学信网】您的学历验证报告将到期", Wondering.OTHER)
    assert "消息里的号码" in told("【健身房】年卡到期，咨询 13800001234", Wondering.OTHER)


def test_a_question_beside_a_warning_is_about_warnings() -> None:
    for message in ("【12381】您可能正遭遇诈骗", "【96110】请提高警惕"):
        assert context_of(Verdict(message, Risk.LOW), way_to_ask(message)) == "预警短信"
    notice = "【市图书馆】您借的书将到期"
    assert not context_of(Verdict(notice, Risk.LOW), way_to_ask(notice))


def test_a_parcel_may_be_fetched_and_a_prize_may_not() -> None:
    assert told("【丰巢】您的快递已存入3号柜", Wondering.MAY).startswith("可以，只要")
    assert "可以" not in told("【抽奖中心】恭喜您中二等奖，请到门店领取", Wondering.MAY)


def test_it_is_done_in_the_senders_own_app() -> None:
    said = told("【国家电网】您当月电费143.27元", Wondering.WHERE)
    assert said.startswith("自己打开国家电网的官方 App")


def test_a_quiet_notice_is_told_of_and_no_card_stands_below() -> None:
    message = "【深圳水务】今晚停水，请储水"
    quiet, way = Verdict(message, Risk.LOW, quiet=True), way_to_ask(message)
    assert told_beside(quiet, Wondering.GENUINE, way, Script.HANS).startswith("这条没要钱")
    assert not part_beside(quiet, Wondering.GENUINE, way)


def test_the_part_on_arrears_is_for_who_is_said_to_owe() -> None:
    for message, owes in (("【燃气集团】明日入户安检", False), ("【燃气集团】您已欠费", True)):
        way = way_to_ask(message)
        assert bool(part_beside(Verdict(message, Risk.LOW), Wondering.GENUINE, way)) is owes
