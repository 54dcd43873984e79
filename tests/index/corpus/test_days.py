"""Cards name days that have been; a day's grace is given to other time zones."""

from datetime import date
from pathlib import Path

import pytest

from index.corpus.check import check
from index.corpus.corpus import read_corpus
from tests.index.corpus_factory import edit, problems

HOTLINE = "measures/hotline-96110.md"
NOW = date(2027, 3, 1)


@pytest.mark.parametrize("day", ["2021", "2026", "2026-11", "2026-11-25", "2026-11-26"])
def test_a_source_may_be_as_young_as_the_check(root: Path, day: str) -> None:
    edit(root, HOTLINE, "date: 2021-06", f"date: {day}")
    assert problems(root) == []


@pytest.mark.parametrize("day", ["2099", "2027", "2026-12", "2026-11-27", "2099-01-01"])
def test_a_source_that_is_younger_is_named_with_its_line(root: Path, day: str) -> None:
    edit(root, HOTLINE, "date: 2021-06", f"date: {day}")
    expected = f"a source's date is 'verified' (2026-11-25) or earlier, not '{day}'"
    assert problems(root) == [f"{HOTLINE}:7: {expected}"]


@pytest.mark.parametrize(
    ("day", "wrong"),
    [("2027-03-01", False), ("2027-03-02", False), ("2027-03-03", True), ("9999-12-31", True)],
)
def test_nothing_was_verified_tomorrow(root: Path, day: str, wrong: bool) -> None:
    edit(root, HOTLINE, "verified: 2026-11-25", f"verified: {day}")
    expected = f"{root / HOTLINE}:9: 'verified' is today (2027-03-01) or earlier, not '{day}'"
    assert list(map(str, check(read_corpus(root)[0], NOW))) == [expected] * wrong


def test_a_clock_that_is_wrong_accuses_no_card(root: Path) -> None:
    assert check(read_corpus(root)[0], date(1970, 1, 1)) == ()


def test_today_is_that_of_the_clock(root: Path) -> None:
    edit(root, HOTLINE, "verified: 2026-11-25", "verified: 9999-11-25")
    assert [each.split(": ")[0] for each in problems(root)] == [f"{HOTLINE}:9"]
