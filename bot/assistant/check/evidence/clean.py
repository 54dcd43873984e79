"""Undo the disguises by which a text keeps machines from recognising its words.

The cleaned text is folded as `index.script.fold` does it (NFKC, Simplified, lower case, nothing
invisible), but keeps its line breaks. Its key words are mended where they were split, spelt in
pinyin, or written with twins of other alphabets, variants or characters of the same sound. Each
character knows which part of the original it comes from, so that evidence is quoted as it was
written. The tables are in clean.toml.
"""

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from bot.assistant.check.evidence.folding import Cleaned, folded
from index.script import to_simplified

_FILE = Path(__file__).with_name("clean.toml")
_PASSES = 4  # one mending can uncover another: "薇 芯" is first joined, then read
_H = "\u3400-\u9fff"
_TWINS = "\u0131\u0251\u0261\u028b\u0370-\u052f\u1d00-\u1d7f\u2228"
_FOREIGN = re.compile(f"(?<![a-z0-9_.@/-])[a-z0-9_.@/-]*[{_TWINS}][a-z0-9_.@/{_TWINS}-]*")
_GREEK = re.compile("[\u0370-\u03ff]")
_HAN = re.compile(f"[{_H}]")
_ASCII_WORD = re.compile("[a-z0-9]")
_SINGLES = re.compile(r"(?<!\w)[^\W_]([^\w,。!?;:、]|_|\s\s)[^\W_](?:\1[^\W_])+(?!\w)")
_GAP = re.compile(rf"(?<=[{_H}])(?:[^\w\n]|_){{1,3}}(?=[{_H}])|(?<=[{_H}])\n(?=[{_H}])")
_STOPS = frozenset(",。!?;:、\"'“”‘’()<>《》【】[]「」…")
_SPEAKER = re.compile(rf"\n[{_H}\w]{{1,8}}:")
_LATIN_RUN = re.compile(r"(?<![a-z0-9./@_-])[a-z]+(?:[ '][a-z]+)*")
_IN_A_NAME = re.compile(r"[0-9_@-]|\.[a-z]")
_NOT_INITIALS = re.compile("sd(?=卡|存储)|hb(?=铅)")
_LATIN_WORD = re.compile("[a-z]+")
_FIGURES = "零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
_SPELT_DIGITS = re.compile(rf"(?<![十百千万])[\d{_FIGURES}]{{8,}}(?![十百千万年月])")
_AS_DIGIT = str.maketrans(_FIGURES + "oil|", "00" + "123456789" + "1" + "123456789" + "0111")
_PHONE_LETTERS = re.compile(r"(?<![a-z0-9])[1il][3-9][0-9oil]{9}(?![a-z0-9])")

_FIRST = re.compile(r"\[(?P<set>[^]]+)\]|\(\?:(?P<either>[^()]+)\)|(?P<one>.)")

_Edits: TypeAlias = Iterator[tuple[int, int, str]]


def clean(text: str) -> Cleaned:
    """Fold a text and mend its words."""
    done = folded(text)
    for _ in range(_PASSES):
        before = done.text
        for step in _STEPS:
            done = done.replaced(list(step(done.text)))
        if done.text == before:
            break
    return done


@dataclass(frozen=True)
class _Tables:
    characters: Mapping[str, str]
    beside: Mapping[str, str]
    variants: re.Pattern[str]
    letters: Mapping[int, str]
    words: Mapping[str, str]
    wrong: re.Pattern[str]
    meant: tuple[str, ...]
    slips: re.Pattern[str]
    key: re.Pattern[str]
    apart: frozenset[str]
    spelt: Mapping[str, str]
    initials: Mapping[str, str]
    syllables: Mapping[str, tuple[tuple[str, int], ...]]


