"""A notice that brings a code is told from what only names codes or has other digits."""

import pytest

from bot.assistant.check.evidence.codes import brings_code
from bot.assistant.check.evidence.official import NO_LIST
from bot.assistant.check.judging.judge import judge
from bot.assistant.check.showing.present import present
from bot.assistant.check.showing.texts import EN, ZH
from index import Library
from index.script import Script
from tests.bot.assistant.check.likeness_factory import WEIGHTS, always


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
