"""Who did not do what a notice tells of is helped, though the notice is genuine."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.check.not_mine import BORROWED, LOGGED_IN, OPENED, PARCEL, REPLACED, not_mine
from bot.assistant.situations import AUTO_PAY, CARD_DRAINED
from tests.bot.assistant.talking import talk

SPENT = "【建设银行】您尾号3391的账户12月2日转账支出人民币50,000.00元，余额312.45元"


@pytest.mark.parametrize(
    ("message", "helps"),
    [
        (SPENT, CARD_DRAINED),
        ("【微信支付】您已向张三转账500元", CARD_DRAINED),
        ("Your card ending 4821 was charged $842.10 at a shop.", CARD_DRAINED),
        ("【中国移动】您的补卡业务已办理成功，原卡即时失效", REPLACED),
        ("【蚂蚁集团】您的借呗借款20,000元已发放至您的银行卡", BORROWED),
        ("【招商银行】您申请的信用卡已审核通过，卡片将于3个工作日内寄出。", OPENED),
        ("【京东】您的白条已开通", OPENED),
        ("【某某銀行】您的帳戶於12/02轉帳NT$12,800", CARD_DRAINED),
        ("【某某銀行】您的網路銀行在新裝置使用", LOGGED_IN),
        ("【支付宝】您已开启免密支付", AUTO_PAY),
        ("【农业银行】您的手机银行在新设备登录", LOGGED_IN),
        ("【菜鸟驿站】您有包裹已到站，取件码4-2-1", PARCEL),
    ],
)
def test_what_a_notice_tells_of_is_known(message: str, helps: str) -> None:
    assert not_mine(message) == helps


@pytest.mark.parametrize(
    "message",
    [
        "【抖音】您的账号在新设备登录",
        "【建设银行】验证码482913，您正在转账",
        "【工商银行】您尾号3391的卡扣款失败",
        "【工商银行】您尾号3391的卡支出56.00元，余额4,210.77元",
        "妈，晚饭做好了",
        "【交管12123】您已成功处理违章，记3分",
    ],
)
def test_what_is_not_done_or_only_its_senders_matter_is_not(message: str) -> None:
    assert not_mine(message) is None


@pytest.mark.model
@pytest.mark.parametrize("text", ["不是我转的", "我没转过啊", "that wasn't me"])
def test_money_that_left_is_stopped(assistant: Assistant, text: str) -> None:
    assert talk(assistant, SPENT, text).situation == CARD_DRAINED
    assert assistant.reply(f"{SPENT}。不是我转的").situation == CARD_DRAINED


@pytest.mark.model
def test_whose_account_is_in_use_elsewhere_is_sent_to_its_app(assistant: Assistant) -> None:
    said = talk(assistant, "【抖音】您的账号在新设备登录", "不是我登的").text
    assert "登录设备" in said


@pytest.mark.model
def test_a_supper_that_others_cooked_is_no_matter(assistant: Assistant) -> None:
    said = talk(assistant, "妈，晚饭做好了", "不是我做的")
    assert said.situation is None
    assert not said.passages
