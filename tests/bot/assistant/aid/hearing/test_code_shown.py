"""A payment code or the back of a card that the other side saw is an emergency."""

import pytest

from bot.assistant.aid.hearing.code_shown import code_shown
from bot.assistant.assistant import Assistant
from bot.assistant.situations import AUTO_PAY, CODE_GIVEN


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("有人排队的时候偷拍我的付款码", AUTO_PAY),
        ("我把付款码亮给客服看了", AUTO_PAY),
        ("付款码让他拍到了，现在怎么办呢", AUTO_PAY),
        ("付款码让他拍到了，咋整", AUTO_PAY),
        ("I showed him my payment QR code on video", AUTO_PAY),
        ("银行卡正反面我都拍了发给他了", CODE_GIVEN),
        ("I sent him a photo of the back of my credit card", CODE_GIVEN),
    ],
)
def test_what_was_seen_can_be_charged(assistant: Assistant, text: str, situation: str) -> None:
    assert code_shown(text) == situation
    assert assistant.reply(text).situation is not None


@pytest.mark.parametrize(
    "text",
    [
        "付款码怎么关掉小额免密",
        "超市收银员扫了我的付款码，付了56",
        "付款码和收款码有什么区别",
        "他要我拍银行卡背面，我没拍",
        "客服要我出示付款码，能给吗",
        "收款码可以发给客户吗",
        "付款码截图发给我老婆付早餐了",
        "如果付款码被人拍了会怎样",
        "付款码被人看见了，会有事吗",
        "有人要我付款码截图，我发了张我家狗的照片给他",
        "银行卡背面要签名吗",
        "我给女儿拍了银行卡背面让她学认卡号",
        "我把收款码给顾客看，他扫码付了",
        "should I show my payment code to the cashier",
    ],
)
def test_counters_refusals_and_questions_are_none(text: str) -> None:
    assert code_shown(text) is None


@pytest.mark.model
def test_what_was_asked_for_and_done_in_another_clause_is_one(assistant: Assistant) -> None:
    text = "孙子打游戏，弹出来叫他把手机对着付款码拍,他刚刚拍了"
    assert assistant.reply(text).situation == AUTO_PAY
