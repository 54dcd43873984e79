"""A trick is guessed only of a text that has a word which tells it."""

import pytest

from bot.assistant.aid.suiting.naming import names
from bot.assistant.assistant import Assistant

pytestmark = pytest.mark.model
GAVE = "把银行卡号、身份证号发给一个客服了，钱还在"


@pytest.mark.parametrize(
    ("card", "text"),
    [
        ("scam-zhuxiao-xiaoyuandai", "说要注销校园贷，卡号发给他了"),
        ("scam-zhuxiao-xiaoyuandai", "學貸客服說我的校園貸沒注銷"),
        ("scam-otp-code", "验证码念给客服了"),
        ("scam-screen-sharing", "屏幕开给他看了"),
        ("scam-cash-gold-pickup", "黄金寄走了"),
        ("scam-zhuxiao-xiaoyuandai", "I gave my card number to an agent"),
    ],
)
def test_a_word_of_the_trick_is_found(assistant: Assistant, card: str, text: str) -> None:
    passage = assistant.library.get(card)
    assert passage is not None
    assert names(assistant.library, text, passage)


@pytest.mark.parametrize(
    "card", ["scam-zhuxiao-xiaoyuandai", "scam-cash-gold-pickup", "scam-laobanqun-caiwu"]
)
def test_words_of_all_tricks_tell_none(assistant: Assistant, card: str) -> None:
    passage = assistant.library.get(card)
    assert passage is not None
    assert not names(assistant.library, GAVE, passage)
