"""Texts that remember where each of their characters comes from, and the folding of characters."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Characters that nobody sees: formatting, fillers, variants of a sign, marks over letters.
_DROPPED = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e01ef\u0300-\u036f\u0489\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_NUMBERED = re.compile(r"\(?(\d{1,2})[.)]?")
_LETTER_SIGNS = (0x1F150, 0x1F170, 0x1F1E6)  # negative circled, negative squared, regional


@dataclass(frozen=True)
class Cleaned:
    """A text in its plain form; the character at i comes from original[starts[i]:ends[i]]."""

    text: str
    original: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the original that a span of the text (start < end) comes from."""
        return self.starts[start], self.ends[end - 1]

    def quote(self, start: int, end: int) -> str:
        """Give the very words of the original."""
        begin, finish = self.original_span(start, end)
        return self.original[begin:finish]

    def replaced(self, edits: Sequence[tuple[int, int, str]]) -> "Cleaned":
        """Replace spans, which are in order and do not overlap.

        If the new text is as long as its span, each character keeps its own place; otherwise each
        stands for the whole span.
        """
        if not edits:
            return self
        text, starts, ends, at = [], list[int](), list[int](), 0
        for start, end, new in [*edits, (len(self.text), len(self.text), "")]:
            text += [self.text[at:start], new]
            starts += self.starts[at:start]
            ends += self.ends[at:start]
            if len(new) == end - start:
                starts += self.starts[start:end]
                ends += self.ends[start:end]
            else:
                starts += [self.starts[start]] * len(new)
                ends += [self.ends[end - 1]] * len(new)
            at = end
        return Cleaned("".join(text), self.original, tuple(starts), tuple(ends))


def folded(text: str) -> Cleaned:
    """Fold characters only: half width, lower case, digits as digits, nothing invisible.

    The script stays, and letters of other alphabets stay: links are judged by these letters.
    """
    pieces = [_fold_character(character) for character in text]
    places = [at for at, piece in enumerate(pieces) for _ in piece]
    return Cleaned("".join(pieces), text, tuple(places), tuple(at + 1 for at in places))


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    if character < "\x7f":
        return "\n" if character in "\n\r\v\f" else " " if character < " " else character.lower()
    if _ACCENTED.fullmatch(character):
        return _DROPPED.sub("", unicodedata.normalize("NFKD", character)).lower()
    for first in _LETTER_SIGNS:
        if first <= ord(character[0]) < first + 26:
            return chr(ord("a") + ord(character[0]) - first)
    plain = unicodedata.normalize("NFKC", character)
    if plain == character and unicodedata.category(character[0]) == "No":
        plain = f"{unicodedata.numeric(character[0]):g}"
    elif len(plain) > 1 and (numbered := _NUMBERED.fullmatch(plain)):
        plain = numbered[1]
    plain = plain.replace("\u2028", "\n").replace("\u2029", "\n")
    return _DROPPED.sub("", "".join(" " if c.isspace() and c != "\n" else c for c in plain).lower())
