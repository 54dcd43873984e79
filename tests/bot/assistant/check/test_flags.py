"""What the words of a message show: signals, each in its own sense."""

import pytest

from bot.assistant.check.clean import clean
from bot.assistant.check.flags import shown


def names(text: str) -> set[str]:
    return {each.signal.name for each in shown(clean(text).text)}


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("这件事先不要告诉家人", "secret"),
        ("不要告诉任何人。验证码请勿泄露给他人", "secret"),
        ("验证码请勿告诉任何人", "guards_code"),
        ("我在陪领导开会，不方便接电话", "avoids_call"),
        ("Can't talk, just text me", "avoids_call"),
        ("我卡里没钱，帮我转账500元", "asks_pay"),
        ("高价收你的号", "game"),
        ("你去开个宾馆，别跟任何人讲", "secret"),
        ("奶奶，我发烧了声音有点哑", "faked"),
        ("You heard my voice on the call", "faked"),
    ],
)
def test_words_show_a_signal(text: str, signal: str) -> None:
    assert signal in names(text)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("验证码请勿告诉任何人", "secret"),
        ("切勿将验证码告诉他人，包括银行工作人员", "secret"),
        ("切勿将验证码告诉他人，包括银行工作人员", "asks_code"),
        ("我在开会，晚点回你", "boss_pay"),
        ("您的账号在新设备登录，充值可用余额支付", "game"),
        ("采购合同已盖章", "military"),
        ("您有一个包裹待取", "romance"),
        ("我到酒店再给你回电话", "secret"),
    ],
)
def test_other_words_do_not(text: str, signal: str) -> None:
    assert signal not in names(text)
