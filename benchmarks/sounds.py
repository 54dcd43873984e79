"""Characters that sound like another one, by the dictionary's own uses: what slips are made of."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from index.language.homophones import heard_alike
from index.language.words import dictionary

_HAN = re.compile("[\u4e00-\u9fff]")
MOST = 10  # characters of a sound that are typed for each other: the most used ones


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
def _spelled() -> Mapping[str, Sequence[str]]:
    """Give the characters of each sound, the most used ones."""
    found: dict[str, list[str]] = defaultdict(list)
    uses = {each: count or 0 for each, count in dictionary().FREQ.items() if _HAN.fullmatch(each)}
    for character in sorted(uses, key=uses.__getitem__, reverse=True):
        if len(found[_sound(character)]) < MOST:
            found[_sound(character)].append(character)
    return found


@cache
def _sound(character: str) -> str:
    from pypinyin import lazy_pinyin

    return lazy_pinyin(character)[0] if _HAN.fullmatch(character) else ""
