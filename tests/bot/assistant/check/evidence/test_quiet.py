"""Notices that ask for nothing that can cost their reader."""

import pytest

from bot.assistant.check.evidence.quiet import asks_for_nothing


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
