"""The numbers that Word shows before paragraphs and that stand in none of them: 第一条, 一、."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from index.language.numerals import chinese_number

_BULLET = "bullet"
_MOST = 9999  # above it numbers are written in digits
_FORMATS: dict[str, Callable[[int], str]] = {
    name: lambda number: chinese_number(number) if number <= _MOST else str(number)
    for name in ("chineseCounting", "chineseCountingThousand", "japaneseCounting",
                 "ideographDigital", "taiwaneseCounting", "taiwaneseCountingThousand")
} | {
    "lowerLetter": lambda number: chr(ord("a") + (number - 1) % 26),
    "upperLetter": lambda number: chr(ord("A") + (number - 1) % 26),
    "decimalEnclosedCircle": lambda number: chr(0x245F + number) if number <= 20 else str(number),
    "decimalEnclosedCircleChinese": lambda number: (
        chr(0x245F + number) if number <= 20 else str(number)
    ),
}  # fmt: skip


@dataclass(frozen=True)
class _Level:
    """How one level of a list counts: `text` is as in `第%1条`, `%1` being the first level."""

    format: str
    text: str
    start: int


class Numbering:
    """Counts through a document as Word does when it shows it."""

    def __init__(self, part: Any | None) -> None:
        """Read the numbering part's element; a document without lists has none."""
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if part is None:
            return
        lists = {each.get(qn("w:abstractNumId")): _levels(each)
                 for each in part.findall(qn("w:abstractNum"))}  # fmt: skip
        for number in part.findall(qn("w:num")):
            chosen = number.find(qn("w:abstractNumId"))
            if chosen is not None:
                self._levels[number.get(qn("w:numId"))] = lists.get(chosen.get(qn("w:val")), {})

    def mark(self, list_id: str, level: int) -> str:
        """Give what stands before the next paragraph of this list and level, perhaps nothing."""
        levels = self._levels.get(list_id, {})
        known = levels.get(level)
        if known is None:
            return ""
        if known.format == _BULLET:
            return "• "
        counts = self._counts.setdefault(list_id, {})
        counts[level] = counts.get(level, known.start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        text = known.text
        for at, each in levels.items():
            number = counts.get(at, each.start)
            text = text.replace(f"%{at + 1}", _FORMATS.get(each.format, str)(number))
        return f"{text} " if text else ""


def _levels(element: Any) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in element.findall(qn("w:lvl")):
        start = _value(level, "w:start") or "1"
        found[int(level.get(qn("w:ilvl"), "0"))] = _Level(
            _value(level, "w:numFmt") or "decimal",
            _value(level, "w:lvlText") or "",
            int(start) if start.isdigit() else 1,
        )
    return found


def _value(element: Any, name: str) -> str | None:
    child = element.find(qn(name))
    return None if child is None else child.get(qn("w:val"))
