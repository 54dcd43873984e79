"""Text as Telegram counts it (UTF-16 code units), and the entities that it finds by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .errors import Json

_DOMAINS = "com|cn|net|org|top|xyz|cc|vip|info|me|io|gov|edu|app|site|shop|club|link|icu"
_OUTSIDE = r"\s\"<>，。；！？、（）《》“”【】"
_URL = rf"[^{_OUTSIDE}]*[^{_OUTSIDE}.,;:!?')]"

# Tried in this order at each place; as in TDLib, a name that runs on into a letter (also a Chinese
# one) is not a mention, and "/ask一键查卡" is not a command.
_FOUND = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("url", rf"https?://{_URL}"),
        ("email", r"(?<![\w.+-])[A-Za-z0-9._+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}(?![\w@])"),
        ("url", rf"(?i:(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:{_DOMAINS})\b(?:[/:?#](?:{_URL})?)?)"),
        ("bot_command", r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])"),
        ("mention", r"(?<![\w@])@[A-Za-z0-9_]{2,32}(?!\w)"),
        ("hashtag", r"(?<!\w)#\w*[^\W\d]\w*"),
    )
)


def units(text: str) -> int:
    """Length in UTF-16 code units: an emoji outside the basic plane counts twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def found_entities(text: str, known: Sequence[Json] = ()) -> list[Json]:
    """Known entities and those that Telegram adds (links, commands, mentions …) where none are.

    Bold and its like may hold a found entity; code and links may not.
    """
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in known
        if entity["type"] in {"code", "pre", "text_link", "text_mention", "custom_emoji"}
    ]
    entities = list(known)
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            start = units(text[: match.start()])
            end = start + units(match.group())
            if any(start < other_end and other < end for other, other_end in taken):
                continue
            taken.append((start, end))
            entities.append({"type": kind, "offset": start, "length": end - start})
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
