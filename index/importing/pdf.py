"""PDF to a sheet of lines. Only what stands there as characters is read; scans are refused."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from index.importing.header import day_in
from index.importing.layout import Row, rows_to_lines
from index.importing.lines import squash
from index.importing.page import Found, PageError, Removed, Sheet

PAGES = 500
CHARACTERS = 1_000_000
_PASSWORD = 4  # PDFium's number for a file that asks for one
_FEW = 16  # characters below which a page counts as a picture
_GAP = 2.5  # heights of a character, from which a gap divides cells
_BACK = 3.0  # heights by which a character stands back where a new row begins
_CREATED = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)  # halves of a character in UTF-16
_HALF = "\ufffd"  # stands for a half without the other one, so that a person sees it
_SPACES = {" ", "\u00a0", "\u3000", "\t"}
_NOBODY = {"administrator", "admin", "user", "owner", "python-docx", "微软用户", "windows 用户",
           "unknown", "anonymous", "unspecified"}  # fmt: skip


def is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def pdf_sheet(data: bytes, name: str) -> Sheet:
    """Read a PDF. Raises PageError where it is locked, broken, too long or a scan."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise PageError(f"{name}: it asks for a password; save a copy without one") from None
        raise PageError(f"{name}: the PDF is damaged and cannot be read") from None
    try:
        return _sheet(pdf, name)
    except pypdfium2.PdfiumError:
        raise PageError(f"{name}: the PDF is damaged and cannot be read") from None
    finally:
        pdf.close()


def _sheet(pdf: Any, name: str) -> Sheet:
    if len(pdf) > PAGES:
        raise PageError(f"{name}: {len(pdf)} pages, {PAGES} allowed; import it in parts")
    pages = list(_pages(pdf, name))
    pictures = [str(at) for at, page in enumerate(pages, start=1)
                if sum(len(row.text) for row in page) < _FEW]  # fmt: skip
    if len(pictures) == len(pages):
        raise PageError(
            f"{name}: its pages are pictures without text (a scan); let a program for text "
            "recognition (OCR) read it first, and look over what it read"
        )
    lines, removed = rows_to_lines([row for page in pages for row in page])
    if pictures:
        told = (f"pages without text, perhaps scanned: {', '.join(pictures)}",)
        removed = (Removed("not read", told), *removed)
    head = "".join(row.text for row in pages[0])
    return Sheet(lines, hinted=_hinted(pdf.get_metadata_dict(), head), removed=removed)


def _pages(pdf: Any, name: str) -> Iterator[tuple[Row, ...]]:
    """The rows of each page; a page whose characters are too many is refused before it is read."""
    length = 0
    for at in range(len(pdf)):
        page = pdf[at]
        text = page.get_textpage()
        length += text.count_chars()
        if length > CHARACTERS:
            raise PageError(f"{name}: {length} characters up to page {at + 1}, "
                            f"{CHARACTERS} allowed; import it in parts")  # fmt: skip
        yield tuple(_rows(text, at + 1, page.get_height()))


def _hinted(properties: dict[str, str], head: str) -> Found:
    """What the file's properties say; a title only where the first page says it, too."""
    title = properties.get("Title", "").strip()
    made = _CREATED.match(properties.get("CreationDate", ""))
    return Found(
        title=title if title and squash(title) in squash(head) else None,
        publisher=author(properties.get("Author", "")),
        date=day_in("-".join(made.groups())) if made else None,
    )


def author(name: str) -> str | None:
    """An author's name out of a file's properties, unless it is what programs write there."""
    name = " ".join(name.split())
    return name if name and name.lower() not in _NOBODY else None


@dataclass
class _Gathering:
    """A row that is being put together, character by character."""

    page: int
    page_height: float
    cells: list[str] = field(default_factory=lambda: [""])
    left: float = 0.0
    right: float = 0.0
    bottoms: list[float] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)

    @property
    def height(self) -> float:
        return max(1.0, self.tops[-1] - self.bottoms[-1]) if self.tops else 1.0

    def is_left_by(self, left: float, bottom: float, top: float) -> bool:
        """Tell whether a character stands on another row, where the file does not say so."""
        if not self.tops:
            return False
        middle = (bottom + top) / 2
        apart = not min(self.bottoms) < middle < max(self.tops)
        return apart or left < self.right - _BACK * self.height

    def add(self, character: str, left: float, right: float) -> None:
        if self.tops and left - self.right > _GAP * self.height and self.cells[-1].strip():
            self.cells.append("")
        elif not self.tops:
            self.left = left
        self.cells[-1] += character
        self.right = right

    def row(self) -> Row | None:
        cells = tuple(text for each in self.cells if (text := each.strip()))
        if not cells or not self.tops:
            return None
        heights = sorted(top - bottom for top, bottom in zip(self.tops, self.bottoms, strict=True))
        height = heights[len(heights) // 2]
        bottom = sorted(self.bottoms)[len(heights) // 2]
        return Row(
            cells, self.page, self.left, self.right, bottom + height, bottom, self.page_height
        )


def _rows(text: Any, number: int, height: float) -> Iterator[Row]:
    """The rows of one page, in the order of the file."""
    gathering = _Gathering(number, height)
    for character, first, last in _characters(text):
        if character in _SPACES:
            gathering.cells[-1] += character
            continue
        if not character or character in "\r\n":
            if row := gathering.row():
                yield row
            gathering = _Gathering(number, height)
            continue
        left, bottom, right, top = text.get_charbox(first, loose=True)
        if last > first:
            right = text.get_charbox(last, loose=True)[2]
        if gathering.is_left_by(left, bottom, top):
            if row := gathering.row():
                yield row
            gathering = _Gathering(number, height)
        gathering.add(character, left, right)
        gathering.tops.append(top)
        gathering.bottoms.append(bottom)
    if row := gathering.row():
        yield row


def _characters(text: Any) -> Iterator[tuple[str, int, int]]:
    """Give each character with its first and its last place: rare ones have a place for each half.

    What is no character is empty.
    """
    from pypdfium2.raw import FPDFText_GetUnicode

    codes = [FPDFText_GetUnicode(text, at) for at in range(text.count_chars())]
    at = 0
    while at < len(codes):
        first, second = codes[at], codes[at + 1] if at + 1 < len(codes) else 0
        last = at + (first in _HIGH and second in _LOW)
        if last > at:
            first = 0x10000 + ((first - _HIGH.start) << 10) + second - _LOW.start
        half = first in _HIGH or first in _LOW
        yield _HALF if half else chr(first) if first else "", at, last
        at = last + 1
