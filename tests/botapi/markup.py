"""Telegram's HTML, parsed with its refusals (byte offsets are those of the UTF-8 text)."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from .errors import ApiError, Json, bad_request
from .text import units

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
_TAG = re.compile(r"<(/?)([^\s>/]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([^\s=]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+))?")
# Only these four and numbers are known; any other "&name;" stays as it is.
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9A-Fa-f]{1,6});?")


@dataclass(slots=True)
class _Open:
    tag: str
    offset: int
    attributes: dict[str, str]


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The plain text and its entities, sorted; mis-nesting and unknown tags are refused."""
    parts: list[str] = []
    entities: list[Json] = []
    stack: list[_Open] = []
    offset = position = 0
    while position < len(source):
        start = source.find("<", position)
        stop = len(source) if start < 0 else start
        plain = _REFERENCE.sub(lambda match: html.unescape(match.group()), source[position:stop])
        parts.append(plain)
        offset += units(plain)
        if start < 0:
            break
        match = _TAG.match(source, start)
        if match is None:
            kind = "end" if source.startswith("</", start) else "start"
            raise _refused(f"Unclosed {kind} tag at byte offset {_bytes(source, start)}")
        closing, tag, attributes = match.group(1), match.group(2).lower(), match.group(3)
        if closing:
            entity = _close(stack, tag, offset, _bytes(source, start))
            if entity is not None:
                entities.append(entity)
        else:
            stack.append(_open(tag, attributes, offset, _bytes(source, start)))
        position = match.end()
    if stack:
        raise _refused(f'Can\'t find end tag corresponding to start tag "{stack[-1].tag}"')
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(parts), entities


def _open(tag: str, attributes: str, offset: int, at: int) -> _Open:
    if tag not in _KINDS:
        raise _refused(f'Unsupported start tag "{tag}" at byte offset {at}')
    values = {
        name.lower(): html.unescape(value.strip("\"'"))
        for name, value in _ATTRIBUTE.findall(attributes)
    }
    if tag == "span" and values.get("class") != "tg-spoiler":
        raise _refused(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
    return _Open(tag, offset, values)


def _close(stack: list[_Open], tag: str, offset: int, at: int) -> Json | None:
    if not stack:
        raise _refused(f"Unexpected end tag at byte offset {at}")
    opened = stack.pop()
    if tag and tag != opened.tag:
        raise _refused(
            f'Unmatched end tag at byte offset {at}, expected "</{opened.tag}>", found "</{tag}>"'
        )
    if offset == opened.offset:
        return None
    entity: Json = {
        "type": _KINDS[opened.tag],
        "offset": opened.offset,
        "length": offset - opened.offset,
    }
    if opened.tag == "a":
        if not opened.attributes.get("href"):
            return None
        entity["url"] = opened.attributes["href"]
    elif opened.tag == "tg-emoji":
        entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
    elif opened.tag == "blockquote" and "expandable" in opened.attributes:
        entity["type"] = "expandable_blockquote"
    return entity


def _bytes(source: str, index: int) -> int:
    return len(source[:index].encode("utf-8", "surrogatepass"))


def _refused(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")
