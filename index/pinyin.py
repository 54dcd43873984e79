"""Questions typed in pinyin, read back into characters by what the corpus itself says.

`yijian chaka shi shenme` becomes 一键查卡是什么: each syllable's candidates are the characters that
the corpus uses, and a bigram model over the corpus chooses among them.
"""

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

_HAN = re.compile(r"[\u3400-\u9fff]+")
_LATIN = re.compile(r"[a-z]+")
_LONGEST = 6  # letters of the longest syllable: zhuang, shuang
_CANDIDATES = 24
_READINGS = 2  # of a character, the usual ones first; rare ones mislead
_START = "^"
_SMOOTHING = 0.1
_UNSEEN = 0.5  # uses of a character that the texts do not have
_A_LINE = 2000  # entries of the file in a line: half a millisecond
# English has words that are made of syllables too (can, have, China): a text is read only when
# this share of its letters is pinyin, and there are at least so many syllables.
_SHARE = 0.75
_FEWEST = 3
_USUAL = 5  # texts in which a word of syllables stands when it is a foreign one: ai, but not fa


# The likeliest row of characters that ends in each one, behind its log-probability.
Paths = dict[str, tuple[float, str]]


@dataclass(frozen=True)
class Spelling:
    """What the texts hold: counts of characters and of pairs, and characters by their syllable.

    `foreign` are Latin words that stand in Chinese texts: app, ai, nfc. `sounds` are the syllables
    of every character in use, also of those that the texts do not have.
    """

    single: Mapping[str, int]
    pairs: Mapping[str, int]
    foreign: Collection[str]
    spelled: Mapping[str, Sequence[str]]
    sounds: Mapping[str, Sequence[str]]

    @classmethod
    def learn(cls, texts: Iterable[str]) -> "Spelling":
        """Count folded texts."""
        single: Counter[str] = Counter()
        pairs: Counter[str] = Counter()
        latin: Counter[str] = Counter()
        for text in texts:
            runs = _HAN.findall(text)
            if runs:
                latin.update(set(_LATIN.findall(text)))
            for run in runs:
                single.update(run)
                pairs.update(map("".join, pairwise(_START + run)))
                single[_START] += 1
        spelled = _spell(single)
        foreign = sorted(
            word for word, count in latin.items() if count >= _USUAL or not _split(word, spelled)
        )
        return cls(dict(single), dict(pairs), foreign, spelled, _sounds())

    def begin(self) -> Paths:
        return {_START: (0.0, "")}

    def go_on(self, paths: Paths, choices: Mapping[str, float]) -> Paths:
        """Lead the paths on to each of these characters, which have a price in log-probability."""
        step: Paths = {}
        pairs, single = self.pairs, self.single
        for character, price in choices.items():
            unseen = math.log(_SMOOTHING * single.get(character, _UNSEEN) / self._total)
            best, path = -math.inf, ""
            for before, (score, so_far) in paths.items():
                seen = pairs.get(before + character)
                bond = math.log(seen / single[before]) if seen else unseen
                if score + bond > best:
                    best, path = score + bond, so_far
            step[character] = best - price, path + character
        return step

    @cached_property
    def _total(self) -> int:
        return sum(self.single.values())

    def save(self, path: Path) -> None:
        """Write lines that each hold a few entries: whoever reads one holds up nobody for long."""
        with path.open("w", encoding="utf-8") as file:
            for name, held in asdict(self).items():
                entries = list(held.items() if isinstance(held, dict) else held)
                for at in range(0, len(entries) or 1, _A_LINE):
                    part = type(held)(entries[at : at + _A_LINE])
                    file.write(json.dumps({name: part}, ensure_ascii=False) + "\n")

    @classmethod
    def load(cls, path: Path) -> "Spelling":
        """Read what `save` wrote, or all of it in one line as it once was."""
        found: dict[str, Any] = {}
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                for name, part in json.loads(line).items():
                    held = found.setdefault(name, type(part)())
                    held.update(part) if isinstance(held, dict) else held.extend(part)
        return cls(**found)


class PinyinReader:
    """Reads with a bigram model of the texts that the spelling was learnt from."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling
        self._foreign = frozenset(spelling.foreign)
        self._spelled = spelling.spelled

    def read(self, text: str) -> str:
        """Replace the runs of pinyin in folded text by characters; other words stay as they are."""
        words = [word for word in _LATIN.findall(text) if word not in self._foreign]
        syllables = [_split(word, self._spelled) for word in words]
        read = sum(len(syllable) for found in syllables for syllable in found)
        if sum(map(len, syllables)) < _FEWEST or read < _SHARE * sum(map(len, words)):
            return text
        return "".join(self._pieces(text))

    def _pieces(self, text: str) -> Iterator[str]:
        pending: list[str] = []
        for token in re.findall(r"[a-z]+|[^a-z]+", text):
            known = _LATIN.fullmatch(token) and token not in self._foreign
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
        paths = self._spelling.begin()
        for syllable in syllables:
            paths = self._spelling.go_on(paths, dict.fromkeys(self._spelled[syllable], 0.0))
        return max(paths.values())[1]


def _split(word: str, spelled: Mapping[str, Sequence[str]]) -> list[str]:
    """Cut a word into the fewest syllables; empty when it is not pinyin throughout."""
    best: list[list[str] | None] = [[]] + [None] * len(word)
    for start in range(len(word)):
        so_far = best[start]
        if so_far is None:
            continue
        for end in range(start + 1, min(start + _LONGEST, len(word)) + 1):
            if word[start:end] in spelled:
                found, known = [*so_far, word[start:end]], best[end]
                if known is None or len(found) < len(known):
                    best[end] = found
    return best[len(word)] or []


def _spell(single: Counter[str]) -> dict[str, list[str]]:
    spelled: dict[str, list[str]] = defaultdict(list)
    for character, _ in single.most_common():
        if character == _START:
            continue
        for sound in _readings(character):
            if len(spelled[sound]) < _CANDIDATES:
                spelled[sound].append(character)
    return dict(spelled)


@cache
def _sounds() -> dict[str, list[str]]:
    """Every character of the dictionary that words are cut by, with its usual readings."""
    from index.words import dictionary  # jieba, which who only reads pinyin does without

    single = (word for word in dictionary().FREQ if len(word) == 1 and _HAN.fullmatch(word))
    return {character: _readings(character) for character in sorted(single)}


def _readings(character: str) -> list[str]:
    from pypinyin import Style, pinyin  # 60 MB, which who only reads pinyin does without

    return pinyin(character, style=Style.NORMAL, heteronym=True)[0][:_READINGS]
