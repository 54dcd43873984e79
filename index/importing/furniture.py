"""Which lines are the body of a page, and why the others are not.

Each rule marks lines with the reason for which they go. None drops a sentence, except a page's
legal notes and the teasers of link lists; and what is dropped is named, for a person to see.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from index.importing.header import agency_line, header, merged, repeats, signature, visible_title
from index.importing.lines import (
    BULLET,
    CIRCLED,
    DIGITS,
    HEADING_LENGTH,
    NUMBER_APART,
    Kind,
    is_sentence,
    kind_of,
    level_of,
    squash,
)
from index.importing.page import Body, Found, Line, PageError, Paragraph, Removed, Role

_ALONE = {
    Kind.FURNITURE: "page furniture",
    Kind.DATE: "date line",
    Kind.CREDIT: "credit line",
}
_LINKS = "link list"
_SOLID = {Kind.SENTENCE, Kind.ARTICLE, Kind.QUESTION}
_LISTED = {Kind.ITEM, Kind.NUMBERED}
_TITLES = {Kind.HEADING, Kind.NUMBERED, Kind.INTRO}
_LOOSE = {Kind.SHORT, Kind.DATE, Kind.FURNITURE}
_AGENCY_IN = 3  # an agency line stands in one of the first paragraphs, after a standfirst at most
_PLAIN_LEVEL = 7  # of a heading without a number, below the numbered ones
_QUESTION_LEVEL = 8
_CLAUSE_LEVEL = (
    4  # in a text of articles 一、 and （一） count clauses; only 章 and 节 are headings
)
_ARTICLES = 2  # lines that open with 第…条 and make a text one of articles


def strip(lines: Sequence[Line], said: Found, name: str) -> Body:
    """Find the body among a page's lines. `said` is what its markup says of it."""
    page = _Page(lines)
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
    page.empty_headings()
    return _body(page, found)


