"""The values that the steps of an import hand to one another."""

from dataclasses import dataclass, field
from enum import StrEnum

from index.errors import KnowledgeError


class PageError(KnowledgeError):
    """A page cannot be read, holds no body, or its cards cannot be written; says what to do."""


@dataclass(frozen=True)
class Text:
    text: str
    html: bool


@dataclass(frozen=True)
class Line:
    """One visible line, with what the markup says of it; plain text says nothing."""

    text: str
    heading: int = 0  # 1 to 6 inside <h1> to <h6>
    item: bool = False  # inside <li>
    link: bool = False  # all of it is a link
    outside: bool = False  # the extraction found it to be no part of the article
    box: tuple[int, ...] = ()  # the block elements around it, from the outermost

    def within(self, box: tuple[int, ...]) -> bool:
        return self.box[: len(box)] == box


@dataclass(frozen=True)
class Found:
    """What a page says of itself; None where it says nothing."""

    title: str | None = None
    publisher: str | None = None
    date: str | None = None


@dataclass(frozen=True)
class Removed:
    """Lines that stood together and were taken away for one reason.

    `sentences` are those among them that read like text: a person looks whether they belong back.
    """

    reason: str
    lines: tuple[str, ...]
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """What a reader found in a file: its lines, and what the file's markup says of it.

    `hinted` is what the file's properties say: whoever wrote them may have copied another file, so
    they are offered and never taken unasked. `removed` are lines that only the reader could know
    to be none of the text.
    """

    lines: tuple[Line, ...]
    said: Found = Found()
    hinted: Found = Found()
    removed: tuple[Removed, ...] = ()


class Role(StrEnum):
    HEADING = "heading"
    ARTICLE = "article"
    ITEM = "item"
    TEXT = "text"


@dataclass(frozen=True)
class Paragraph:
    """A part of the body. Headings have a level: the lower, the higher up."""

    role: Role
    text: str
    level: int = 0


@dataclass(frozen=True)
class Body:
    found: Found
    paragraphs: tuple[Paragraph, ...]
    removed: tuple[Removed, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Draft:
    """A card to be: a lead, and sections where its heading or article holds more than a lead."""

    title: str
    lead: str
    sections: tuple[tuple[str, str], ...] = ()
    article: bool = False
