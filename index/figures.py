"""Figures in Chinese text as plain values, so that 三千元, 3千元 and 3000元 compare equal."""

import re
from decimal import Decimal

_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6,
           "七": 7, "八": 8, "九": 9}  # fmt: skip
_ARABIC = re.compile(
    r"(?<![\dA-Za-z.])(\d+(?:,\d{3})*(?:\.\d+)?)\s?(?:余|多)?\s?(十|百|千|万|亿)?(亿)?"
)
# Small counts without a measure of law or money (一张, 两步, 三个人) carry no fact.
_CHINESE = re.compile(
    r"([零〇一二两三四五六七八九十百千]+)(?:余|多)?(万|亿)?"
    r"(?=(?:余|多)?(?:周岁|个月|小时|年|月|日|天|元|倍|岁|起|亿|%|％))"
)
_COUNTS = {"一", "一两", "两三", "三五"}  # 一起, 一年到头, 三五天: no figures
_LIST_NUMBER = re.compile(r"(?m)^\s*\d+[.、](?!\d)\s*")
_FORMS = re.compile(r"千万别|千万不|万一|十几|几十|几百|几千|几万|八成|九成")


def chinese_value(text: str) -> int:
    """Read a numeral below ten thousand: 三千五百 is 3500, 十 is 10, 二〇二二 is 2022."""
    if len(text) > 1 and all(each in _DIGITS for each in text):
        return int("".join(str(_DIGITS[each]) for each in text))
    total, current = 0, 0
    for each in text:
        if each in _DIGITS:
            current = _DIGITS[each]
        else:
            total += (current or 1) * _UNITS[each]
            current = 0
    return total + current


def figures(text: str) -> dict[Decimal, str]:
    """Find the figures of a text: value to the words as they stand there.

    A date gives its year, month and day one by one; the numbers that open list items are none.
    """
    text = _FORMS.sub("", _LIST_NUMBER.sub("", text))
    found: dict[Decimal, str] = {}
    for match in _ARABIC.finditer(text):
        value = Decimal(match[1].replace(",", ""))
        for unit in (match[2], match[3]):
            value *= _UNITS.get(unit, 1)
        found.setdefault(value.normalize(), match[0].strip())
    for match in _CHINESE.finditer(text):
        if match[1] in _COUNTS and not match[2]:
            continue
        value = Decimal(chinese_value(match[1])) * _UNITS.get(match[2], 1)
        found.setdefault(value.normalize(), match[0])
    return found
