"""A chat account's code that was given away opens that account, and no bank card."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.check.chat_code import CHAT_CODE, gave_chat_code
from bot.assistant.situations import CODE_GIVEN
from tests.bot.assistant.talking import talk

TELEGRAM = "[Telegram] Login code: 48213. Do not give this code to anyone"


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (TELEGRAM, "我刚把它发给一个朋友了"),
        (TELEGRAM, "i sent it to him"),
        ("【微信】验证码 482913，用于登录", "已经告诉他了"),
        ("【微信】验证码 482913", "我念给她了"),
    ],
)
def test_it_was_given_away(told: str, text: str) -> None:
    assert gave_chat_code(told, text)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (TELEGRAM, "我没发给他"),
        (TELEGRAM, "要发给他吗"),
        (TELEGRAM, "谁在登我的号"),
        ("【微信支付】验证码 482913，您正在付款", "我念给客服了"),
        ("【建设银行】验证码482913", "我念给客服了"),
        ("微信群里有人卖茶叶", "我发给他了"),
    ],
)
def test_it_was_not_or_opens_something_else(told: str, text: str) -> None:
    assert not gave_chat_code(told, text)


@pytest.mark.model
def test_the_strange_device_is_signed_out(assistant: Assistant) -> None:
    said = talk(assistant, TELEGRAM, "我刚把它发给一个朋友了 他说帮他投票")
    assert said.passages[0].passage.id == CHAT_CODE
    bank = talk(assistant, "【建设银行】验证码482913，您正在转账，请勿告知他人", "我念给客服了")
    assert bank.situation == CODE_GIVEN
