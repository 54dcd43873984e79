"""headings.tsv as values: each wrong row is named, and a section is told below its heading."""

from pathlib import Path

import pytest

from index.corpus.cards import SAID
from index.corpus.corpus import Corpus
from index.corpus.headings import headed, read_headings
from index.errors import Problem
from index.passages import entries

MESSAGE = "a row holds a heading and at most 60 characters of English"
TABLE = {
    "怎么办": "What to do",
    "要不要钱": "Does it cost anything?",
    "处罚": "The penalty",
    "境外": "In Taiwan: your bank",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "headings.tsv"


def test_headings_are_read_by_the_chinese_one(path: Path) -> None:
    path.write_text("heading\tenglish\n怎么办\tWhat to do\n", encoding="utf-8")
    assert read_headings(path) == ({"怎么办": "What to do"}, ())


def test_the_table_may_be_missing(path: Path) -> None:
    assert read_headings(path) == ({}, ())


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("怎么骗\t", MESSAGE),
        ("怎么骗", MESSAGE),
        ("\tHow it works", MESSAGE),
        ("怎么骗\t怎么骗", MESSAGE),
        (f"怎么骗\t{'a' * 61}", MESSAGE),
        ("怎么办\tWhat next", "stands twice: 怎么办"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(path: Path, row: str, message: str) -> None:
    path.write_text(f"heading\tenglish\n怎么办\tWhat to do\n{row}\n", encoding="utf-8")
    assert read_headings(path) == ({"怎么办": "What to do"}, (Problem(path, 3, message),))


@pytest.mark.parametrize(
    ("heading", "english", "told"),
    [
        ("怎么办", "1. Hang up.", "What to do: 1. Hang up."),
        ("要不要钱", "It is free.", "Does it cost anything? It is free."),
        ("怎么办", "What counts is time.", "What counts is time."),
        ("处罚", "The penalty is a fine.", "The penalty is a fine."),
        ("境外", "Inform the bank.", "In Taiwan: your bank: Inform the bank."),
        ("境外", "In Taiwan call 165.", "In Taiwan call 165."),
        ("处罚", "The fine is small.", "The penalty: The fine is small."),
        ("怎么骗", "1. They call.", "1. They call."),
        ("怎么办", "", ""),
        ("", "In general.", "In general."),
    ],
)
def test_english_stands_below_its_heading_unless_it_begins_like_it(
    heading: str, english: str, told: str
) -> None:
    assert headed(heading, english, TABLE) == told


def test_every_heading_of_the_table_is_a_cards(corpus: Corpus) -> None:
    headings = {section.heading for card in corpus.cards for section in card.sections}
    assert sorted(set(corpus.headings) - headings) == []


def test_what_all_cards_call_alike_has_its_english(corpus: Corpus) -> None:
    parts = {entry.passage.id: entry.passage for entry in entries(corpus)}
    told = parts["scam-etc-sms#怎么办"].english
    assert told.startswith("What to do: ")


def test_a_swindlers_words_are_never_told_as_our_own(corpus: Corpus) -> None:
    said = [entry.passage.english for entry in entries(corpus) if entry.passage.heading == SAID]
    title = f"{corpus.headings[SAID]}: "
    assert said
    assert [english for english in said if english and not english.startswith(title)] == []
