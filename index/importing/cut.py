"""Body to drafts: a card for each heading or article, else for each paragraph.

No character of the body is lost: what a lead cannot hold goes into sections under a heading or an
article, and into the next card elsewhere.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from index.corpus.card_file import MARK
from index.corpus.check import LEAD_LENGTH, SECTION_LENGTH, TITLE_LENGTH
from index.importing.lines import ARTICLE, BULLET, CIRCLED, DIGITS, LEVELS, QUESTION
from index.importing.page import Body, Draft, Paragraph, Role

_SHORT = 40  # a paragraph below this is joined to the next one
_LEAST_TITLE = 6
_SENTENCES = re.compile(
    r".+?(?:[。！？!?…]+[”’」』）)】\"']*\s*|(?<=[A-Za-z)])\.(?=\s)\s*|$)", re.DOTALL
)
_FINER = (r"[；;]", r"[，,、：:]", r"\s")  # where a sentence that is too long is cut
_END = re.compile(r"[。！？!?][”’」』）)]*")
_STOPS = "，,。；;：:"
_CLAUSE = re.compile(r"[，,。；;：:！!？?]|——")
_RATIO = "\u2236"  # ∶ looks like the colon ：
_ARTICLE_NAME = re.compile(r"^[【\[（(](?P<name>[^】\])）]{2,20})[】\])）]\s*")


@dataclass(frozen=True)
class _Block:
    """Paragraphs that stay together, under a title or none."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    article: bool = False


@dataclass(frozen=True)
class _Piece:
    """A sentence, or a part of one, and what stands before it when it joins the one before."""

    glue: str
    text: str


def cut(body: Body) -> tuple[Draft, ...]:
    """Cut a body into drafts, in its order."""
    return tuple(draft for block in _joined(_blocks(body.paragraphs)) for draft in _drafts(block))


def _blocks(paragraphs: Iterable[Paragraph]) -> Iterator[_Block]:
    block = _Block("", ())
    headings: list[Paragraph] = []  # the one that holds now, below those that it stands under
    empty: list[Paragraph] = []  # headings since the last text
    for paragraph in paragraphs:
        apart = not block.title and not empty and paragraph.role is Role.TEXT
        if block.paragraphs and (apart or paragraph.role in {Role.HEADING, Role.ARTICLE}):
            yield block
            block = _Block("", ())
        if paragraph.role is Role.HEADING:
            headings = [each for each in headings if each.level < paragraph.level] + [paragraph]
            empty.append(paragraph)
            continue
        if paragraph.role is Role.ARTICLE:
            name, text = _article(paragraph.text)
            block = _Block(_under(headings, name), (), article=True)
            added = replace(paragraph, role=Role.TEXT, text=text)
        else:
            added = paragraph
            if empty:
                block = _Block(_under(headings[:-1], title_of(headings[-1].text)), ())
        block = replace(block, paragraphs=(*block.paragraphs, *_unsaid(empty, block), added))
        empty = []
    if block.paragraphs or empty:
        yield replace(block, paragraphs=(*block.paragraphs, *_unsaid(empty, block)))


def _unsaid(headings: Iterable[Paragraph], block: _Block) -> Iterator[Paragraph]:
    """The headings that the title does not say in full stay in the text."""
    for heading in headings:
        name = _bare(heading.text)
        if name.rstrip(_STOPS) not in block.title:
            yield Paragraph(Role.TEXT, name)


def _joined(blocks: Iterable[_Block]) -> Iterator[_Block]:
    """Join short paragraphs without a title to the next one, as far as a lead holds them."""
    held: _Block | None = None
    for block in blocks:
        if held is not None:
            both = (*held.paragraphs, *block.paragraphs)
            short = _length(held.paragraphs) < _SHORT and not (held.title or block.title)
            if short and _length(both) <= LEAD_LENGTH:
                held = _Block("", both)
                continue
            yield held
        held = block
    if held is not None:
        yield held


def _length(paragraphs: Iterable[Paragraph]) -> int:
    return sum(len(each.text) + 2 for each in paragraphs)


