"""Formatted text: entities checked against the text, the text cleaned, lengths held.

The checks and their order are TDLib's: offsets in UTF-16 code units, inside the text, never in the
middle of a surrogate pair; control characters become spaces, outer white space goes, and entities
follow. Entities past the hundredth are dropped without a word, as Telegram drops them.

Not done: partly overlapping entities are kept as they came (Telegram splits or drops them), and
Markdown is not parsed, only recorded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .errors import ApiError, Json, bad_request
from .markup import parse_html
from .params import Params, field_number, field_text
from .text import cut, found_entities, units

MAX_TEXT = 4096
MAX_CAPTION = 1024
_MAX_BYTES = 1 << 15
_MAX_ENTITIES = 100

_FOUND_BY_TELEGRAM = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}
    | {"bank_card_number"}
)
_PLAIN = frozenset(
    {"bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre"}
    | {"blockquote", "expandable_blockquote", "date_time"}
)
_NEEDS = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}
# White space inside these stays marked, because the entity holds more than looks.
_HIDDEN_DATA = frozenset({"text_link", "text_mention", "custom_emoji", "pre"})
_DROPPED = frozenset("\r\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u0333\u033f\u030a")


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text after cleaning. `parse_mode` is what the caller asked for, lower case, or empty."""

    text: str
    entities: tuple[Json, ...] = ()
    parse_mode: str = ""

    def fields(self, text_key: str = "text", entities_key: str = "entities") -> Json:
        """As fields of a message, with the entities that Telegram finds by itself."""
        if not self.text:
            return {}
        entities = found_entities(self.text, self.entities)
        return {text_key: self.text} | ({entities_key: entities} if entities else {})


def read_text(params: Params) -> Formatted:
    """The `text` of a message: 1 to 4096 units after parsing."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    formatted = read(params, "text", "entities")
    if not formatted.text:
        raise bad_request("text must be non-empty")
    return formatted


def read_caption(params: Params) -> Formatted:
    """The `caption` of a picture or document: up to 1024 units after parsing."""
    return read(params, "caption", "caption_entities")


def read(params: Params, text: str, entities: str, parse_mode: str = "parse_mode") -> Formatted:
    try:
        decoded = params.json(entities, "can't parse entities JSON object")
    except ApiError:  # Telegram takes entities that are no JSON for none at all
        decoded = None
    return clean(params.text(text), decoded, params.text(parse_mode))


def check_length(formatted: Formatted, limit: int, refusal: str) -> None:
    if units(formatted.text) > limit:
        raise bad_request(refusal)


def clean(text: str, entities: Any = None, parse_mode: str = "") -> Formatted:
    """Parsed, checked and cleaned; refused with Telegram's words."""
    if len(text.encode("utf-8", "surrogatepass")) > _MAX_BYTES:
        raise bad_request("text is too long")
    mode = parse_mode.lower()
    known: list[Json] = []
    if text and mode and mode != "none":
        if mode not in {"html", "markdown", "markdownv2"}:
            raise bad_request("unsupported parse_mode")
        if mode == "html":
            text, known = parse_html(text)
    elif isinstance(entities, list):
        known = [read_ for entity in entities if (read_ := _entity(entity)) is not None]
    text, known = _normalise(text, _checked(text, known))
    return Formatted(text, tuple(known[:_MAX_ENTITIES]), mode)


def _entity(raw: Any) -> Json | None:
    """One entity as it will be shown; None for kinds that Telegram finds by itself."""
    try:
        if not isinstance(raw, dict):
            raise ValueError("expected an Object")
        offset, length = field_number(raw, "offset"), field_number(raw, "length")
        kind = field_text(raw, "type")
        if not kind:
            raise ValueError("Type is not specified")
        if kind in _FOUND_BY_TELEGRAM:
            return None
        if kind not in _PLAIN and kind not in _NEEDS:
            raise ValueError("Unsupported type specified")
        if kind in _NEEDS:
            field_text(raw, _NEEDS[kind])
    except ValueError as error:
        raise bad_request(f"can't parse MessageEntity: {error}") from None
    entity: Json = {"type": kind, "offset": offset, "length": length}
    extra = "language" if kind == "pre" else _NEEDS.get(kind, "")
    return entity | ({extra: raw[extra]} if raw.get(extra) else {})


def _checked(text: str, entities: list[Json]) -> list[Json]:
    """Entities in order, each inside the text and on the borders of its characters."""
    for entity in entities:
        for name in ("offset", "length"):
            if not 0 <= entity[name] <= 1_000_000:
                raise bad_request(f"receive an entity with incorrect {name} {entity[name]}")
    entities = [entity for entity in entities if entity["length"]]
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    if not entities:
        return entities
    borders = _borders(text)
    total = units(text)
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if start > total:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {start}")
        if start not in borders:
            raise bad_request(
                f"entity begins in a middle of a UTF-16 symbol at byte offset {borders[start + 1]}"
            )
        if end > total:
            raise bad_request(
                f"entity beginning at UTF-16 offset {start} ends after the end of the text "
                f"at UTF-16 offset {end}"
            )
        if end not in borders:
            raise bad_request(
                f"entity beginning at UTF-16 offset {start} ends in a middle of a UTF-16 symbol "
                f"at byte offset {borders[end + 1]}"
            )
    return entities


def _borders(text: str) -> dict[int, int]:
    """UTF-16 offset of each character's start, and of the end, to its offset in UTF-8 bytes."""
    borders = {0: 0}
    offset = position = 0
    for character in text:
        offset += 1 + (ord(character) > 0xFFFF)
        position += len(character.encode("utf-8", "surrogatepass"))
        borders[offset] = position
    return borders


def _normalise(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Control characters replaced, outer white space trimmed, entities moved along."""
    moved = {0: 0}
    characters: list[str] = []
    offset = kept = 0
    for character in text:
        offset += 1 + (ord(character) > 0xFFFF)
        if character not in _DROPPED:
            characters.append(" " if character < " " and character != "\n" else character)
            kept += 1 + (ord(character) > 0xFFFF)
        moved[offset] = kept
    text = "".join(characters).rstrip(" \n")
    end = units(text)
    result: list[Json] = []
    for entity in entities:
        start = moved[entity["offset"]]
        stop = min(moved[entity["offset"] + entity["length"]], end)
        if entity["type"] not in _HIDDEN_DATA:
            covered = cut(text, start, stop - start)
            start += len(covered) - len(covered.lstrip(" \n"))
        if start < stop:
            result.append(entity | {"offset": start, "length": stop - start})
    result.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    leading = len(text) - len(text.lstrip(" \n"))
    if result:
        leading = min(leading, result[0]["offset"])
    return text[leading:], [entity | {"offset": entity["offset"] - leading} for entity in result]
