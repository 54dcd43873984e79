"""Reasons: what a message wants done is quoted first, whole, and under a label that fits."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.check.evidence.evidence import FlagKind

pytestmark = pytest.mark.model


def quotes(assistant: Assistant, text: str) -> list[tuple[str, FlagKind]]:
    return [(each.quote(text), each.kind) for each in assistant.verdict(text).flags]


def test_the_demand_is_quoted_before_the_framing(assistant: Assistant) -> None:
    text = "您好我是抖音客服，您的直播会员今天到期，每月自动扣800，请下载“银联会议”我教您关闭"
    found = quotes(assistant, text)
    assert found[0] == ("下载“银联会议”", FlagKind.ASKS_INSTALL)


def test_whom_an_offer_is_made_to_is_no_bait(assistant: Assistant) -> None:
    text = "亲，宝妈学生都能做，点赞一单5元，日结，做满三单进群做联单，垫付本金当天返佣20%"
    found = quotes(assistant, text)
    assert ("宝妈", FlagKind.BAIT) not in found
    assert any(kind is FlagKind.BAIT for _, kind in found)


def test_no_quotation_ends_within_a_name_in_marks(assistant: Assistant) -> None:
    text = "名下有闲置手机卡，一张200收，或者在家用两部手机“语音对接”一小时150，不用本金"
    found = quotes(assistant, text)
    assert all(quote.count("“") == quote.count("”") for quote, _ in found)


def test_a_letter_is_no_reason_as_a_whole(assistant: Assistant) -> None:
    text = (
        "Dear team, our bank account is under audit. Please remit the invoice to our new account "
        "in Lithuania. Do not call, I am traveling. 我们供应商的邮箱,域名好像多了个l,该不该付"
    )
    assert all(len(quote) < len(text) // 2 for quote, _ in quotes(assistant, text))