def _drafts(block: _Block) -> Iterator[Draft]:
    pieces = tuple(_pieces(block.paragraphs))
    if not block.title:
        for text in map(_plain, packed(pieces, LEAD_LENGTH, LEAD_LENGTH)):
            yield Draft(title_of(text), text)
        return
    lead, *rest = map(_plain, packed(pieces, LEAD_LENGTH, SECTION_LENGTH))
    sections = tuple((f"续{number}", text) for number, text in enumerate(rest, start=1))
    yield Draft(block.title, lead, sections, block.article)


def packed(pieces: Iterable[_Piece], first: int, others: int) -> list[str]:
    """Fill texts with whole pieces, the first up to one length, the others up to another."""
    texts: list[str] = []
    current = ""
    for piece in pieces:
        joined = current + piece.glue + piece.text if current else piece.text
        if len(joined.strip()) <= (others if texts else first):
            current = joined
        else:
            texts.append(current.strip())
            current = piece.text
    return [*texts, current.strip()] if current.strip() else texts


def _pieces(paragraphs: Iterable[Paragraph]) -> Iterator[_Piece]:
    for paragraph in paragraphs:
        item = paragraph.role is Role.ITEM
        text = _item(paragraph.text) if item else paragraph.text
        for number, sentence in enumerate(sentences(_answer(text), LEAD_LENGTH)):
            yield _Piece("" if number else "\n" if item else "\n\n", sentence)


def sentences(text: str, limit: int) -> list[str]:
    """Cut a text at the ends of sentences; a longer one than `limit` at ever finer marks."""
    found = [each for each in _SENTENCES.findall(text) if each]
    for marks in _FINER:
        found = [part for each in found for part in _parts(each, marks, limit)]
    return [each[at : at + limit] for each in found for at in range(0, len(each), limit)]


def _parts(text: str, marks: str, limit: int) -> list[str]:
    return re.findall(rf".+?(?:{marks}|$)", text, re.DOTALL) if len(text) > limit else [text]


def _answer(text: str) -> str:
    """An answer has its question as title, and needs no 答： before it."""
    return re.sub(r"^答\s*[：:]\s*(?=\S)", "", text)


def _plain(text: str) -> str:
    """Write what would mean something to a card with signs that look alike and mean nothing.

    A number sign would make a line a heading; 问： or 依据： would be for the search.
    """
    text = re.sub("^#", "＃", text, flags=re.MULTILINE)
    return MARK.sub(lambda mark: mark[0][:-1] + _RATIO, text)


def _item(text: str) -> str:
    """Write a list's item as cards do: `1. …` or `- …`."""
    match = DIGITS.match(text)
    if match:
        return f"{match[1]}. {text[match.end() :]}"
    if CIRCLED.match(text) or any(pattern.match(text) for pattern, _ in LEVELS):
        return text
    return f"- {BULLET.sub('', text, count=1)}"


def _article(text: str) -> tuple[str, str]:
    """An article's title (its number, and its name where it has one) and its text."""
    match = ARTICLE.match(text)
    number, rest = (match[1], text[match.end() :]) if match else ("", text)
    name = _ARTICLE_NAME.match(rest)
    if name is None or not rest[name.end() :].strip():
        return number, rest or number
    return f"{number} {name['name']}", rest[name.end() :]


def _under(headings: list[Paragraph], name: str) -> str:
    both = f"{title_of(headings[-1].text)}：{name}" if headings else name
    return both if len(both) <= TITLE_LENGTH else name


def title_of(text: str) -> str:
    """The first clauses of a text, as many as a title holds."""
    line = _bare(text.strip().split("\n")[0])
    if len(line) <= TITLE_LENGTH and not _CLAUSE.search(line[:-1]):
        return line.rstrip(_STOPS)
    end = _END.search(line, _LEAST_TITLE)
    if end and end.end() <= TITLE_LENGTH:
        return line[: end.end()].rstrip("。")
    ends = [match.start() for match in _CLAUSE.finditer(line)]
    fitting = [end for end in ends if _LEAST_TITLE <= end <= TITLE_LENGTH]
    return line[: fitting[-1]] if fitting else line[: TITLE_LENGTH - 1] + "…"


def _bare(text: str) -> str:
    for pattern in (QUESTION, BULLET, *(each for each, _ in LEVELS)):
        text = pattern.sub("", text, count=1)
    return text.strip()
