"""A notice that money left a card is told from what only has a card's number in it."""

import pytest

from bot.assistant.check.evidence.charging import tells_of_charge
from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.showing.texts import EN, ZH


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
