"""What a new index answers otherwise than the one before it."""

from dataclasses import dataclass

from index.library import Library
from index.passages import Passage


@dataclass(frozen=True)
class Changes:
    """Titles of documents, in the order of the index that holds them."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


Document = tuple[tuple[Passage, tuple[str, ...]], ...]


def changes(before: Library | None, after: Library) -> Changes:
    """Compare two libraries by document; without one before, nothing counts as added."""
    if before is None:
        return Changes()
    old, new = _documents(before), _documents(after)
    return Changes(
        added=tuple(_title(new[name]) for name in new if name not in old),
        removed=tuple(_title(old[name]) for name in old if name not in new),
        changed=tuple(_title(new[name]) for name in new if old.get(name, new[name]) != new[name]),
    )


def _documents(library: Library) -> dict[str, Document]:
    found: dict[str, Document] = {}
    for passage in library.passages:
        asks = library.asks.get(passage.id, ())
        found[passage.document] = (*found.get(passage.document, ()), (passage, asks))
    return found


def _title(document: Document) -> str:
    return document[0][0].title
