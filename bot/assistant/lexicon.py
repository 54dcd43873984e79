"""The words by which texts are told apart, and the plain form in which they are compared."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from index.script import fold

_FILE = Path(__file__).with_name("lexicon.toml")
_LATIN_RUN = re.compile(r"[a-z]+(?:[ '’]+[a-z]+)*")
_HAN = re.compile("[\u3400-\u9fff]")
_DIGIT = r"[\d一二两三四五六七八九十几]"
_AMOUNT = re.compile(
    rf"(?<![\d.第]){_DIGIT}[\d,.一二两三四五六七八九十几]*"
    r"(?:[百千万wk亿][\d一二两三四五六七八九十百千万多来余几]*)?(?:多|来|余)?"
    r"(?:块钱?|元|蚊|美金|美元|港币|台币|人民币|rmb|大洋)"
    rf"|(?<![\d.第]){_DIGIT}[\d,.一二两三四五六七八九十几]*"
    r"(?:[百千万][\d一二两三四五六七八九十百千万多来余几]*|[wk](?![a-z])(?:多)?)"
    r"(?!个?月|年|岁|条|人|名|次|起|克|保障|卡|天)"
    r"|(?<![\d.第a-z-])\d{3,6}(?![\d年条号起人名a-z/.-])"
)
_HOTLINES = frozenset(
    [
        "110",
        "119",
        "120",
        "122",
        "165",
        "188",
        "993",
        "997",
        "999",
        "1799",
        "12306",
        "12308",
        "12315",
        "12321",
        "12337",
        "12345",
        "12348",
        "12356",
        "12377",
        "12381",
        "12389",
        "18222",
        "96110",
        "95188",
        "95017",
        "10086",
        "10010",
        "10000",
        "10099",
        "123456",
    ]
)
_GAPS = (
    ("~~", "[^。！？!?\\n]{0,20}?", "[^.!?\\n]{0,80}?"),
    ("~", "[^。！？!?\\n]{0,8}?", "[^.!?\\n]{0,40}?"),
)


@dataclass(frozen=True)
class Lexicon:
    """Concepts by name, and the replacements that lead to the plain form."""

    concepts: Mapping[str, re.Pattern[str]]
    say: Mapping[str, str]
    said: re.Pattern[str]
    pinyin: Mapping[str, str]
    longest: int


@cache
def lexicon() -> Lexicon:
    """Read lexicon.toml and compile each concept into one pattern; done once."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    parts: dict[str, str] = data["part"]
    concepts = {
        name: _compile(entry.get("words", ()), entry.get("english", ()), parts)
        for name, entry in data["concept"].items()
    }
    say: dict[str, str] = data["say"]
    pinyin: dict[str, str] = data["pinyin"]
    said = re.compile("|".join(re.escape(word) for word in say))
    return Lexicon(concepts, say, said, pinyin, max(map(len, pinyin)))


def _compile(words: list[str], english: list[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    def expand(entry: str, latin: bool) -> str:
        for name, part in parts.items():
            entry = entry.replace(f"{{{name}}}", part)
        for sign, chinese_gap, english_gap in _GAPS:
            entry = entry.replace(sign, english_gap if latin else chinese_gap)
        return rf"(?<![a-z])(?:{entry})(?![a-z])" if latin else entry

    return re.compile(
        "|".join([expand(word, False) for word in words] + [expand(e, True) for e in english])
    )


@cache
def concept(name: str) -> re.Pattern[str]:
    """One concept's pattern; a name that the file lacks is a KeyError at import."""
    return lexicon().concepts[name]


def plain(text: str) -> str:
    """Give the form that the concepts are written for."""
    lex = lexicon()
    folded = fold(text).replace("’", "'")
    if not _HAN.search(folded):
        folded = _LATIN_RUN.sub(lambda run: _from_pinyin(run.group(), lex), folded)
    spoken = lex.said.sub(lambda found: lex.say[found.group()], folded)
    return _AMOUNT.sub(lambda found: _money(found.group()), spoken)


def _money(figure: str) -> str:
    return figure if figure in _HOTLINES else "¥"


def _from_pinyin(run: str, lex: Lexicon) -> str:
    """Turn a run of Latin letters into words where most of it is pinyin that the lexicon knows."""
    letters = re.sub("[^a-z]", "", run)
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
    return "".join(out) if known >= 0.75 * len(letters) else run