class _Page:
    """The lines, their kinds, and for each line the reason to drop it, or None."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = tuple(lines)
        self.kinds = _articled([kind_of(line) for line in lines], self.lines)
        self.reasons: list[str | None] = [None] * len(lines)

    def kind(self, at: int) -> Kind | None:
        return self.kinds[at] if 0 <= at < len(self.kinds) else None

    def drop(self, places: Sequence[int] | range, reason: str) -> None:
        for at in places:
            self.reasons[at] = self.reasons[at] or reason

    def outside(self) -> None:
        self.drop([at for at, line in enumerate(self.lines) if line.outside], "not in the article")

    def alone(self) -> None:
        """Buttons, dates, credits, pictures' marks and legal notes go wherever they stand."""
        for at, kind in enumerate(self.kinds):
            if kind in _ALONE:
                self.drop([at], _ALONE[kind])
            elif self.lines[at].link and kind is Kind.SHORT:
                self.drop([at], "link")

    def link_lists(self) -> None:
        """推荐阅读 and its like open a list of links, which ends where text runs on again."""
        open_ = False
        for at, kind in enumerate(self.kinds):
            open_ = kind is Kind.MARKER or (open_ and not self._resumes(at))
            if open_:
                self.reasons[at] = _LINKS

    def _resumes(self, at: int) -> bool:
        """Tell the text going on from the teasers and numbered headlines of a link list.

        A teaser stands alone between headlines; a sentence of the text has text or a credit below
        it, and a heading has a sentence or a list of its own.
        """
        kind, after = self.kinds[at], self.kind(at + 1)
        if after is None or self.lines[at].link or self.lines[at + 1].link:
            return False
        if kind in _SOLID:
            return after in _SOLID | _TITLES | _LISTED | {Kind.CREDIT}
        if kind not in _TITLES:
            return False
        if after in _LISTED:
            levels = {level_of(self.lines[each].text) for each in (at, at + 1)}
            return kind is not Kind.NUMBERED or len(levels) == 2
        return after in _SOLID | {Kind.INTRO} and self._resumes(at + 1)

    def lists(self) -> None:
        """Short lines right after a line that ends with a colon are its list."""
        after_intro = False
        for at, kind in enumerate(self.kinds):
            if kind is Kind.SHORT and after_intro and self.reasons[at] is None:
                self.kinds[at] = Kind.ITEM
            else:
                after_intro = kind is Kind.INTRO

    def link_runs(self) -> None:
        """Three short lines in a row, or two with a date, are headlines without a marker."""
        first = next((at for at, kind in enumerate(self.kinds) if kind in _SOLID), 0)
        below = range(first, len(self.lines))
        for loose, group in groupby(below, lambda at: self.kinds[at] in _LOOSE):
            run = list(group)
            short = sum(self.kinds[at] is Kind.SHORT for at in run)
            dated = any(self.kinds[at] is Kind.DATE for at in run)
            if loose and short >= (2 if dated else 3):
                self.reasons[run[0] : run[-1] + 1] = [_LINKS] * len(run)

    def edges(self) -> None:
        """What stands above the first sentence and below the last one."""
        solid = [at for at, reason in enumerate(self.reasons)
                 if reason is None and self.kinds[at] in _SOLID]  # fmt: skip
        if not solid:
            self.drop(range(len(self.lines)), "no sentence")
            return
        first, last = self._start(solid[0], solid[-1]), self._end(solid[-1])
        self.drop(range(first), "above the body")
        self.drop(range(last + 1, len(self.lines)), "below the body")

    def _start(self, first: int, last: int) -> int:
        """Take in the headings right above the first sentence.

        A line without a number counts as one only where the body has others of its kind.
        """
        plain = any(self._is_free(at, Kind.SHORT) for at in range(first + 1, last))
        start = first
        while any(self._is_free(start - 1, kind) for kind in _TITLES):
            start -= 1
        if start == first and plain and self._is_free(start - 1, Kind.SHORT) and start > 1:
            line = self.lines[start - 1]
            start -= len(line.text) <= HEADING_LENGTH and self._is_title_above(start - 1)
        return start

    def _is_title_above(self, at: int) -> bool:
        """Whether some line above can be the title, so that this one need not be it."""
        return any(kind in {Kind.SHORT, Kind.SHOUT, Kind.HEADING} for kind in self.kinds[:at])

    def _end(self, last: int) -> int:
        """Take in the list and the exclamations right below the last sentence."""
        end = last
        while any(self._is_free(end + 1, kind) for kind in (*_LISTED, Kind.SHOUT)) or (
            self._is_free(end + 1, Kind.INTRO) and self.kind(end + 2) in _LISTED
        ):
            end += 1
        return end

    def _is_free(self, at: int, kind: Kind) -> bool:
        """Whether a line of this kind stands there and nothing speaks against it yet."""
        return self.kind(at) is kind and self.reasons[at] is None and self.lines[at].heading != 1

    def titles(self, title: str | None, first: int) -> None:
        """The title again: parts of it above the body, all of it anywhere."""
        for at, line in enumerate(self.lines):
            if not repeats(line, title) or is_sentence(line.text):
                continue
            whole = self.reasons[at] is None and squash(line.text) == squash(title or "")
            if at < first or whole:
                self.reasons[at] = "title"

    def contents(self) -> None:
        """A heading that comes again further down was an entry of the table of contents."""
        later: set[str] = set()
        for at in reversed(range(len(self.lines))):
            if self.reasons[at] is None and self.kinds[at] in _TITLES:
                said = squash(self.lines[at].text)
                if said in later:
                    self.reasons[at] = "contents"
                later.add(said)

    def empty_headings(self) -> None:
        """A heading at the very end has lost its text, unless its number makes it an item."""
        for at in reversed(range(len(self.lines))):
            if self.reasons[at] is None:
                if self.kinds[at] not in {Kind.HEADING, Kind.SHORT}:
                    return
                self.reasons[at] = "heading without text"


def _articled(kinds: list[Kind], lines: Sequence[Line]) -> list[Kind]:
    """Where articles set their number apart, 第一条线索 opens none; nor does a lone 第…条."""
    articles = [at for at, kind in enumerate(kinds) if kind is Kind.ARTICLE]
    apart = [at for at in articles if NUMBER_APART.match(lines[at].text)]
    if 2 * len(apart) >= len(articles):
        articles = apart
    if len(articles) < _ARTICLES:
        articles = []
    return [Kind.SENTENCE if kind is Kind.ARTICLE and at not in articles else kind
            for at, kind in enumerate(kinds)]  # fmt: skip


def _body(page: _Page, found: Found) -> Body:
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


def _paragraphs(page: _Page, kept: list[int]) -> Iterator[Paragraph]:
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
    if level < _CLAUSE_LEVEL:
        return False
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


def _removed(page: _Page) -> Iterator[Removed]:
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
