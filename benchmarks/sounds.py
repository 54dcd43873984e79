"""Characters and words that sound like another one, by the dictionary's own uses of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from pypinyin import lazy_pinyin

from index.language.homophones import heard_alike
from index.language.words import dictionary
from index.script import HAN

MOST = 10  # characters of a sound that are typed for each other: the most used ones
_USED = 30  # uses of a word in the dictionary from which an input method offers it


@cache
def alike(character: str) -> tuple[str, ...]:
    """Give characters of the same sound; none for what is no Chinese character."""
    return tuple(each for each in _spelled().get(_sound(character), ()) if each != character)


@cache
def near(character: str) -> tuple[str, ...]:
    """Give characters of sounds that many speak like this one's."""
    return tuple(
        each for other in heard_alike(_sound(character)) for each in _spelled().get(other, ())
    )


@cache
def words_alike(word: str) -> tuple[str, ...]:
    """Give words of two characters and of the same sound."""
    return tuple(each for each in _words().get(" ".join(lazy_pinyin(word)), ()) if each != word)


@cache
def _words() -> Mapping[str, Sequence[str]]:
    """Give the words of each sound, in the dictionary's order."""
    found: dict[str, list[str]] = defaultdict(list)
    for word, uses in dictionary().FREQ.items():
        if len(word) == 2 and (uses or 0) >= _USED and all(map(HAN.match, word)):
            found[" ".join(lazy_pinyin(word))].append(word)
    return found


@cache
def _spelled() -> Mapping[str, Sequence[str]]:
    """Give the characters of each sound, the most used ones."""
    found: dict[str, list[str]] = defaultdict(list)
    uses = {each: count or 0 for each, count in dictionary().FREQ.items() if HAN.fullmatch(each)}
    for character in sorted(uses, key=uses.__getitem__, reverse=True):
        if len(found[_sound(character)]) < MOST:
            found[_sound(character)].append(character)
    return found


@cache
def _sound(character: str) -> str:
    return lazy_pinyin(character)[0] if HAN.fullmatch(character) else ""
