"""Who lent a card or carried money is told apart from who was cheated."""

import pytest

from bot.assistant.language.sides import has_lent


@pytest.mark.parametrize(
    "text",
    [
        "我把银行卡借给同学用了",
        "卖号给别人，现在派出所叫我去",
        "朋友让我帮他取现金",
        "I sold my SIM card",
    ],
)
def test_who_lent_or_carried_is_heard(text: str) -> None:
    assert has_lent(text)


@pytest.mark.parametrize(
    "text",
    [
        "公安打电话说我涉案",
        "客服说帮我取消会员",
        "我的卡被冻结了",
        "卡借给朋友，被骗走了三万",
        "I was scammed after I sold my SIM",
    ],
)
def test_who_did_not_or_was_cheated_as_well_is_not(text: str) -> None:
    assert not has_lent(text)
