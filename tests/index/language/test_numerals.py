"""Chinese numerals, read and written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.numerals import chinese_number, chinese_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("一百零三", 103),
        ("三千五百", 3500),
        ("两千", 2000),
        ("二〇二二", 2022),
        ("零", 0),
    ],
)
def test_a_chinese_numeral_has_its_value(text: str, value: int) -> None:
    assert chinese_value(text) == value


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (38, "三十八"),
        (100, "一百"),
        (103, "一百零三"),
        (110, "一百一十"),
        (312, "三百一十二"),
        (999, "九百九十九"),
        (1010, "一千零一十"),
        (1032, "一千零三十二"),
        (1188, "一千一百八十八"),
        (2000, "二千"),
    ],
)
def test_a_number_is_written_as_statutes_do(number: int, text: str) -> None:
    assert chinese_number(number) == text


@given(st.integers(1, 9999))
def test_a_numeral_of_the_statutes_is_read_back(number: int) -> None:
    assert chinese_value(chinese_number(number)) == number
