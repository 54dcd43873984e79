"""Figures in Chinese text as plain values, so that 三千元, 3千元 and 3000元 compare equal."""

import re
from decimal import Decimal

from index.language.numerals import DIGITS, UNITS, chinese_value

HOTLINES = frozenset({Decimal(110), Decimal(96110)})  # which everybody knows: they need no fact

_NUMERAL = "零〇一二两三四五六七八九十百千"
_ARABIC = re.compile(
    r"(?<![\dA-Za-z.])(\d+(?:,\d{3})*(?:\.\d+)?)\s?(?:余|多)?\s?([十百千]?[万亿]{0,2})"
    r"((?:(?<=[十百千万亿])\d+[十百千万]+)*)"  # 3万5千
    r"(?:(?<=[\d ])\s?([mb])illion)?"
)
_ENGLISH = {"m": 10**6, "b": 10**9}
# Small counts without a measure of law or money (一张, 两步, 三个人) carry no fact.
_CHINESE = re.compile(
    rf"[{_NUMERAL}](?:[{_NUMERAL}万亿]|[余多](?=[万亿]))*"
    r"(?=(?:余|多)?(?:周岁|个月|小时|年|月|日|天|元|倍|岁|起|亿|%|％))"
)
_PERCENT = re.compile(f"(?<=百分之)[{_NUMERAL}]+")
_ABOUT = re.compile("一两|两三|三五|一二|二三|三四|四五|五六|六七|七八|八九")  # 三五天, 五六个月
_LIST_NUMBER = re.compile(r"(?m)^\s*\d+[.、](?!\d)\s*")
_FORMS = re.compile(r"千万别|千万不|万一|十几|几十|几百|几千|几万|八成|九成|百分之百|第二天")


def figures(text: str) -> dict[Decimal, str]:
    """Find the figures of a text: value to the words as they stand there.

    A date gives its year, month and day one by one; the numbers that open list items are none.
    """
    text = _FORMS.sub("", _LIST_NUMBER.sub("", text))
    found: dict[Decimal, str] = {}
    for match in _ARABIC.finditer(text):
        value = _times(Decimal(match[1].replace(",", "")), match[2])
        for number, units in re.findall(r"(\d+)(\D+)", match[3]):
            value += _times(Decimal(number), units)
        value *= _ENGLISH.get(match[4], 1)
        found.setdefault(value.normalize(), match[0].strip())
    text = _ARABIC.sub(" ", text)
    for match in (*_CHINESE.finditer(text), *_PERCENT.finditer(text)):
        if not _is_count(match[0]):
            value = Decimal(chinese_value(re.sub("[余多]", "", match[0])))
            found.setdefault(value.normalize(), match[0])
    return found


def _times(value: Decimal, units: str) -> Decimal:
    for unit in units:
        value *= UNITS[unit]
    return value


def _is_count(text: str) -> bool:
    """Tell 一起, 一年到头 and 三五天 from figures; 二〇一二 is one."""
    year = len(text) > 2 and all(each in DIGITS for each in text)
    return text == "一" or (not year and _ABOUT.search(text) is not None)
