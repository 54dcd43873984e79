"""Questions typed in pinyin, read back into characters by what the corpus itself says.

`yijian chaka shi shenme` becomes 一键查卡是什么: each syllable's candidates are the characters that
the corpus uses, and the model of three characters in a row chooses among them.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from index.language.trigrams import Trigrams

_HAN = re.compile(r"[\u3400-\u9fff]+")
_LATIN = re.compile(r"[a-z]+")
_IN_LINES = ("foreign", "english", "spelled", "sounds")
_LONGEST = 6  # letters of the longest syllable: zhuang, shuang
_CANDIDATES = 24
_READINGS = 2  # of a character, the usual ones first; rare ones mislead
_A_LINE = 40  # entries of the file in a line
TRIGRAMS = "trigrams"  # the folder beside the file
# English has words that are made of syllables too (can, have, China): a text is read only when
# this share of its letters is pinyin, and there are at least so many syllables.
_SHARE = 0.75
_LEAST_SHARE = 0.6  # the same of all words, of those too that Chinese texts write so: app, police
_ABBREVIATIONS = {"ai"}  # which are syllables too
# Words of English that are no syllables: beside them, pension and Cambodia are no pinyin either.
_ENGLISH = re.compile(
    r"\b(?:scams?|fraud|i|my|in|it|is|was|the|of|to|for|from|with|and|not|what|how)\b"
)
_HUMMED = {"m", "n", "ng", "hm"}  # characters read so stand alone: 嗯, not in the midst of a word
_FEWEST = 3
_COMMON = 130  # uses of two characters in a row from which a lone word is read as them: pianzi
_USUAL = 5  # texts, Chinese and English, in which a foreign word of syllables stands: ai, not fa


@dataclass(frozen=True)
class Spelling:
    """What the texts hold: characters in a row, and characters by their syllable.

    `foreign` are Latin words that stand in Chinese texts: app, ai, nfc. `english` are the words of
    texts that hold no Chinese, with how often they are used. `sounds` are the syllables
    of every character in use, also of those that the texts do not have.
    """

    rows: Trigrams
    foreign: Collection[str]
    english: Mapping[str, int]
    spelled: Mapping[str, str]
    sounds: Mapping[str, tuple[str, ...]]

    @classmethod
    def learn(cls, texts: Iterable[str]) -> "Spelling":
        """Count folded texts."""
        latin: Counter[str] = Counter()
        alone: list[list[str]] = []
        found: list[str] = []
        for text in texts:
            words, runs = _LATIN.findall(text), _HAN.findall(text)
            if runs:
                latin.update(set(words))
                found += runs
            else:
                alone.append(words)
        spelled = _spell(Counter("".join(found)))
        english = Counter(
            chain.from_iterable(each for each in alone if not _is_read(each, spelled))
        )
        foreign = sorted(
            word
            for word, count in latin.items()
            if min(count, english[word]) >= _USUAL or not _split(word, spelled)
        )
        return cls(Trigrams.learn(found), foreign, dict(english), spelled, _sounds())

    def save(self, path: Path) -> None:
        """Write lines that each hold a few entries: whoever reads one holds up nobody for long."""
        folder = path.with_name(TRIGRAMS)
        folder.mkdir()
        self.rows.save(folder)
        with path.open("w", encoding="utf-8") as file:
            for name in _IN_LINES:
                held = getattr(self, name)
                entries = list(held.items() if isinstance(held, dict) else held)
                for at in range(0, len(entries) or 1, _A_LINE):
                    part = type(held)(entries[at : at + _A_LINE])
                    file.write(json.dumps({name: part}, ensure_ascii=False) + "\n")

    @classmethod
    def load(cls, path: Path) -> "Spelling":
        """Read what `save` wrote."""
        found: dict[str, Any] = {}
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                for name, part in json.loads(line).items():
                    held = found.setdefault(name, type(part)())
                    held.update(part) if isinstance(held, dict) else held.extend(part)
        shared: dict[tuple[str, ...], tuple[str, ...]] = {}  # a syllable has many characters
        for character, sounds in found["sounds"].items():
            found["sounds"][character] = shared.setdefault(tuple(sounds), tuple(sounds))
        return cls(Trigrams.load(path.with_name(TRIGRAMS)), **found)


class PinyinReader:
    """Reads with the model of the texts that the spelling was learnt from."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling
        self._foreign = frozenset(spelling.foreign)
        self._spelled = spelling.spelled

    def read(self, text: str) -> str:
        """Replace the runs of pinyin in folded text by characters; other words stay as they are."""
        alone = not _HAN.search(text)
        if alone and _ENGLISH.search(text):
            return text
        found = _LATIN.findall(text)
        words = [word for word in found if not self._is_foreign(word, alone)]
        syllables = [_split(word, self._spelled) for word in words]
        count = sum(map(len, syllables))
        read = sum(len(syllable) for word in syllables for syllable in word)
        if count < _FEWEST:
            return self._word(text, *syllables) if count == len(syllables) + 1 == 2 else text
        if read < _SHARE * sum(map(len, words)) or (
            alone and read < _LEAST_SHARE * sum(map(len, found))
        ):
            return text
        return "".join(self._pieces(text, alone))

    def _is_foreign(self, word: str, alone: bool) -> bool:
        """Tell whether a word is no pinyin; alone among Latin words, hang and pin are syllables."""
        syllable = alone and word in self._spelled and len(word) > 1 and word not in _ABBREVIATIONS
        return word in self._foreign and not syllable

    def _word(self, text: str, syllables: Sequence[str]) -> str:
        """Read a text that is one word of two syllables, where the texts have it often."""
        word = self._characters(syllables)
        known = self._spelling.rows.uses(*word) >= _COMMON
        return word if known and _LATIN.fullmatch(text.strip(" .?!")) else text

    def _pieces(self, text: str, alone: bool) -> Iterator[str]:
        pending: list[str] = []
        for token in re.findall(r"[a-z]+|[^a-z]+", text):
            known = _LATIN.fullmatch(token) and not self._is_foreign(token, alone)
            syllables = _split(token, self._spelled) if known else []
            if syllables:
                pending += syllables
            elif pending and token.isspace():
                continue
            else:
                yield self._characters(pending)
                pending = []
                yield token
        yield self._characters(pending)

    def _characters(self, syllables: Sequence[str]) -> str:
        """Choose the likeliest characters for syllables in a row (Viterbi)."""
        return self._spelling.rows.likeliest(
            [dict.fromkeys(self._spelled[each], 0.0) for each in syllables]
        )


