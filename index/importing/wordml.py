"""The elements of a DOCX: their names, what is related to them, and the words in them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from index.importing.lines import tidy

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = {f"{W}del", f"{W}moveFrom"}  # what a revision takes away
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What readers do not see, or see elsewhere: deleted words, copies, notes on reading, boxes.
SKIPPED = GONE | {_FALLBACK} | {f"{W}{name}" for name in ("pPr", "rPr", "rt", "txbxContent")}
_WRITTEN = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def characters(element: Any) -> Iterator[str]:
    """Give the text that readers see in a paragraph or a part of it, in pieces."""
    for child in element:
        if child.tag in SKIPPED:
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _WRITTEN:
            yield _WRITTEN[child.tag]
        else:
            yield from characters(child)


def words(element: Any) -> str:
    """Put all paragraphs inside an element on one line, those in boxes too."""
    texts = ("".join(characters(each)) for each in element.iter(f"{W}p") if not is_copy(each))
    return " ".join(filter(None, map(tidy, texts)))


def whole(value: str | None) -> int | None:
    """Read a whole number, from 0; None where a file gives none."""
    return int(value) if value is not None and value.isdecimal() else None


def is_copy(element: Any) -> bool:
    """Tell what programs that do not know its newer form would show in its place."""
    return any(above.tag == _FALLBACK for above in element.iterancestors())


def nearest(element: Any, name: str) -> Any:
    """Find the innermost element of this name around another one; None where there is none."""
    return next(element.iterancestors(f"{W}{name}"), None)


def related(document: "Document", kind: str) -> "list[Part]":
    """Give the document's parts of one kind, such as `header`."""
    return [each.target_part for each in document.part.rels.values()
            if each.reltype.endswith(f"/{kind}") and not each.is_external]  # fmt: skip
