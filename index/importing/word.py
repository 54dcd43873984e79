"""DOCX to a sheet of lines, in the order in which readers see them. Its scripts are never run."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from index.importing.grid import grid, rows_of
from index.importing.lines import ARTICLE, level_of, squash, tidy
from index.importing.page import Found, Line, PageError, Removed, Sheet
from index.importing.pdf import CHARACTERS, author
from index.importing.table import table_lines
from index.importing.wordml import SKIPPED, W, characters, is_copy, related, whole

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import BaseStyle

UNPACKED = 200 * 2**20  # bytes of all parts together
_BODY = "word/document.xml"
_PLAIN_TEXT = 9  # Word's number for the outline level of what is no heading
_HEADED = 5  # levels of numbers down to （一）, which open parts


def is_docx(data: bytes) -> bool:
    """Tell a DOCX from other zipped documents, by the part that holds its text."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            return _BODY in parts.namelist()
    except (zipfile.BadZipFile, ValueError):
        return False


def docx_sheet(data: bytes, name: str) -> Sheet:
    """Read a DOCX. Raises PageError where it is damaged, too large, or its reader is missing."""
    with zipfile.ZipFile(BytesIO(data)) as parts:
        unpacked = sum(each.file_size for each in parts.infolist())
    if unpacked > UNPACKED:
        raise PageError(f"{name}: unpacked it has {unpacked} bytes, {UNPACKED} allowed")
    with _sound(name):
        document = _opened(data)
        reader = _Reader(document)
        lines = tuple(_titled([line for line in reader.lines() if line.text]))
        hinted = _hinted(document, lines)
        removed = (*reader.removed(), *_unread(document))
    length = sum(len(line.text) for line in lines)
    if length > CHARACTERS:
        raise PageError(f"{name}: {length} characters, {CHARACTERS} allowed; "
                        "import it in parts")  # fmt: skip
    if not lines:
        raise PageError(
            f"{name}: no text in it, perhaps pictures of pages (a scan); let a program for text "
            "recognition (OCR) read it first, and look over what it read"
        )
    return Sheet(lines, hinted=hinted, removed=removed)


@contextmanager
def _sound(name: str) -> Iterator[None]:
    """Refuse a document of which a part is damaged: that raises whatever its parser does."""
    try:
        yield
    except PageError:
        raise
    except Exception as error:
        raise PageError(f"{name}: the DOCX is damaged and cannot be read") from error


def _opened(data: bytes) -> "Document":
    try:
        import docx
    except ImportError as error:
        raise PageError(
            "DOCX is read by python-docx, which is not installed: "
            "pip install -r requirements/build.txt"
        ) from error
    return docx.Document(BytesIO(data))


def _unread(document: "Document") -> Iterator[Removed]:
    from index.importing.unread import unread

    return unread(document)


def _hinted(document: "Document", lines: tuple[Line, ...]) -> Found:
    """What the file's properties say; a title only where the text says it, too."""
    properties = document.core_properties
    title = (properties.title or "").strip()
    said = {squash(line.text) for line in lines[:10]}
    made = properties.created
    return Found(
        title=title if squash(title) in said else None,
        publisher=author(properties.author or ""),
        date=made.date().isoformat() if made else None,
    )


def _titled(lines: list[Line]) -> Iterator[Line]:
    """Let the only heading of the first level be the title, where it stands above all text."""
    first = [at for at, line in enumerate(lines) if line.heading == 2]
    if any(line.heading == 1 for line in lines) or first != [0]:
        yield from lines
        return
    yield replace(lines[0], heading=1)
    yield from lines[1:]


class _Reader:
    """Walks through a document's body, and keeps what it leaves out on the way."""

    def __init__(self, document: "Document") -> None:
        from index.importing.numbering import Numbering

        self._contents: list[str] = []
        self._unnumbered: list[str] = []  # paragraphs whose number is not known
        self._document = document
        parts = related(document, "numbering")
        self._numbering = Numbering(getattr(parts[0], "element", None) if parts else None)

    def lines(self) -> Iterator[Line]:
        yield from self._blocks(self._document.element.body)

    def removed(self) -> Iterator[Removed]:
        """Name the lines of the table of contents, and before which words a number is missing."""
        if self._contents:
            yield Removed("contents", tuple(self._contents))
        if self._unnumbered:
            yield Removed("not read", tuple(f"number before: {text}" for text in self._unnumbered))

    def _blocks(self, element: Any) -> Iterator[Line]:
        for child in element:
            if child.tag in SKIPPED:
                continue
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag not in {f"{W}sectPr", f"{W}sdtPr"}:
                yield from self._blocks(child)  # a frame around blocks: a control, a revision

    def _paragraph(self, element: Any) -> Iterator[Line]:
        from docx.text.paragraph import Paragraph

        paragraph = Paragraph(element, self._document._body)
        text = "".join(characters(element))
        style = paragraph.style
        name = (style.name or "").lower() if style is not None else ""
        if name.startswith(("toc", "目录")):
            self._contents += filter(None, (tidy(text),))
            return
        mark = self._mark(element, style) if text.strip() else ""
        if mark is None:
            self._unnumbered.append(tidy(text))
            mark = ""
        level = 1 if name == "title" else _outline(element, style)
        item = bool(mark) and not level and not _is_part(mark)
        link = text.strip() != "" and squash("".join(_linked(element))) == squash(text)
        for at, each in enumerate(text.split("\n")):
            yield Line(tidy(each if at else mark + each), heading=level, item=item, link=link)
        for box in element.iter(f"{W}txbxContent"):
            if not is_copy(box):
                yield from self._blocks(box)

    def _mark(self, element: Any, style: "BaseStyle | None") -> str | None:
        for properties in _properties(element, style):
            chosen = properties.find(f"{W}numPr")
            if chosen is not None:
                values = {child.tag: child.get(f"{W}val") for child in chosen}
                level = whole(values.get(f"{W}ilvl")) or 0
                return self._numbering.mark(values.get(f"{W}numId") or "", level)
        return ""

    def _table(self, element: Any) -> Iterator[Line]:
        rows = [cells for _, cells in rows_of(element)]
        if max(map(len, rows), default=0) <= 1:  # a frame around text
            for row in rows:
                for cell in row:
                    yield from self._blocks(cell)
            return
        yield from table_lines(list(grid(element)))


def _linked(element: Any) -> Iterator[str]:
    for link in element.iter(f"{W}hyperlink"):
        yield from characters(link)


def _properties(element: Any, style: "BaseStyle | None") -> Iterator[Any]:
    """A paragraph's own properties, then those of its style and of what that is based on.

    In a damaged document styles may be based on one another in a circle: each is read once.
    """
    own = element.find(f"{W}pPr")
    if own is not None:
        yield own
    seen = set[str]()
    while style is not None and style.style_id not in seen:
        seen.add(style.style_id)
        found = style.element.find(f"{W}pPr")
        if found is not None:
            yield found
        style = getattr(style, "base_style", None)


def _outline(element: Any, style: "BaseStyle | None") -> int:
    """The level of a heading, from 2; 0 for text."""
    for properties in _properties(element, style):
        level = properties.find(f"{W}outlineLvl")
        if level is not None:
            number = whole(level.get(f"{W}val"))
            return 0 if number is None or number >= _PLAIN_TEXT else min(6, number + 2)
    return 0


def _is_part(mark: str) -> bool:
    """Tell a number that opens an article or a part of the text from that of a list's item."""
    return ARTICLE.match(mark) is not None or 0 < level_of(mark) <= _HEADED
