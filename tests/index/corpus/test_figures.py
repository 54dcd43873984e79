"""Figures of a text as plain values: one value however it is written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.corpus.figures import figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("全年破案46.4万起", [464_000]),
        ("拦截3180余亿元", [318_000_000_000]),
        ("共 30 余万人", [300_000]),
        ("1.5万亿元", [1_500_000_000_000]),
        ("1,234 个网址", [1234]),
        ("２４小时", [24]),
        ("3千元", [3000]),
        ("三千元以上", [3000]),
        ("3000元", [3000]),
        ("两千万元", [20_000_000]),
        ("二十四小时内", [24]),
        ("十六周岁", [16]),
        ("六个月", [6]),
        ("三十％", [30]),
        ("2023-05-30", [2023, 5, 30]),
        ("2021年7月14日", [2021, 7, 14]),
        ("二〇二二年", [2022]),
        ("RMB 328.8 billion", [328_800_000_000]),
        ("fines of RMB 1 million to 5 million", [1_000_000, 5_000_000]),
        ("5 minutes", [5]),
        ("12381、12321", [12381, 12321]),
        ("法发〔2016〕32号", [2016, 32]),
        ("第287条之二", [287]),
        ("1. 打 110。\n2. 找银行。", [110]),
        ("1. 打 110。\n12. 找银行。", [110]),
        ("3.5 折", [Decimal("3.5")]),
    ],
)
def test_a_figure_is_found_as_its_value(text: str, values: list[int]) -> None:
    assert list(figures(text)) == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3千万元", "三千万元"),
        ("5百万元", "500万元"),
        ("三万五千元", "35000元"),
        ("3万5千元", "35000元"),
        ("十二万五千元", "12.5万元"),
        ("一亿二千万元", "1.2亿元"),
        ("百分之六十", "60%"),
    ],
)
def test_one_figure_in_two_ways_of_writing_is_one_value(one: str, other: str) -> None:
    assert list(figures(one)) == list(figures(other)) != []


@pytest.mark.parametrize(
    "text",
    [
        "一张卡、两步、三个人",
        "千万别转账",
        "万一被骗",
        "一年到头",
        "两三天",
        "三四年",
        "五六个月",
        "十几万元",
        "几百元",
        "八成人数",
        "A4 纸",
        "第一、第二",
        "没有数字",
        "",
    ],
)
def test_a_turn_of_phrase_is_no_figure(text: str) -> None:
    assert figures(text) == {}


def test_a_figure_is_told_in_the_words_of_its_text() -> None:
    assert figures("48 小时内，3180余亿元，三千元") == {
        Decimal(48): "48",
        Decimal(318_000_000_000): "3180余亿",
        Decimal(3000): "三千",
    }


@given(
    st.integers(1, 10**9),
    st.sampled_from(["", "万", "亿"]),
    st.sampled_from(["元", "条", "起", "个", " 次"]),
)
def test_a_formatted_number_is_read_back(number: int, unit: str, measure: str) -> None:
    factor = {"": 1, "万": 10_000, "亿": 100_000_000}[unit]
    assert list(figures(f"共{number:,}{unit}{measure}")) == [number * factor]
    assert list(figures(f"共{number}{unit}{measure}")) == [number * factor]


@given(st.decimals(Decimal("0.1"), Decimal(9999), places=1))
def test_a_decimal_fraction_is_read_back(number: Decimal) -> None:
    assert list(figures(f"约{number}亿元")) == [number * 100_000_000]