@cache
def _tables() -> _Tables:
    """Read clean.toml and compile it; done once."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    characters = {odd: meant for meant, odds in data["characters"].items() for odd in odds}
    words = {wrong: meant for meant, wrongs in data["words"].items() for wrong in wrongs}
    context = [(meant, slip) for meant, slips in data["context"].items() for slip in slips]
    key = [(word, syllables) for word, *syllables in map(str.split, data["key"]["words"])]
    places: dict[str, list[tuple[str, int]]] = {}
    for word, syllables in key:
        for at, syllable in enumerate(syllables):
            places.setdefault(syllable, []).append((word, at))
    return _Tables(
        characters,
        data["beside"],
        re.compile(f"[{''.join(characters)}]"),
        {ord(twin): latin for latin, twins in data["letters"].items() for twin in twins},
        words,
        _any_of(words),
        tuple(meant for meant, _ in context),
        _numbered([slip for _, slip in context]),
        _any_of(word for word, _ in key),
        frozenset(data["key"]["apart"]),
        {"".join(syllables): word for word, syllables in key if len("".join(syllables)) > 4},
        data["initials"],
        {syllable: tuple(found) for syllable, found in places.items()},
    )


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def _numbered(patterns: Iterable[str]) -> re.Pattern[str]:
    """Give one pattern with a group for each, tried only where one of them can begin.

    A pattern begins with a character, a set of characters, or a choice between words.
    """
    first = set[str]()
    for pattern in patterns:
        if begin := _FIRST.match(pattern):
            either = (begin["either"] or "").split("|")
            first.update(begin["set"] or "", begin["one"] or "", *(word[:1] for word in either))
    some = "".join(map(re.escape, sorted(first)))
    return re.compile(f"(?=[{some}])(?:{'|'.join(f'({pattern})' for pattern in patterns)})")


def _script(text: str) -> _Edits:
    """Put Simplified characters for Traditional ones."""
    plain = to_simplified(text)
    if len(plain) != len(text):
        plain = "".join(one if len(one := to_simplified(each)) == 1 else each for each in text)
    for at, (old, new) in enumerate(zip(text, plain, strict=True)):
        if old != new:
            yield at, at + 1, new


def _variants(text: str) -> _Edits:
    """Put the usual character for a variant of it."""
    tables = _tables()
    for hit in tables.variants.finditer(text):
        odd, at = hit.group(), hit.start()
        beside = tables.beside.get(odd)
        if beside is None or set(text[max(0, at - 1) : at + 2]) & set(beside):
            yield at, at + 1, tables.characters[odd]


def _letters(text: str) -> _Edits:
    """Put Latin letters for their twins of other alphabets.

    This is done in words that have Latin letters too, in words among Chinese, and everywhere if the
    text has no letter of another alphabet but such twins.
    """
    letters = _tables().letters
    runs = list(_FOREIGN.finditer(text))
    disguised = [hit.group().translate(letters).isascii() for hit in runs]
    for hit, twins_only in zip(runs, disguised, strict=True):
        run, (start, end) = hit.group(), hit.span()
        among = _HAN.search(text[max(0, start - 1) : start] + text[end : end + 1]) or all(disguised)
        if twins_only and (_ASCII_WORD.search(run) or (among and not _GREEK.search(run))):
            yield start, end, run.translate(letters)


def _digits(text: str) -> _Edits:
    """Put digits for figures that are spelt in Chinese."""
    for hit in _SPELT_DIGITS.finditer(text):
        if sum(each in _FIGURES for each in hit.group()) > 1:
            yield *hit.span(), hit.group().translate(_AS_DIGIT)


def _telephones(text: str) -> _Edits:
    """Put digits for letters within a telephone number."""
    for hit in _PHONE_LETTERS.finditer(text):
        number = hit.group()
        if not number.isdigit() and sum(map(str.isdigit, number)) > 3:
            yield *hit.span(), number.translate(_AS_DIGIT)


def _singles(text: str) -> _Edits:
    """Join characters that are all set apart: "做 任 务", "1 3 8 0 0", or one on each line."""
    for hit in _SINGLES.finditer(text):
        run, sign = hit.group(), hit.group(1)
        kept = run[:: 1 + len(sign)]
        if kept.isascii() and (
            len(kept) < 5 or (kept.isdigit() and sign in "./-" and len(kept) < 7)
        ):
            continue
        for at in range(hit.start() + 1, hit.end(), 1 + len(sign)):
            yield at, at + len(sign), ""


def _gaps(text: str) -> _Edits:
    """Close blank gaps within a Chinese sentence, and gaps of signs that split a key word."""
    gaps = [hit.span() for hit in _GAP.finditer(text)]
    if not gaps:
        return
    split = _split_words(text, gaps)
    for number, (start, end) in enumerate(gaps):
        gap = text[start:end]
        blank = gap.isspace() and not (gap == "\n" and _SPEAKER.match(text, start))
        if blank or number in split:
            yield start, end, ""


def _split_words(text: str, gaps: list[tuple[int, int]]) -> set[int]:
    """Tell which gaps stand within key words that are split on purpose."""
    tables, split = _tables(), set[int]()
    bare, at, lost = "", 0, 0
    where = []  # the place of each gap in the text without gaps
    for start, end in gaps:
        bare += text[at:start]
        where.append(start - lost)
        lost += end - start
        at = end
    bare += text[at:]
    for hit in tables.key.finditer(bare):
        inside = range(bisect_right(where, hit.start()), bisect_left(where, hit.end()))
        stops = any(_STOPS & set(text[slice(*gaps[number])]) for number in inside)
        wholly = len(inside) == len(hit.group()) - 1
        if inside and (not stops or (wholly and hit.group() not in tables.apart)):
            split.update(inside)
    return split


def _words(text: str) -> _Edits:
    """Put the word that is meant for one written with other characters of the same sound."""
    tables = _tables()
    for hit in tables.wrong.finditer(text):
        yield *hit.span(), tables.words[hit.group()]


def _context(text: str) -> _Edits:
    """Put the word that is meant for one that is ordinary elsewhere; only in Chinese texts."""
    tables = _tables()
    if _HAN.search(text):
        for hit in tables.slips.finditer(text):
            yield *hit.span(), tables.meant[(hit.lastindex or 1) - 1]


def _pinyin(text: str) -> _Edits:
    """Put key words for their pinyin, whole ("daikuan"), in part ("dai款"), or initials ("dk").

    This is done in Chinese texts only, and for two initials only beside Chinese characters.
    """
    if not _HAN.search(text):
        return
    for run in _LATIN_RUN.finditer(text):
        parts = [hit.span() for hit in _LATIN_WORD.finditer(text, *run.span())]
        at = 0
        while at < len(parts):
            size, word = _spelt(text, parts[at : at + 4])
            if word:
                yield parts[at][0], parts[at + size - 1][1], word
            at += size


def _spelt(text: str, parts: list[tuple[int, int]]) -> tuple[int, str]:
    """Give how many of these Latin words, from the first, spell a key word, and that word.

    More words are tried before fewer.
    """
    tables = _tables()
    for size in range(len(parts), 0, -1):
        start, end = parts[0][0], parts[size - 1][1]
        word = tables.spelt.get(text[start:end].replace(" ", "").replace("'", ""))
        if word and not _IN_A_NAME.match(text, end):
            return size, word
    start, end = parts[0]
    initials = tables.initials.get(text[start:end], "")
    # Two letters may stand for many words: they count only beside Chinese, also over a gap.
    beside = end - start > 2 or _HAN.search(
        text[max(0, start - 2) : start].rstrip()[-1:] + text[end : end + 2].lstrip()[:1]
    )
    if initials and beside and not _IN_A_NAME.match(text, end):
        return 1, "" if _NOT_INITIALS.match(text, start) else initials
    return 1, _syllable(text, start, end)


def _syllable(text: str, start: int, end: int) -> str:
    """Give the character that a syllable stands for between the other characters of a key word."""
    for word, at in _tables().syllables.get(text[start:end], ()):
        rest = word[at + 1 :]
        if text[max(0, start - at) : start] == word[:at] and text.startswith(rest, end):
            return word[at]
    return ""


_STEPS: tuple[Callable[[str], _Edits], ...] = (
    _script,
    _variants,
    _letters,
    _digits,
    _telephones,
    _singles,
    _gaps,
    _words,
    _context,
    _pinyin,
)
