"""Questions typed in pinyin, read back into characters by what the corpus itself says.

`yijian chaka shi shenme` becomes 一键查卡是什么: each syllable's candidates are the characters that
the corpus uses, and a bigram model over the corpus chooses among them.
"""

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
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
_A_LINE = 40  # entries of the file in a line: a character's followers are fifty
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
_USUAL = 5  # texts in which a word of syllables stands when it is a foreign one: ai, but not fa


# The likeliest row of characters that ends in each one, behind its log-probability.
Paths = dict[str, tuple[float, str]]
# Characters in one text, and how often each is used there.
Counted = tuple[str, Sequence[int]]
_NOBODY: Counted = ("", ())


@dataclass(frozen=True)
class Spelling:
    """What the texts hold: counts of characters and of pairs, and characters by their syllable.

    `followers` are the characters that follow each one: found in one text they cost a tenth of the
    memory of a dict of pairs, and no more time. `foreign` are Latin words that stand in Chinese
    texts: app, ai, nfc. `sounds` are the syllables of every character in use, also of those that
    the texts do not have.
    """

    single: Mapping[str, int]
    followers: Mapping[str, Counted]
    foreign: Collection[str]
    spelled: Mapping[str, str]
    sounds: Mapping[str, tuple[str, ...]]

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
        return cls(dict(single), _followers(pairs), foreign, spelled, _sounds())

    def uses(self, before: str, after: str) -> int:
        """Tell how often the texts have these two characters in a row."""
        characters, counts = self.followers.get(before, _NOBODY)
        place = characters.find(after)
        return counts[place] if place >= 0 else 0

    def begin(self) -> Paths:
        return {_START: (0.0, "")}

    def go_on(self, paths: Paths, choices: Mapping[str, float]) -> Paths:
        """Lead the paths on to each of these characters, which have a price in log-probability."""
        step: Paths = {}
        single, total = self.single, self._total
        ways = [
            (score, so_far, *self.followers.get(before, _NOBODY), single.get(before, 0))
            for before, (score, so_far) in paths.items()
        ]
        for character, price in choices.items():
            unseen = math.log(_SMOOTHING * single.get(character, _UNSEEN) / total)
            best, path = -math.inf, ""
            for score, so_far, characters, counts, uses in ways:
                place = characters.find(character)
                bond = math.log(counts[place] / uses) if place >= 0 else unseen
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
            for name, held in ((each.name, getattr(self, each.name)) for each in fields(self)):
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
        for character, (characters, counts) in found["followers"].items():
            found["followers"][character] = characters, tuple(counts)
        return cls(**found)


class PinyinReader:
    """Reads with a bigram model of the texts that the spelling was learnt from."""

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
        known = self._spelling.uses(*word) >= _COMMON
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
        paths = self._spelling.begin()
        for syllable in syllables:
            paths = self._spelling.go_on(paths, dict.fromkeys(self._spelled[syllable], 0.0))
        return max(paths.values())[1]


def _followers(pairs: Counter[str]) -> dict[str, Counted]:
    """Gather what follows each character, often ones first, where they are found soonest."""
    characters: dict[str, str] = defaultdict(str)
    counts: dict[str, list[int]] = defaultdict(list)
    for pair, count in pairs.most_common():
        characters[pair[0]] += pair[1]
        counts[pair[0]].append(count)
    return {before: (characters[before], tuple(counts[before])) for before in sorted(characters)}


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


def _spell(single: Counter[str]) -> dict[str, str]:
    spelled: dict[str, str] = defaultdict(str)
    for character, _ in single.most_common():
        if character == _START:
            continue
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
