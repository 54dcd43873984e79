"""What is quoted of an address: all of it, or nothing."""

from dataclasses import replace

import pytest

from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.check.evidence.official import NO_LIST, Official, Owner
from bot.assistant.check.evidence.reading import read
from bot.assistant.check.judging.quoting import quotable, weighty, with_demands
from index.corpus.official import Category
from tests.bot.assistant.check.likeness_factory import WEIGHTS

PAY = Owner("支付宝", ("支付宝",), Category.PAYMENT, ("alipay.com",), "")
LIST = replace(NO_LIST, domains={"alipay.com": PAY}, owners=(PAY,), shorteners=frozenset({"t.cn"}))
CLICKS = replace(WEIGHTS, risk={**WEIGHTS.risk, "flag_asks_click": 0.5, "flag_link": 0.4})


def quotes(text: str, official: Official = LIST) -> dict[FlagKind, str]:
    return {each.kind: each.quote(text) for each in weighty(read(text, official), CLICKS)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "https://www.alipay.com/?goto=http://evil.top",
            {FlagKind.REDIRECT_LINK: "https://www.alipay.com/?goto=http://evil.top"},
        ),
        (
            "请点 https://t.cn/A6xyz 更新",
            {FlagKind.SHORT_LINK: "https://t.cn/A6xyz", FlagKind.ASKS_CLICK: "点"},
        ),
        (
            "请访问（www.abc-x.top/a）领取",
            {FlagKind.LINK: "www.abc-x.top/a", FlagKind.ASKS_CLICK: "请访问"},
        ),
        ("请看 https://www.alipay.com/help", {}),
    ],
)
def test_an_address_is_named_itself_and_no_words_run_into_it(
    text: str, expected: dict[FlagKind, str]
) -> None:
    assert quotes(text) == expected


def test_nothing_reassures_by_what_stands_in_an_address() -> None:
    text = "请看 www.xxx88.top"
    assert {each.kind for _, each in quotable(read(text, NO_LIST))} == {FlagKind.LINK}


def test_words_far_from_an_address_stay_as_they_are() -> None:
    text = "账号：622848，见 t.cn/A6xyz"
    assert "账号：" in {each.quote(text) for _, each in quotable(read(text, LIST))}


@pytest.mark.parametrize(
    "text",
    [
        "客服说：资金冻结，先交9000保证金。我急用钱，这钱能交吗？",
        "贷款客服讲：先交9000保证金解冻。我急用钱，该不该交",
    ],
)
def test_what_the_forwarder_says_himself_is_no_reason(text: str) -> None:
    hurries = replace(WEIGHTS, risk={**WEIGHTS.risk, "flag_hurry": 0.5})
    found = [each.quote(text) for each in weighty(read(text, NO_LIST), hurries)]
    assert not any("急" in each for each in found)
    assert any("保证金" in each for each in found)


def test_what_differs_only_by_a_number_is_quoted_once() -> None:
    text = "充100返130，充1000返1400，首充1000返"
    tasks = replace(WEIGHTS, risk={"flag_gamble": 0.5, "flag_advance": 0.4})
    reading = read(text, NO_LIST)
    found = with_demands(reading, weighty(reading, tasks), "刷单返利")
    assert sum("充" in each.quote(text) and "返" in each.quote(text) for each in found) == 1


def test_a_promise_is_a_reason_though_it_weighs_nothing() -> None:
    text = "跟着老师，中签率100%"
    found = weighty(read(text, NO_LIST), replace(WEIGHTS, risk={}))
    assert "中签率100%" in {each.quote(text) for each in found}
