"""The numbers that Word shows before paragraphs and that stand in none of them: 第一条, 一、."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from index.importing.wordml import whole
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
    """How one level of a list counts: `text` is as in `第%1条`, `%1` being the first level.

    It begins again below a paragraph of one of the first `below` levels: articles that run on
    through the chapters have 0.
    """

    format: str
    text: str
    start: int
    below: int


@dataclass(frozen=True)
class _List:
    """One use of a list. All uses of one list count on together, but for what `restarts` says.

    `list_id` names the list whose counts it shares; `restarts` gives, by level, the number from
    which this use counts anew.
    """

    list_id: str
    levels: dict[int, _Level]
    restarts: dict[int, int]


class Numbering:
    """Counts through a document as Word does when it shows it."""

    def __init__(self, part: Any | None) -> None:
        """Read the numbering part's element; a document without lists has none."""
        self._uses: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if part is not None:
            lists = _lists(part)
            self._uses = {each.get(qn("w:numId")): _use(each, lists)
                          for each in part.findall(qn("w:num"))}  # fmt: skip

    def mark(self, use_id: str, level: int) -> str | None:
        """Give what stands before the next paragraph of this use of a list and of this level.

        Nothing stands there where the document has no such use. None means that a number stands
        there and that the document does not say which.
        """
        use = self._uses.get(use_id)
        if use is None:
            return ""
        known = use.levels.get(level)
        if known is None:
            return None
        if known.format == _BULLET:
            return "• "
        counts = self._count(use_id, use, level)
        text = known.text
        for at, each in use.levels.items():
            number = counts.get(at, use.restarts.get(at, each.start))
            text = text.replace(f"%{at + 1}", _FORMATS.get(each.format, str)(number))
        return f"{text} " if text else ""

    def _count(self, use_id: str, use: _List, level: int) -> dict[int, int]:
        """Count one paragraph more, and give the counts of all levels."""
        counts = self._counts.setdefault(use.list_id, {})
        first = use.restarts.get(level, use.levels[level].start)
        anew = level in use.restarts and (use_id, level) not in self._begun
        self._begun.add((use_id, level))
        counts[level] = first if anew else counts.get(level, first - 1) + 1
        for deeper, each in use.levels.items():
            if level < each.below:
                counts.pop(deeper, None)
        return counts


def _lists(part: Any) -> dict[str | None, dict[int, _Level]]:
    """The levels of each list; one that names a style has those of the list that defines it."""
    elements = part.findall(qn("w:abstractNum"))
    styles = {style: _levels(each) for each in elements if (style := _value(each, "w:styleLink"))}
    return {each.get(qn("w:abstractNumId")):
            _levels(each) or styles.get(_value(each, "w:numStyleLink") or "", {})
            for each in elements}  # fmt: skip


def _use(element: Any, lists: dict[str | None, dict[int, _Level]]) -> _List:
    list_id = _value(element, "w:abstractNumId") or ""
    levels, restarts = dict(lists.get(list_id, {})), dict[int, int]()
    for override in element.findall(qn("w:lvlOverride")):
        levels |= _levels(override)
        restart = whole(_value(override, "w:startOverride"))
        if restart is not None:
            restarts[whole(override.get(qn("w:ilvl"))) or 0] = restart
    return _List(list_id, levels, restarts)


def _levels(element: Any) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in element.findall(qn("w:lvl")):
        at = whole(level.get(qn("w:ilvl"))) or 0
        start, below = (whole(_value(level, name)) for name in ("w:start", "w:lvlRestart"))
        found[at] = _Level(
            _value(level, "w:numFmt") or "decimal",
            _value(level, "w:lvlText") or "",
            1 if start is None else start,
            at if below is None else min(below, at),
        )
    return found


def _value(element: Any, name: str) -> str | None:
    child = element.find(qn(name))
    return None if child is None else child.get(qn("w:val"))
