"""Entries of lexicon.toml and flags.toml, put together into regular expressions.

`{name}` in an entry stands for one of the file's parts, `~` for some characters of the same
sentence, `~~` for more of them. English needs longer gaps for as many words.
"""

import re
from collections.abc import Mapping, Sequence

# The longer sign stands first: it holds the other.
_CHINESE = {"~~": "[^。！？!?\\n]{0,20}?", "~": "[^。！？!?\\n]{0,8}?"}
_ENGLISH = {"~~": "[^.!?\\n]{0,80}?", "~": "[^.!?\\n]{0,40}?"}


def expand(entry: str, parts: Mapping[str, str]) -> str:
    """Put parts and gaps into an entry in Chinese."""
    return _expand(entry, parts, _CHINESE)


def expand_english(entry: str, parts: Mapping[str, str]) -> str:
    """Put parts and gaps into an entry in English."""
    return _expand(entry, parts, _ENGLISH)


def whole_words(entries: Sequence[str]) -> re.Pattern[str] | None:
    """Compile expanded entries in English, none of which begins or ends inside a word."""
    return re.compile(rf"(?<![a-z])(?:{'|'.join(entries)})(?![a-z])") if entries else None


def _expand(entry: str, parts: Mapping[str, str], gaps: Mapping[str, str]) -> str:
    for name, part in parts.items():
        entry = entry.replace(f"{{{name}}}", part)
    for sign, gap in gaps.items():
        entry = entry.replace(sign, gap)
    return entry
