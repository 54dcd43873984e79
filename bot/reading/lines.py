"""Boxes of words, put together into lines, and lines into paragraphs or bubbles.

Pure functions; pixels from the top left.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

_JOINS = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef“”‘’…—]")  # beside no space
_LINK_END = re.compile(r"(?:(?:https?:|www\.|\w[\w-]*\.)[\w./?=&%#:@-]*|\w-)$", re.IGNORECASE)
_LOOK_BACK = 200  # characters
_SURE = 0.6  # of a box; of a single character more is asked
_SURE_OF_ONE = 0.85
_GAP = 0.5  # between the lines of a paragraph, in heights of a line
_SHIFT = 0.9  # between their left edges, likewise


@dataclass(frozen=True)
class Box:
    """Words in a rectangle, in pixels from the top left; `score` is the reader's sureness."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    score: float = 1.0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def size(self) -> float | None:
        """Of the characters, for Chinese, where their number tells it better than the height."""
        wide = len(_JOINS.findall(self.text))
        if wide < 2 or wide < 0.6 * len(self.text):
            return None
        around = 0.3 * self.height  # what the reader leaves on both sides together
        return (self.right - self.left - around) / (wide + 0.55 * (len(self.text) - wide))


@dataclass(frozen=True)
class Block:
    """A bubble or a paragraph: lines that follow one another."""

    lines: tuple[Box, ...]

    @property
    def left(self) -> float:
        return min(each.left for each in self.lines)

    @property
    def right(self) -> float:
        return max(each.right for each in self.lines)

    @property
    def top(self) -> float:
        return self.lines[0].top

    @property
    def bottom(self) -> float:
        return self.lines[-1].bottom

    @property
    def height(self) -> float:
        """Of a line."""
        return median(each.height for each in self.lines)

    @property
    def text(self) -> str:
        """The lines as one paragraph, with a space only where words need it."""
        joined = ""
        for line in self.lines:
            joined += _seam(joined, line.text) + line.text
        return joined


def _is_sure(box: Box) -> bool:
    text = box.text.strip()
    return bool(text) and box.score >= (_SURE_OF_ONE if len(text) == 1 else _SURE)


def lines_of(boxes: Sequence[Box]) -> list[Box]:
    """Put together the boxes of one line that stand close, and order all from the top.

    Those that the reader was not sure of are left out.
    """
    rows: list[Box] = []
    for box in sorted(filter(_is_sure, boxes), key=lambda each: (each.left, each.top)):
        place = next((at for at, row in enumerate(rows) if _continues(row, box)), None)
        if place is None:
            rows.append(replace(box, text=box.text.strip()))
        else:
            rows[place] = _together(rows[place], box)
    return _in_order(rows)


def _in_order(lines: Sequence[Box]) -> list[Box]:
    """Order lines from the top, and those beside one another from the left.

    A form's names and values are a pixel or two apart in height, either way.
    """
    ordered: list[Box] = []
    for line in sorted(lines, key=lambda each: (each.top + each.bottom, each.left)):
        at = len(ordered)
        while at and line.left < ordered[at - 1].left and are_beside(ordered[at - 1], line):
            at -= 1
        ordered.insert(at, line)
    return ordered


def are_beside(one: Box, other: Box) -> bool:
    """Tell whether two lines stand in one row."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.6 * min(one.height, other.height)


def _continues(row: Box, box: Box) -> bool:
    """Tell whether a box goes on where a row ends."""
    low = min(row.height, box.height)
    return are_beside(row, box) and -0.5 * low < box.left - row.right < 1.2 * low


def _together(row: Box, box: Box) -> Box:
    text = box.text.strip()
    return Box(
        row.left,
        min(row.top, box.top),
        max(row.right, box.right),
        max(row.bottom, box.bottom),
        row.text + _seam(row.text, text) + text,
        min(row.score, box.score),
    )


def _seam(before: str, after: str) -> str:
    """Tell what stands between two pieces of a text that were one above or beside the other."""
    if not before or not after or _JOINS.match(before[-1]) or _JOINS.match(after[0]):
        return ""
    return "" if _LINK_END.search(before[-_LOOK_BACK:]) and not after[0].isupper() else " "


def blocks_of(lines: Sequence[Box]) -> list[Block]:
    """Put together the lines of each paragraph; they come from the top."""
    blocks: list[Block] = []
    for line in lines:
        if blocks and _follows(blocks[-1], line):
            blocks[-1] = Block((*blocks[-1].lines, line))
        else:
            blocks.append(Block((line,)))
    return blocks


def _follows(block: Block, line: Box) -> bool:
    last = block.lines[-1]
    high = max(last.height, line.height)
    return (
        line.top - last.bottom < _GAP * min(last.height, line.height)
        and line.top > last.top + 0.5 * last.height
        and abs(line.left - block.left) < _SHIFT * high
        and high < 1.5 * min(last.height, line.height)
        and _alike(last.size, line.size)
    )


def _alike(one: float | None, other: float | None) -> bool:
    return one is None or other is None or max(one, other) < 1.2 * min(one, other)
