"""Slips are what they are called, and the same each time."""

import random

import pytest
from pypinyin import lazy_pinyin

from benchmarks.slips import SEED, SLIPS, letter
from index.language.homophones import heard_alike

TEXT = "银行卡借给同学犯法吗"


def slipped(name: str) -> str:
    return SLIPS[name](TEXT, random.Random(SEED))


def changed(name: str) -> list[tuple[str, str]]:
    return [(old, new) for old, new in zip(TEXT, slipped(name), strict=True) if old != new]


@pytest.mark.parametrize("name", SLIPS)
def test_the_same_slip_is_made_each_time(name: str) -> None:
    assert slipped(name) == slipped(name) != TEXT


def test_one_character_is_another_of_the_same_sound() -> None:
    ((old, new),) = changed("character")
    assert lazy_pinyin(old) == lazy_pinyin(new)


def test_two_characters_are() -> None:
    assert len(changed("two characters")) == 2


def test_a_word_is_another_of_the_same_sound() -> None:
    assert 1 <= len(changed("word")) <= 2
    assert lazy_pinyin(slipped("word")) == lazy_pinyin(TEXT)


def test_a_near_sound_is_one_that_many_speak_alike() -> None:
    ((old, new),) = changed("near sound")
    assert lazy_pinyin(new)[0] in heard_alike(lazy_pinyin(old)[0])


def test_pinyin_has_no_characters() -> None:
    assert slipped("pinyin") == " ".join(lazy_pinyin(TEXT))


def test_a_text_without_characters_stays() -> None:
    for name in ("character", "word", "near sound"):
        assert SLIPS[name]("96110?", random.Random(SEED)) == "96110?"


def test_an_english_word_misses_a_letter() -> None:
    found = {letter("my bank account", random.Random(seed)) for seed in range(40)}
    assert all(each.startswith("my bank a") for each in found)
    assert {len(each) - len("my bank account") for each in found} == {-1, 0, 1}
    assert letter("96110?", random.Random(SEED)) == "96110?"
