"""The table of the report is held against a page: each difference is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.report import differences, mistakes, sentences
from tests.index.corpus.report_table import Row, digest
from tests.index.importing.runs import PAGES

PAGE = PAGES / "library.txt"
SAID = ("今年共修书屋12间。", "大家喜欢“领读”;")
ROWS = [
    Row(1, "修书屋", digest(SAID[0]), ("a",), figures={"12间": ("a",)}),
    Row(2, "活动", digest(SAID[1]), ("a",), names=("领读",)),
]


def test_the_sentences_of_a_page_are_those_of_its_body() -> None:
    said = (PAGES / "library.body.txt").read_text(encoding="utf-8").splitlines()
    assert sentences(PAGE.read_text(encoding="utf-8")) == said


def test_a_table_of_the_same_sentences_is_without_fault() -> None:
    assert list(differences(ROWS, SAID)) == []


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([replace(ROWS[0], figures={"13间": ()}), ROWS[1]], ["1: other figures"]),
        ([replace(ROWS[0], figures={}), ROWS[1]], ["1: other figures"]),
        ([ROWS[0], replace(ROWS[1], names=())], ["2: other names"]),
        ([ROWS[0], replace(ROWS[1], digest=ROWS[0].digest)], ["2: another sentence"]),
        (ROWS[:1], ["1 rows, 2 sentences"]),
        ([*ROWS, ROWS[0]], ["3 rows, 2 sentences"]),
    ],
)
def test_what_differs_is_told(rows: list[Row], told: list[str]) -> None:
    assert list(differences(rows, SAID)) == told


def test_what_the_import_makes_of_a_page_is_told(tmp_path: Path) -> None:
    (source,) = mistakes(PAGE)  # nothing else: all is kept and no link is
    assert source.startswith("another source: ")
    body, _, links = PAGE.read_text(encoding="utf-8").partition("\nx\n")
    page = tmp_path / "page.txt"
    page.write_text(body, encoding="utf-8")
    assert list(mistakes(page)) == ["no links below the text", source]
    page.write_text(f"{body}\nx\n{links}\n\n家门口的大事", encoding="utf-8")
    assert list(mistakes(page)) == ["kept of the links: 家门口的大事", source]
    page.write_text(f"{body}\n\n本网转载此文,不代表本站观点。\n\nx\n{links}", encoding="utf-8")
    assert list(mistakes(page)) == ["21: lost", source]
