"""Entries of the files of words, as regular expressions."""

import re

from bot.assistant.language.patterns import expand, expand_english, whole_words


def test_a_part_stands_where_it_is_named() -> None:
    assert expand("{给}他转", {"给": "(?:给|跟)"}) == "(?:给|跟)他转"


def test_a_gap_stays_within_its_sentence_and_its_length() -> None:
    short, long = re.compile(expand("钱~没", {})), re.compile(expand("钱~~没", {}))
    assert short.fullmatch("钱" + "啊" * 8 + "没")
    assert not short.search("钱" + "啊" * 9 + "没")
    assert long.fullmatch("钱" + "啊" * 20 + "没")
    assert not long.search("钱" + "啊" * 21 + "没")
    assert not long.search("钱。没")


def test_gaps_in_english_are_longer() -> None:
    short, long = (re.compile(expand_english(each, {})) for each in ("a~z", "a~~z"))
    assert short.fullmatch("a" + "-" * 40 + "z")
    assert not short.search("a" + "-" * 41 + "z")
    assert long.fullmatch("a" + "-" * 80 + "z")
    assert not long.search("a.z")


def test_words_in_english_are_whole() -> None:
    pattern = whole_words(["pay", "paid now"])
    assert pattern is not None
    assert [hit.group() for hit in pattern.finditer("pay, repay, payee, paid now!")] == [
        "pay",
        "paid now",
    ]
    assert whole_words([]) is None
