"""The words by which texts are told apart, and the plain form in which they are compared."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.assistant.language.patterns import expand, expand_english, whole_words
from index.at_hand import at_hand
from index.script import HAN, fold

_FILE = Path(__file__).with_name("lexicon.toml")
_LATIN_RUN = re.compile(r"[a-z]+(?:[ ']+[a-z]+)*")
_LATIN = re.compile("[a-z]")
# An entry that begins so may begin with any character.
_ANYWHERE = re.compile(r"\^|\(\?<|\(\?!|\[|\\|\.|\(\?:[^()]*\)[?*]|.[?*]|\(\?:\(\?<")
_REMEMBERED = 64  # texts; the rules look at the same few texts again and again in one turn
_MOSTLY = 0.8  # share of a text's letters that must be known pinyin
_DIGIT = r"[\d一二两三四五六七八九十几]"
# 三万块, 5k, 80000, but no 第3条, 2万人 or 2023年
_AMOUNT = re.compile(
    rf"(?<![\d.第]){_DIGIT}[\d,.一二两三四五六七八九十几]*"
    r"(?:[百千万wk亿][\d一二两三四五六七八九十百千万多来余几]*)?(?:多|来|余)?"
    r"(?:块钱?|元|蚊|美金|美元|港币|台币|人民币|rmb|大洋)"
    rf"|(?<![\d.第]){_DIGIT}[\d,.一二两三四五六七八九十几]*"
    r"(?:[百千万][\d一二两三四五六七八九十百千万多来余几]*|[wk](?![a-z])(?:多)?)"
    r"(?!个(?!u)|月|年|岁|条|人|名|次|起|克|保障|卡|天)"
    r"|(?<![\d.第a-z-])\d{3,6}(?![\d年条号起人名a-z/.-])"
)
# Numbers to call, and a usual password: these are no sums of money.
_HOTLINES = frozenset((
    "110", "119", "120", "122", "165", "188", "993", "997", "999", "1799", "12306", "12308",
    "12315", "12321", "12337", "12345", "12348", "12356", "12377", "12381", "12389", "18222",
    "96110", "95188", "95017", "10086", "10010", "10000", "10099", "123456",
))  # fmt: skip


@dataclass(frozen=True)
class Concept:
    """A concept's entries, in up to three patterns.

    With entries that begin with plain characters the regular expression engine can skip to where
    such an entry stands; the others make it try every place. So each sort has its own pattern, and
    English has one, too.
    """

    patterns: tuple[re.Pattern[str], ...]
    english: re.Pattern[str] | None

    def find(self, text: str) -> str:
        """Give the first words of the concept that a text holds; "" where it holds none."""
        for pattern in self.patterns:
            if hit := pattern.search(text):
                return hit.group() or " "
        if self.english and _LATIN.search(text) and (hit := self.english.search(text)):
            return hit.group() or " "
        return ""

    def remove(self, text: str) -> tuple[str, int]:
        """Take the concept's words out; give the rest and how many there were."""
        patterns = list(self.patterns)
        if self.english and _LATIN.search(text):
            patterns.append(self.english)
        count = 0
        for pattern in patterns:
            text, found = pattern.subn(" ", text)
            count += found
        return text, count


@dataclass(frozen=True)
class Lexicon:
    """Concepts by name, and the replacements that lead to the plain form.

    `slip` finds the same misspellings as `typo` in a tenth of the time, but does not tell which one
    it found.
    """

    concepts: Mapping[str, Concept]
    say: Mapping[str, str]
    said: re.Pattern[str]
    slip: re.Pattern[str]
    meant: tuple[str, ...]
    typo: re.Pattern[str]
    pinyin: Mapping[str, str]
    longest: int


@cache
def lexicon() -> Lexicon:
    """Read lexicon.toml and compile each concept; done once."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    parts: dict[str, str] = data["part"]
    concepts = {name: _concept(entry, parts) for name, entry in data["concept"].items()}
    say: dict[str, str] = data["say"]
    pinyin: dict[str, str] = data["pinyin"]
    said = re.compile("|".join(re.escape(word) for word in say))
    slips: dict[str, str] = data["typo"]
    slip = re.compile("|".join(slips.values()))
    typo = re.compile("|".join(f"({slip})" for slip in slips.values()))
    return Lexicon(concepts, say, said, slip, tuple(slips), typo, pinyin, max(map(len, pinyin)))


def _concept(entry: Mapping[str, list[str]], parts: Mapping[str, str]) -> Concept:
    words = [expand(word, parts) for word in entry.get("words", ())]
    plain_start = [word for word in words if not _ANYWHERE.match(word)]
    anywhere = [word for word in words if _ANYWHERE.match(word)]
    english = [expand_english(each, parts) for each in entry.get("english", ())]
    return Concept(
        tuple(re.compile("|".join(group)) for group in (plain_start, anywhere) if group),
        whole_words(english),
    )


@cache
def concept(name: str) -> Concept:
    """Give one concept; a name that the file lacks raises a KeyError."""
    return lexicon().concepts[name]


@at_hand(_REMEMBERED)
def plain(text: str) -> str:
    """Give the form that the concepts are written for."""
    lex = lexicon()
    folded = fold(text).replace("’", "'")
    latin = _LATIN_RUN.findall(folded)
    if latin:
        least = 1.0 if HAN.search(folded) else _MOSTLY
        folded = _from_pinyin(folded, lex, least)
    spoken = lex.said.sub(lambda found: lex.say[found.group()], folded)
    if lex.slip.search(spoken):
        spoken = lex.typo.sub(lambda found: lex.meant[(found.lastindex or 1) - 1], spoken)
    return _AMOUNT.sub(lambda found: _money(found.group()), spoken)


def _money(figure: str) -> str:
    return figure if figure in _HOTLINES else "¥"


def _from_pinyin(text: str, lex: Lexicon, least: float) -> str:
    """Turn Latin letters into words where the share of known pinyin in them is at least `least`.

    The share is taken over the whole text, or, in a text that has Chinese characters too, over each
    run of letters.
    """
    if least < 1.0:
        letters = sum(len(_letters(run)) for run in _LATIN_RUN.findall(text))
        known = sum(_spell(_letters(run), lex)[1] for run in _LATIN_RUN.findall(text))
        if known < least * letters:
            return text
    return _LATIN_RUN.sub(lambda run: _spelled(run.group(), lex, least), text)


def _letters(run: str) -> str:
    return "".join(filter(str.isalpha, run))


def _spelled(run: str, lex: Lexicon, least: float) -> str:
    letters = _letters(run)
    words, known = _spell(letters, lex)
    return words if least < 1.0 or (known == len(letters) > 2) else run


def _spell(letters: str, lex: Lexicon) -> tuple[str, int]:
    """Read letters as pinyin, longest words first; give the words and how many letters fitted."""
    out, known, start = [], 0, 0
    while start < len(letters):
        for size in range(min(lex.longest, len(letters) - start), 0, -1):
            word = lex.pinyin.get(letters[start : start + size])
            if word:
                out.append(word)
                known += size
                start += size
                break
        else:
            out.append(letters[start])
            start += 1
    return "".join(out), known
