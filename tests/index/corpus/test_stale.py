"""When cards should be looked at again: arithmetic of months, periods of folders and of cards."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index.corpus.card_file import read_cards
from index.corpus.cards import CARD_FOLDERS, Card
from index.corpus.stale import REVIEW_MONTHS, Stale, due, later, stale
from tests.index.corpus_factory import edit


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-11-25", 1, "2026-12-25"),
        ("2026-11-25", 2, "2027-01-25"),
        ("2026-12-31", 12, "2027-12-31"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2026-01-31", 999, "2109-04-30"),
        ("9999-11-25", 6, "9999-12-31"),
    ],
)
def test_months_are_counted_by_the_calendar(day: str, months: int, expected: str) -> None:
    assert later(date.fromisoformat(day), months) == date.fromisoformat(expected)


def test_every_folder_has_a_period() -> None:
    assert set(REVIEW_MONTHS) == set(CARD_FOLDERS)


def card(root: Path, name: str) -> Card:
    return next(each for each in read_cards(root)[0] if each.id == name)


def test_a_card_is_due_after_the_period_of_its_folder_unless_it_names_another(root: Path) -> None:
    assert due(card(root, "hotline-96110")) == date(2027, 5, 25)
    edit(root, "measures/hotline-96110.md", "facts:", "review_months: 1\nfacts:")
    assert due(card(root, "hotline-96110")) == date(2026, 12, 25)


def test_cards_are_listed_from_the_very_day_the_longest_overdue_first(root: Path) -> None:
    first = replace(card(root, "hotline-96110"), verified=date(2026, 1, 1))
    second = replace(card(root, "yizhengtongcha"), verified=date(2026, 1, 2))
    assert stale([second, first], date(2026, 6, 30)) == ()
    row = Stale(first.path, "反诈专线96110", date(2026, 1, 1), date(2026, 7, 1))
    assert stale([second, first], date(2026, 7, 1)) == (row,)
    assert [each.title for each in stale([second, first], date(2026, 7, 2))] == [
        "反诈专线96110",
        "电话卡一证通查",
    ]


@pytest.mark.parametrize("months", ["0", "-1", "soon", "1000", "1.5"])
def test_a_wrong_period_is_named_with_its_line(root: Path, months: str) -> None:
    edit(root, "measures/hotline-96110.md", "facts:", f"review_months: {months}\nfacts:")
    path = root / "measures" / "hotline-96110.md"
    assert list(map(str, read_cards(root)[1])) == [
        f"{path}:10: 'review_months' is 1 to 999, not {months!r}"
    ]
