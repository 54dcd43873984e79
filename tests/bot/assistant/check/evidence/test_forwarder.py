"""The forwarder's own words are told from the message that they stand around."""

import pytest

from bot.assistant.check.evidence.forwarder import forwarders


def own(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in forwarders(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("客服说：先交9000保证金。我急用钱，这钱能交吗？", ["客服说：", "我急用钱，这钱能交吗？"]),
        ("【海关】请补充信息后放行。 是真的吗，我确实海淘了", ["是真的吗，我确实海淘了"]),
        ("老板在QQ群里说：打58万", ["老板在QQ群里说："]),
        ("我妈转来的：每人交30元，請轉給有緣人", ["我妈转来的："]),
        ("冻结资金需做修复单。我该不该转啊", ["我该不该转啊"]),
        ("点链接激活。我赶着看病，能点吗。靠谱吗", ["我赶着看病，能点吗。靠谱吗"]),
    ],
)
def test_what_stands_around_a_message_is_its_forwarders(text: str, expected: list[str]) -> None:
    assert own(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "公安机关通知：您涉嫌洗钱，请配合",
        "您的卡已冻结。您现在能转吗",
        "我网恋了。他让我投资，能信吗",
        "客服叫我共享屏幕，是不是骗子",
        "投资稳赚。今天赶紧入金",
        "【银行】您的卡已停用。点击激活",
    ],
)
def test_a_message_or_a_story_is_whole(text: str) -> None:
    assert own(text) == []
