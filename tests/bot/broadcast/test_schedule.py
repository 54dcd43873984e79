"""Due times follow the wall clock of their zone, and never fall into quiet hours."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.broadcast.schedule import (
    Schedule,
    due_between,
    is_quiet,
    next_due,
    quiet_from,
    quiet_until,
)

EVERY_DAY = (1, 2, 3, 4, 5, 6, 7)
NEW_YORK, SHANGHAI = "America/New_York", "Asia/Shanghai"
# Half an hour of daylight saving, a day that was left out, a change at midnight, and the rest.
ZONES = [
    NEW_YORK, SHANGHAI, "Australia/Lord_Howe", "Pacific/Apia", "America/Santiago",
    "Africa/Cairo", "Asia/Kathmandu", "UTC",
]  # fmt: skip

walls = st.times(min_value=time(0), max_value=time(23, 59)).map(
    lambda each: each.replace(second=0, microsecond=0)
)
moments = st.datetimes(
    min_value=datetime(2011, 12, 1), max_value=datetime(2030, 1, 1), timezones=st.just(UTC)
)
quiets = st.none() | st.tuples(walls, walls)
schedules = st.builds(
    Schedule,
    times=st.lists(walls, max_size=4).map(tuple),
    weekdays=st.lists(st.sampled_from(EVERY_DAY), max_size=7).map(tuple),
    zone=st.sampled_from(ZONES),
    quiet=quiets,
)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc,arg-type]


def all_due(schedule: Schedule, begin: datetime, days: int) -> list[datetime]:
    return list(due_between(schedule, begin, begin + timedelta(days=days)))


def test_a_morning_in_shanghai() -> None:
    schedule = Schedule((time(9),), EVERY_DAY, SHANGHAI)
    assert next_due(schedule, utc(2026, 5, 1, 0, 59)) == utc(2026, 5, 1, 1)
    assert next_due(schedule, utc(2026, 5, 1, 1)) == utc(2026, 5, 2, 1)


def test_only_on_chosen_weekdays_of_the_zone() -> None:
    # Monday, 8 in the morning in Shanghai, is Monday at midnight in UTC.
    schedule = Schedule((time(7),), (1,), SHANGHAI)
    assert next_due(schedule, utc(2026, 5, 1)) == utc(2026, 5, 3, 23)


def test_the_wall_clock_rules_over_daylight_saving() -> None:
    schedule = Schedule((time(9),), EVERY_DAY, NEW_YORK)
    found = all_due(schedule, utc(2026, 3, 7), 3)
    assert found == [utc(2026, 3, 7, 14), utc(2026, 3, 8, 13), utc(2026, 3, 9, 13)]


def test_a_time_that_the_clock_leaves_out_is_moved() -> None:
    schedule = Schedule((time(2, 30),), EVERY_DAY, NEW_YORK)
    assert all_due(schedule, utc(2026, 3, 8), 1) == [utc(2026, 3, 8, 7, 30)]


def test_a_time_that_comes_twice_is_due_once() -> None:
    schedule = Schedule((time(1, 30),), EVERY_DAY, NEW_YORK)
    assert all_due(schedule, utc(2026, 11, 1), 1) == [utc(2026, 11, 1, 5, 30)]


def test_a_time_in_quiet_hours_waits_for_their_end() -> None:
    schedule = Schedule((time(23),), EVERY_DAY, SHANGHAI, (time(22), time(8)))
    assert all_due(schedule, utc(2026, 5, 1), 1) == [utc(2026, 5, 1), utc(2026, 5, 2)]


@pytest.mark.parametrize(("times", "weekdays"), [((), EVERY_DAY), ((time(9),), ())])
def test_nothing_chosen_is_never_due(times: tuple[time, ...], weekdays: tuple[int, ...]) -> None:
    assert next_due(Schedule(times, weekdays, SHANGHAI), utc(2026, 5, 1)) is None


def test_quiet_hours_may_pass_midnight() -> None:
    night = (time(22), time(8))
    for hour, expected in ((22, True), (23, True), (0, True), (7, True), (8, False), (21, False)):
        assert is_quiet(night, "UTC", utc(2026, 5, 1, hour)) is expected
    assert quiet_until(night, "UTC", utc(2026, 5, 1, 23)) == utc(2026, 5, 2, 8)
    assert quiet_from(night, "UTC", utc(2026, 5, 1, 23)) == utc(2026, 5, 2, 22)
    assert quiet_from(night, "UTC", utc(2026, 5, 1, 9)) == utc(2026, 5, 1, 22)


@given(schedules, moments)
def test_no_due_time_is_in_quiet_hours(schedule: Schedule, begin: datetime) -> None:
    for due in all_due(schedule, begin, 10):
        assert not is_quiet(schedule.quiet, schedule.zone, due)


@given(schedules, moments)
def test_without_quiet_hours_each_due_time_shows_a_chosen_wall_time(
    schedule: Schedule, begin: datetime
) -> None:
    loud = Schedule(schedule.times, schedule.weekdays, schedule.zone)
    zone = ZoneInfo(schedule.zone)
    for due in all_due(loud, begin, 10):
        today = due.astimezone(zone).date()
        days = (today, today - timedelta(days=1))  # a whole day may be left out
        assert any(
            datetime.combine(day, each, zone).astimezone(UTC) == due
            for day in days
            for each in loud.times
        )


@given(schedules, moments, st.integers(1, 240))
def test_parts_of_a_span_have_the_due_times_of_the_whole(
    schedule: Schedule, begin: datetime, hours: int
) -> None:
    end = begin + timedelta(days=10)
    middle = begin + timedelta(hours=hours)
    parts = {*due_between(schedule, begin, middle), *due_between(schedule, middle, end)}
    assert sorted(parts) == list(due_between(schedule, begin, end))


@given(schedules, moments)
def test_the_next_due_time_is_the_first_of_those_to_come(
    schedule: Schedule, after: datetime
) -> None:
    found = next_due(schedule, after)
    later = [due for due in all_due(schedule, after, 9) if due > after]
    assert found == (later[0] if later else None)
    reachable = set(schedule.weekdays) and schedule.times
    assert (found is not None) == bool(reachable)


@given(st.tuples(walls, walls), st.sampled_from(ZONES), moments)
def test_quiet_hours_end_at_the_first_moment_that_is_loud(
    quiet: tuple[time, time], zone: str, at: datetime
) -> None:
    end = quiet_until(quiet, zone, at)
    assert end >= at
    assert not is_quiet(quiet, zone, end)
    if end > at:
        assert is_quiet(quiet, zone, at)
        assert is_quiet(quiet, zone, end - timedelta(minutes=1)) or end - at < timedelta(minutes=1)
