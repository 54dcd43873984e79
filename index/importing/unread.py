"""What the import of a DOCX leaves out though readers see it: margins, notes, pictures."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from docx.oxml import parse_xml

from index.importing.lines import is_sentence
from index.importing.page import Removed
from index.importing.wordml import GONE, W, is_copy, related, words

if TYPE_CHECKING:
    from docx.document import Document

_MARGINS = ("header", "footer")
_NOTES = ("footnote", "endnote")
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/"
_PICTURES = (
    f"{_DRAWN}picture}}pic",
    f"{_DRAWN}chart}}chart",
    f"{_DRAWN}diagram}}relIds",
    "{urn:schemas-microsoft-com:vml}imagedata",  # of old documents, and of embedded ones
)


def unread(document: "Document") -> Iterator[Removed]:
    """Name headers, footers and notes with their words, and say how many pictures there are.

    A damaged part raises whatever its parser does.
    """
    for kind in _MARGINS:
        yield from _named(kind, map(words, _elements(document, kind)))
    for kind in _NOTES:
        notes = (note for each in _elements(document, f"{kind}s") for note in each.iter(W + kind))
        yield from _named(kind, map(words, notes))
    pictures = sum(_is_shown(each) for each in document.element.body.iter(*_PICTURES))
    if pictures:
        yield Removed("not read", (f"pictures: {pictures}",))


def _elements(document: "Document", kind: str) -> Iterator[Any]:
    for part in related(document, kind):
        yield parse_xml(part.blob)


def _named(kind: str, found: Iterator[str]) -> Iterator[Removed]:
    texts = tuple(dict.fromkeys(filter(None, found)))  # each section may have the same header
    if texts:
        lines = tuple(f"{kind}: {text}" for text in texts)
        yield Removed("not read", lines, tuple(filter(is_sentence, texts)))


def _is_shown(picture: Any) -> bool:
    gone = any(above.tag in GONE for above in picture.iterancestors())
    return not gone and not is_copy(picture)
