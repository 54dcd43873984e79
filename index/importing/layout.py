"""Printed rows to lines: margins taken away, paragraphs put together, headings known by size.

A PDF knows where characters stand and nothing of paragraphs. What is used here: a row that ends
short ends its paragraph, a row that begins further in begins one, and large letters are headings.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from index.importing.lines import (
    BULLET,
    CIRCLED,
    LEVELS,
    NUMBER_APART,
    QUESTION,
    level_of,
    squash,
    tidy,
)
from index.importing.page import Line, Removed
from index.importing.table import table_lines

_EDGE_ROWS = 2  # at each end of a page, that may be its header or footer
_EDGE = 0.12  # of the page's height
_REPEATED = 0.4  # of the pages, from which a row in the margin is a header or footer
_LARGE = 1.15  # times the height of the text
_HEADING = 60  # characters of a heading at most
_PITCH = 1.1  # heights between two rows of a paragraph at most
_NUMBER = re.compile(
    r"[-—–·~\s]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/／,，共\s]+\s*\d{1,4}\s*页?)?[-—–·~\s]*"
    r"|[Pp]age\s*\d+(?:\s*of\s*\d+)?"
)
_ENDS = re.compile(r"[。！？!?；;：:.…][”’」』）)】\"']*$")
_WORD = re.compile(r"[A-Za-z0-9%.,'-]+|.[，。；：！？、）】》”’]*")
_BROKEN = re.compile(r"(?<=[A-Za-z])[-\u00ad\u2010\ufffe\x02]$")


@dataclass(frozen=True)
class Row:
    """Characters side by side, `cells` where wide gaps divide them; lengths in points.

    `top` and `bottom` count from the page's lower edge, `page` from 1.
    """

    cells: tuple[str, ...]
    page: int
    left: float
    right: float
    top: float
    bottom: float
    page_height: float

    @property
    def text(self) -> str:
        return " ".join(self.cells)

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def is_in_margin(self) -> bool:
        margin = _EDGE * self.page_height
        return self.top < margin or self.bottom > self.page_height - margin


def rows_to_lines(rows: Sequence[Row]) -> tuple[tuple[Line, ...], tuple[Removed, ...]]:
    """Put a document's rows together; name the headers, footers and page numbers taken away."""
    kept, removed = _without_margins(rows)
    return tuple(_Setting(kept).lines()), removed


def _without_margins(rows: Sequence[Row]) -> tuple[list[Row], tuple[Removed, ...]]:
    pages = [list(page) for _, page in groupby(rows, lambda row: row.page)]
    edges = [row for page in pages for row in _edge(page)]
    counts = Counter(key for page in pages for key in {_key(row) for row in _edge(page)})
    enough = max(2, _REPEATED * len(pages))
    repeated = {id(row) for row in edges if counts[_key(row)] >= enough and _key(row)}
    numbers = {id(row) for row in edges if _NUMBER.fullmatch(row.text)}
    gone = {row.text: "page number" if id(row) in numbers else "page header or footer"
            for row in edges if id(row) in numbers | repeated}  # fmt: skip
    kept = [row for row in rows if id(row) not in numbers | repeated]
    return kept, tuple(Removed(reason, (text,)) for text, reason in gone.items())


def _edge(page: Sequence[Row]) -> list[Row]:
    """The rows that stand in the margin above or below the text."""
    by_height = sorted(page, key=lambda row: -row.top)
    outer = {id(row): row for row in (*by_height[:_EDGE_ROWS], *by_height[-_EDGE_ROWS:])}
    return [row for row in outer.values() if row.is_in_margin]


def _key(row: Row) -> str:
    """What a header says on each page alike: its words, whatever its numbers."""
    return re.sub(r"\d+", "0", squash(row.text))


class _Setting:
    """How a document is set: the height of its text, and where its rows begin and end."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        heights = [row.height for row in rows for _ in row.text]
        self.height = median(heights) if heights else 0.0
        text = [row for row in rows if row.height < _LARGE * self.height]
        lefts = Counter(round(row.left) for row in text)
        often = [left for left, count in lefts.items() if count >= max(lefts.values()) / 4]
        self.left = min(often, default=0)
        self.right = max((row.right for row in text), default=0.0)
        large = {round(row.height) for row in rows if self.is_large(row)}
        self.sizes = sorted(large, reverse=True)

    def is_large(self, row: Row) -> bool:
        return row.height >= _LARGE * self.height and len(row.text) <= _HEADING

    def lines(self) -> Iterator[Line]:
        for is_table, group in groupby(self._in_tables(), lambda each: each[1]):
            rows = [row for row, _ in group]
            if is_table:
                yield from table_lines([row.cells for row in rows])
            else:
                yield from map(self._line, self._paragraphs(rows))

    def _in_tables(self) -> Iterator[tuple[Row, bool]]:
        """Tell of each row whether it is one of a table: like its neighbour, it has cells."""
        cells = [0, *(len(row.cells) for row in self.rows), 0]
        for at, row in enumerate(self.rows, start=1):
            yield row, cells[at] > 1 and cells[at] in (cells[at - 1], cells[at + 1])

    def _paragraphs(self, rows: Sequence[Row]) -> Iterator[list[Row]]:
        gathered = list(rows[:1])
        for row, after in pairwise(rows):
            if not self._goes_on(gathered[0], row, after):
                yield gathered
                gathered = []
            gathered.append(after)
        if gathered:
            yield gathered

    def _goes_on(self, first: Row, row: Row, after: Row) -> bool:
        """Tell whether a row goes on in the next one; `first` begins its paragraph."""
        alike = abs(row.height - after.height) <= 0.1 * self.height
        near = row.page != after.page or row.bottom - after.top <= _PITCH * self.height
        if not (alike and near) or opens(after.text):
            return False
        if self.is_large(row):
            return row.page == after.page
        whole = row.right + self._width(after.text) > self.right
        if not whole:
            return False
        if after.left <= self.left + self.height:
            return True
        hangs = opens(first.text) and after.left > first.left
        return hangs or (
            abs(after.left - row.left) < self.height / 2 and not _ENDS.search(row.text)
        )

    def _width(self, text: str) -> float:
        """How wide the part of a row is that cannot be parted, with half a character to spare."""
        found = _WORD.match(text)
        part = found[0] if found else ""
        return self.height * (0.5 + sum(0.5 if each.isascii() else 1.0 for each in part))

    def _line(self, rows: Sequence[Row]) -> Line:
        text = tidy(joined(row.text for row in rows))
        first = rows[0]
        if not self.is_large(first):
            return Line(text)
        place = self.sizes.index(round(first.height))
        if place == 0 and first.page == 1:
            return Line(text, heading=1)
        return Line(text, heading=min(6, max(2, level_of(text) or place + 1)))


def opens(text: str) -> bool:
    """Tell whether a row begins something of its own: an article, a numbered part, an item."""
    patterns = (NUMBER_APART, QUESTION, BULLET, CIRCLED, *(pattern for pattern, _ in LEVELS))
    return any(pattern.match(text) for pattern in patterns)


def joined(texts: Iterable[str]) -> str:
    """Join the rows of a paragraph: Latin words with a space, divided ones without their hyphen."""
    whole = ""
    for text in map(str.strip, texts):
        if _BROKEN.search(whole) and text[:1].islower():
            whole = whole[:-1] + text
        else:
            latin = whole[-1:].isascii() and whole[-1:].strip() and text[:1].isascii()
            whole += (" " if latin else "") + text
    return whole
