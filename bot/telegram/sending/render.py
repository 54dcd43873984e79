"""Draws replies as Telegram messages: text with entities, keyboards, pages.

Formatting is sent as entities with offsets, never as markup, so that no text can break it.
Telegram counts in UTF-16 units.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity

from bot.assistant.reply import Button, Paragraph, Reply, Style
from bot.broadcast.message import MAX_TEXT, utf16_length
from bot.telegram.sending.callbacks import encode
from index.script import Script

PAGE_ENTITIES = 100  # Telegram drops further entities of a message
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_GAP = "\n\n"
_ENTITY = {
    Style.TITLE: MessageEntity.BOLD,
    Style.QUOTE: MessageEntity.BLOCKQUOTE,
    Style.FOLDED: MessageEntity.EXPANDABLE_BLOCKQUOTE,
    Style.SOURCE: MessageEntity.ITALIC,
}
# Where to cut, best first; a closing quotation mark stays with its sentence.
_BREAKS = (re.compile(r"\n"), re.compile(r"[。！？；][”’』」）]*"), re.compile(r"[.!?;,，、 ]"))


@dataclass(frozen=True)
class Page:
    """One message. The keyboard stands under the last page of a reply."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    keyboard: InlineKeyboardMarkup | None = None

    @classmethod
    def with_buttons(cls, text: str, rows: Sequence[Sequence[InlineKeyboardButton]]) -> "Page":
        return cls(text, (), InlineKeyboardMarkup(rows))


def draw(reply: Reply, script: Script, limit: int = MAX_TEXT) -> tuple[Page, ...]:
    """Lay a reply out on as many pages as it needs; only space between paragraphs may be lost."""
    laid = [_page(paragraphs) for paragraphs in _lay(_fitting(reply.paragraphs, limit), limit)]
    if laid:
        last = laid[-1]
        laid[-1] = Page(last.text, last.entities, _keyboard(reply.buttons, script))
    return tuple(laid)


def _keyboard(rows: Sequence[Sequence[Button]], script: Script) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(each.label, callback_data=encode(each, script)) for each in row]
            for row in rows
        ]
    )


def _lay(paragraphs: Iterator[Paragraph], limit: int) -> list[list[Paragraph]]:
    """Share paragraphs out to pages; a title goes to the page of the paragraph below it."""
    laid: list[list[Paragraph]] = []
    for paragraph in paragraphs:
        if laid and _fits([*laid[-1], paragraph], limit):
            laid[-1].append(paragraph)
            continue
        page = [paragraph]
        if laid and len(laid[-1]) > 1 and laid[-1][-1].style is Style.TITLE:
            title = laid[-1][-1]
            if _fits([title, paragraph], limit):
                laid[-1].pop()
                page = [title, paragraph]
        laid.append(page)
    return laid


def _fits(paragraphs: Sequence[Paragraph], limit: int) -> bool:
    size = sum(utf16_length(each.text) for each in paragraphs) + len(_GAP) * (len(paragraphs) - 1)
    return size <= limit and sum(each.style in _ENTITY for each in paragraphs) <= PAGE_ENTITIES


def _fitting(paragraphs: Sequence[Paragraph], limit: int) -> Iterator[Paragraph]:
    """Split the paragraphs that no page can hold, at the end of a line or sentence if possible."""
    for paragraph in paragraphs:
        rest = paragraph.text.strip()
        while utf16_length(rest) > limit:
            cut = _cut(rest, limit)
            head, rest = rest[:cut].rstrip(), rest[cut:].lstrip()
            yield Paragraph(head, paragraph.style)
        if rest:
            yield Paragraph(rest, paragraph.style)


def _cut(text: str, limit: int) -> int:
    """Give the place at which to cut a text that is longer than a page."""
    used, most = 0, 0
    for most, character in enumerate(text):  # noqa: B007 - `most` is where the page is full
        used += utf16_length(character)
        if used > limit:
            break
    for mark in _BREAKS:
        ends = [found.end() for found in mark.finditer(text, most // 2, most)]
        if ends:
            return ends[-1]
    return most


def _page(paragraphs: Sequence[Paragraph]) -> Page:
    text = ""
    entities: list[MessageEntity] = []
    for paragraph in paragraphs:
        text += _GAP if text else ""
        kind = _ENTITY.get(paragraph.style)
        if kind is not None:
            entities.append(MessageEntity(kind, utf16_length(text), utf16_length(paragraph.text)))
        text += paragraph.text
    return Page(text, tuple(entities))
