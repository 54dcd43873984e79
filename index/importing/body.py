"""Lines to Body: what is left once the furniture is gone, and what each part of it is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from index.importing.furniture import Page
from index.importing.header import agency_line, header, merged, signature, visible_title
from index.importing.lines import (
    BULLET,
    CIRCLED,
    DIGITS,
    HEADING_LENGTH,
    Kind,
    is_sentence,
    level_of,
)
from index.importing.page import Body, Found, Line, PageError, Paragraph, Removed, Role

_AGENCY_IN = 3  # an agency line stands in one of the first paragraphs, after a standfirst at most
_PLAIN_LEVEL = 7  # of a heading without a number, below the numbered ones
_QUESTION_LEVEL = 8
# In a text of articles 一、 and （一） count clauses; only 章 and 节 are headings.
_CLAUSE_LEVEL = 4


def strip(lines: Sequence[Line], said: Found, name: str) -> Body:
    """Find the body among a page's lines. `said` is what its markup says of it."""
    page = Page(lines)
    page.alone()
    page.outside()
    page.link_lists()
    page.lists()
    page.link_runs()
    page.edges()
    kept = [at for at, reason in enumerate(page.reasons) if reason is None]
    if not kept:
        raise PageError(f"{name}: no body found: none of its {len(lines)} lines is a sentence")
    first, last = kept[0], kept[-1]
    above = header(page.lines[:first], page.kinds[:first])
    below = signature(page.lines[last + 1 :])
    title = visible_title(said.title, page.lines[:first]) if said.title else None
    found = merged(Found(title=title), above, said, below)
    page.titles(found.title, first)
    page.contents()
    return _body(page, found)


def _body(page: Page, found: Found) -> Body:
    kept = [at for at, reason in enumerate(page.reasons) if reason is None]
    paragraphs = list(_paragraphs(page, kept))
    removed = list(_removed(page))
    for at, paragraph in enumerate(paragraphs[:_AGENCY_IN]):
        agency, words = agency_line(paragraph.text, found.date)
        if words and paragraph.role is Role.TEXT and len(words) < len(paragraph.text):
            paragraphs[at] = replace(paragraph, text=paragraph.text[len(words) :])
            removed.insert(0, Removed("agency line", (words.strip(),)))
            found = merged(agency, found)
            break
    return Body(found, tuple(paragraphs), tuple(removed))


def _paragraphs(page: Page, kept: list[int]) -> Iterator[Paragraph]:
    statute = any(page.kinds[at] is Kind.ARTICLE for at in kept)
    before: Paragraph | None = None
    for at, after in zip(kept, [*kept[1:], None], strict=True):
        line, kind = page.lines[at], page.kinds[at]
        following = page.lines[after].text if after is not None else None
        if statute and level_of(line.text) >= _CLAUSE_LEVEL:
            kind = Kind.ITEM
        if kind is Kind.NUMBERED and _is_item(line.text, before, following):
            kind = Kind.ITEM
        if kind is Kind.SHORT and (following is None or len(line.text) > HEADING_LENGTH):
            kind = Kind.SENTENCE
        before = _paragraph(line, kind)
        yield before


def _is_item(text: str, before: Paragraph | None, following: str | None) -> bool:
    """Tell an item of a list from a heading, which has text of its own below it."""
    level = level_of(text)
    in_list = before is not None and before.role is Role.ITEM and level_of(before.text) == level
    return in_list or following is None or level_of(following) == level


def _paragraph(line: Line, kind: Kind) -> Paragraph:
    if kind is Kind.ARTICLE:
        return Paragraph(Role.ARTICLE, line.text)
    if kind is Kind.QUESTION:
        return Paragraph(Role.HEADING, line.text, _QUESTION_LEVEL)
    if kind in {Kind.HEADING, Kind.NUMBERED, Kind.SHORT}:
        level = line.heading or level_of(line.text) or _PLAIN_LEVEL
        return Paragraph(Role.HEADING, line.text, level)
    marked = any(pattern.match(line.text) for pattern in (BULLET, DIGITS, CIRCLED))
    role = Role.ITEM if line.item or marked or kind is Kind.ITEM else Role.TEXT
    return Paragraph(role, line.text)


def _removed(page: Page) -> Iterator[Removed]:
    """Put lines together that stand together and go for one reason; each marker opens a block."""
    block = 0
    keys: list[tuple[int, str | None]] = []
    for kind, reason in zip(page.kinds, page.reasons, strict=True):
        block += kind is Kind.MARKER
        keys.append((block, reason))
    for (_, reason), group in groupby(range(len(keys)), keys.__getitem__):
        texts = tuple(page.lines[at].text for at in group)
        if reason is not None:
            yield Removed(reason, texts, tuple(each for each in texts if is_sentence(each)))
