"""Which lines are no part of a page's body, and why.

Each rule marks lines with the reason for which they go. None drops a sentence, except a page's
legal notes and the teasers of link lists; and what is dropped is named, for a person to see.
"""

from collections.abc import Sequence
from itertools import groupby

from index.importing.header import repeats
from index.importing.lines import (
    HEADING_LENGTH,
    NUMBER_APART,
    Kind,
    is_sentence,
    kind_of,
    level_of,
    squash,
)
from index.importing.page import Line

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
_ARTICLES = 2  # lines that open with 第…条 and make a text one of articles


class Page:
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
        """推荐阅读 and its like open a list of links.

        It ends with the element that holds it, or else where text runs on again.
        """
        open_, box = False, tuple[int, ...]()
        for at, kind in enumerate(self.kinds):
            if kind is Kind.MARKER:
                open_, box = True, self._box(at)
            elif open_:
                open_ = self.lines[at].within(box) if box else not self._resumes(at)
            if open_:
                self.reasons[at] = _LINKS

    def _box(self, marker: int) -> tuple[int, ...]:
        """The element around a marker and its links; none where it holds the article as well."""
        box = self.lines[marker].box[:-1]
        while box and sum(line.within(box) for line in self.lines) == 1:
            box = box[:-1]
        text = [line for line, kind in zip(self.lines, self.kinds, strict=True)
                if kind in _SOLID and not (line.outside or line.link)]  # fmt: skip
        return () if 2 * sum(line.within(box) for line in text) >= len(text) else box

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
        while self._is_free(start - 1, *_TITLES):
            start -= 1
        if start == first and plain and self._is_free(start - 1, Kind.SHORT) and start > 1:
            line = self.lines[start - 1]
            start -= len(line.text) <= HEADING_LENGTH and self._is_title_above(start - 1)
        return start

    def _is_title_above(self, at: int) -> bool:
        """Whether some line above can be the title, so that this one need not be it."""
        return any(kind in {Kind.SHORT, Kind.SHOUT, Kind.HEADING} for kind in self.kinds[:at])

    def _end(self, last: int) -> int:
        """Take in the list and the exclamations right below the last sentence.

        Where the markup shows how far the article goes, all of its lists belong to it.
        """
        if any(line.outside for line in self.lines):
            tails = range(last, len(self.lines))
            return max([last, *(at for at in tails if self._is_free(at, *_LISTED, Kind.SHOUT))])
        end = last
        while self._is_free(end + 1, *_LISTED, Kind.SHOUT) or (
            self._is_free(end + 1, Kind.INTRO) and self.kind(end + 2) in _LISTED
        ):
            end += 1
        return end

    def _is_free(self, at: int, *kinds: Kind) -> bool:
        """Whether a line of these kinds stands there and nothing speaks against it yet."""
        return self.kind(at) in kinds and self.reasons[at] is None and self.lines[at].heading != 1

    def titles(self, title: str | None, first: int) -> None:
        """The title again: parts of it above the body, all of it anywhere."""
        for at, line in enumerate(self.lines):
            if not repeats(line, title) or is_sentence(line.text):
                continue
            whole = self.reasons[at] is None and squash(line.text) == squash(title or "")
            if at < first or whole:
                self.reasons[at] = "title"

    def contents(self) -> None:
        """A heading above the first sentence that comes again was in the table of contents."""
        first = next(at for at, kind in enumerate(self.kinds) if kind in _SOLID)
        said = [squash(line.text) for line in self.lines]
        for at in range(first):
            if self._is_free(at, Kind.HEADING, Kind.NUMBERED) and said[at] in said[at + 1 :]:
                self.reasons[at] = "contents"


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
