"""Chinese numerals, read and written: 三千五百, 二〇二二, 三万五千."""

UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6,
          "七": 7, "八": 8, "九": 9}  # fmt: skip
_WRITTEN = "零一二三四五六七八九"


def chinese_value(text: str) -> int:
    """Read a numeral: 三千五百 is 3500, 十 is 10, 二〇二二 is 2022, 三万五千 is 35000."""
    for unit in ("亿", "万"):
        head, found, rest = text.rpartition(unit)
        if found:
            factor = UNITS[unit]
            rest_factor = factor // 10 if rest in DIGITS else 1  # 两万八
            return chinese_value(head) * factor + chinese_value(rest) * rest_factor
    if len(text) > 1 and all(each in DIGITS for each in text):
        return int("".join(str(DIGITS[each]) for each in text))
    total, current = 0, 0
    for each in text:
        if each in DIGITS:
            current = DIGITS[each]
        else:
            total += (current or 1) * UNITS[each]
            current = 0
    return total + current


def chinese_number(number: int) -> str:
    """Write 1 to 9999 as statutes do: 十, 二十一, 一百零三, 一千一百八十八."""
    if 10 <= number < 20:
        return "十" + (_WRITTEN[number % 10] if number % 10 else "")
    text, skipped = "", False
    for value, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // value % 10
        if digit:
            text += ("零" if skipped and text else "") + f"{_WRITTEN[digit]}{unit}"
        skipped = not digit
    return text