def _split(word: str, spelled: Mapping[str, str]) -> list[str]:
    """Cut a word into the fewest syllables; empty when it is not pinyin throughout."""
    best: list[list[str] | None] = [[]] + [None] * len(word)
    for start in range(len(word)):
        so_far = best[start]
        if so_far is None:
            continue
        for end in range(start + 1, min(start + _LONGEST, len(word)) + 1):
            if word[start:end] in spelled and word[start:end] not in _HUMMED:
                found, known = [*so_far, word[start:end]], best[end]
                if known is None or len(found) < len(known):
                    best[end] = found
    return best[len(word)] or []


def _is_read(words: Sequence[str], spelled: Mapping[str, str]) -> bool:
    """Tell whether words without a Chinese character between them are pinyin, not English."""
    read = sum(len(word) for word in words if _split(word, spelled))
    return read >= _SHARE * sum(map(len, words))


def _spell(single: Counter[str]) -> dict[str, str]:
    spelled: dict[str, str] = defaultdict(str)
    for character, _ in single.most_common():
        for sound in _readings(character):
            if len(spelled[sound]) < _CANDIDATES:
                spelled[sound] += character
    return dict(spelled)


@cache
def _sounds() -> dict[str, tuple[str, ...]]:
    """Every character of the dictionary that words are cut by, with its usual readings."""
    from index.language.words import dictionary  # jieba, which who only reads pinyin does without

    single = (word for word in dictionary().FREQ if len(word) == 1 and _HAN.fullmatch(word))
    return {character: _readings(character) for character in sorted(single)}


def _readings(character: str) -> tuple[str, ...]:
    from pypinyin import Style, pinyin  # 60 MB, which who only reads pinyin does without

    return tuple(pinyin(character, style=Style.NORMAL, heteronym=True)[0][:_READINGS])
