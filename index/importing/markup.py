"""HTML to lines. What belongs to the article is found by trafilatura, without any network.

trafilatura also drops sentences that it is unsure of; those that stand inside the article come
back here, since losing a part of the body is worse than keeping a caption.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from index.importing.header import day_in
from index.importing.lines import Kind, kind_of, squash, tidy
from index.importing.page import Found, Line, PageError

_SKIPPED = {"script", "style", "noscript", "template", "head", "svg", "select", "button",
            "textarea", "iframe", "object"}  # fmt: skip
_INLINE = {"a", "abbr", "b", "bdi", "big", "cite", "code", "del", "em", "font", "i", "img", "ins",
           "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "td", "th", "time",
           "tt", "u"}  # fmt: skip
_SPACED = {"a", "td", "th", "time"}  # side by side they are words apart: menus, cells
_HIDDEN = re.compile(r"display\s*:\s*none")
_DATE_NAMES = ("article:published_time", "pubdate", "publishdate", "datepublished",
               "og:release_date", "date")  # fmt: skip
_PUBLISHER_NAMES = ("contentsource", "source", "og:site_name", "sitename")
_TELLING = 8  # characters from which a line that the extraction kept shows where the article is
_TEXT = {Kind.SENTENCE, Kind.ARTICLE, Kind.QUESTION, Kind.NUMBERED, Kind.ITEM, Kind.INTRO,
         Kind.SHOUT}  # fmt: skip


def html_lines(text: str, name: str) -> tuple[tuple[Line, ...], Found]:
    """Read the visible lines of a page, and what its head says."""
    trafilatura = _trafilatura()
    tree = trafilatura.load_html(text)
    if tree is None:  # of a piece of a page it refuses what stands alone
        text = f"<html><body>{text}</body></html>"
        tree = trafilatura.load_html(text)
    if tree is None:
        raise PageError(f"{name}: the HTML cannot be read")
    lines = tuple(_Walker().walk(tree))
    article = trafilatura.bare_extraction(
        text,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    title = tidy("".join(tree.xpath("//head/title[1]//text()"))) or None
    day = day_in(_meta(tree, _DATE_NAMES) or "")
    said = Found(title, _meta(tree, _PUBLISHER_NAMES), day)
    if article is None:
        return lines, said
    found = Found(
        title=tidy(article.title or "") or said.title,
        publisher=said.publisher or article.sitename,
        date=said.date or article.date,
    )
    return tuple(_marked(lines, article.text or "")), found


def _trafilatura() -> Any:
    try:
        import trafilatura
    except ImportError as error:
        raise PageError(
            "HTML is read by trafilatura, which is not installed, or not with all it needs: "
            "pip install -r requirements/build.txt"
        ) from error
    return trafilatura


def _marked(lines: tuple[Line, ...], article: str) -> Iterator[Line]:
    """Say of each line whether it stands outside the article.

    The article runs from its first text to its last, and on over the text right beside it (above
    it also over pictures' marks). Inside it, text stays even where the extraction dropped it.
    """
    whole = squash(article)
    kept = [squash(line.text) in whole for line in lines]
    kinds = [Kind.SHORT if line.link else kind_of(line) for line in lines]
    inside = [at for at, kind in enumerate(kinds)
              if kept[at] and kind in _TEXT and len(lines[at].text) >= _TELLING]  # fmt: skip
    if not inside:
        yield from lines
        return
    first, last = inside[0], inside[-1]
    above = [kind is Kind.FURNITURE or kind in _TEXT for kind in kinds[:first]]
    while first > 0 and above[first - 1]:
        first -= 1
    while last + 1 < len(lines) and kinds[last + 1] in _TEXT:
        last += 1
    for at, line in enumerate(lines):
        belongs = kept[at] or kinds[at] in _TEXT
        yield replace(line, outside=not (belongs and first <= at <= last))


def _meta(tree: Any, names: tuple[str, ...]) -> str | None:
    """The content of the first of these <meta> names that the page has."""
    said: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        said.setdefault(name.lower(), tidy(tag.get("content") or ""))
    return next((said[name] for name in names if said.get(name)), None)


class _Walker:
    """Gathers the text of inline elements and cuts it at block elements and <br>."""

    def __init__(self) -> None:
        self.text = ""
        self.linked = ""  # what of the text is link
        self.links = 0  # the links that are open
        self.blocks = 0
        self.box: tuple[int, ...] = ()  # the block elements that are open

    def walk(self, element: Any, heading: int = 0, item: bool = False) -> Iterator[Line]:
        """Pass through one element and what it holds, but not its tail."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _SKIPPED or _HIDDEN.search(element.get("style", "")):
            return
        block = tag not in _INLINE
        if block:
            yield from self._flush(heading, item)
            self.blocks += 1
            self.box = (*self.box, self.blocks)
        inner = self._heading(tag) or heading
        inside = item or tag == "li"
        link = _is_link(element)
        self.links += link
        self._add(tag, element.text)
        for child in element:
            yield from self.walk(child, inner, inside)
            self._add(child.tag, child.tail)
        self.links -= link
        if block:
            yield from self._flush(inner, inside)
            self.box = self.box[:-1]

    def _heading(self, tag: str) -> int:
        """The level of a heading; 0 for a teaser's, around which a link stands, unless it is h1."""
        level = int(tag[1]) if re.fullmatch("h[1-6]", tag) else 0
        return 0 if self.links and level > 1 else level

    def _add(self, tag: object, text: str | None) -> None:
        """Add the text behind the beginning or the end of an element."""
        added = (" " if tag in _SPACED else "") + (text or "")
        self.text += added
        if self.links:
            self.linked += added

    def _flush(self, heading: int, item: bool) -> Iterator[Line]:
        text = tidy(self.text)
        if text:
            link = squash(self.linked) != "" and squash(self.linked) == squash(text)
            yield Line(text, heading, item, link, box=self.box)
        self.text = self.linked = ""


def _is_link(element: Any) -> bool:
    """Tell a link from `<a name="…">`, which names a place and may stand around all of a page."""
    return element.tag == "a" and ("href" in element.attrib or "name" not in element.attrib)
