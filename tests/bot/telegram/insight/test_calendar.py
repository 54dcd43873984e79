"""The operators' days and weeks, whatever the clock of the machine says."""

from datetime import UTC, date, datetime

import pytest

from bot.telegram.insight.calendar import Calendar

MONDAY = date(2026, 5, 4)


def calendar(moment: str, zone: str = "Asia/Shanghai") -> Calendar:
    at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    return Calendar(zone, lambda: at)


def test_a_day_begins_at_midnight_of_the_operators() -> None:
    assert calendar("2026-05-04 15:59").today() == MONDAY
    assert calendar("2026-05-04 16:00").today() == date(2026, 5, 5)
    assert calendar("2026-05-04 16:00", "America/New_York").today() == MONDAY


def test_last_days_end_today() -> None:
    assert calendar("2026-05-04 01:00").last_days(7) == (date(2026, 4, 28), MONDAY)
    assert calendar("2026-05-04 01:00").last_days(1) == (MONDAY, MONDAY)


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-05-04 00:59:59", False),  # 08:59:59 in Shanghai
        ("2026-05-04 01:00", True),
        ("2026-05-06 00:59", True),
        ("2026-05-06 01:00", False),  # two days later it is no news
        ("2026-05-10 12:00", False),
    ],
)
def test_last_week_is_told_from_monday_nine_on(moment: str, told: bool) -> None:
    week = (date(2026, 4, 27), date(2026, 5, 3)) if told else None
    assert calendar(moment).week_to_tell() == week


def test_nine_is_nine_after_the_clocks_changed() -> None:
    # Clocks went forward on Sunday, 29 March 2026.
    assert calendar("2026-03-30 06:59", "Europe/Paris").week_to_tell() is None
    assert calendar("2026-03-30 07:00", "Europe/Paris").week_to_tell() is not None
