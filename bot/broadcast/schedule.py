"""When tips are due: wall times in a zone, over clock changes, outside quiet hours. Pure.

A wall time that a clock change leaves out is moved by the gap, as PEP 495 reads it (02:30 becomes
03:30); one that comes twice is due the first time.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot.storage.chats.subscriptions import Subscription

Quiet = tuple[time, time]
_DAY = timedelta(days=1)
_LOOK_AHEAD = 9  # days; a week, the day of the zone's offset, and a night that moves a slot


@dataclass(frozen=True, slots=True)
class Schedule:
    """Times of day, weekdays (Monday is 1), a zone by its IANA name, and quiet hours."""

    times: tuple[time, ...]
    weekdays: tuple[int, ...]
    zone: str
    quiet: Quiet | None = None

    @classmethod
    def of(cls, subscription: Subscription) -> "Schedule":
        return cls(
            subscription.times, subscription.weekdays, subscription.timezone, subscription.quiet
        )


def due_between(schedule: Schedule, begin: datetime, end: datetime) -> Iterator[datetime]:
    """Give the due times from `begin` to `end`, both included, in UTC and in order."""
    zone = ZoneInfo(schedule.zone)
    # A slot that quiet hours move belongs to an earlier day than the one on which it is due.
    day = begin.astimezone(zone).date() - 2 * _DAY
    last = end.astimezone(zone).date() + _DAY
    found: set[datetime] = set()
    while day <= last:
        found.update(due for due in _on(day, schedule, zone) if begin <= due <= end)
        day += _DAY
    yield from sorted(found)


def next_due(schedule: Schedule, after: datetime) -> datetime | None:
    """Give the first due time later than `after`, or None where nothing is ever due."""
    end = after + _LOOK_AHEAD * _DAY
    return next((due for due in due_between(schedule, after, end) if due > after), None)


def is_quiet(quiet: Quiet | None, zone: str, at: datetime) -> bool:
    """Tell whether a moment lies in quiet hours, the begin included and the end excluded."""
    if quiet is None:
        return False
    begin, end = quiet
    now = at.astimezone(ZoneInfo(zone)).time()
    return begin <= now < end if begin <= end else now >= begin or now < end


def quiet_until(quiet: Quiet | None, zone: str, at: datetime) -> datetime:
    """Give the first moment from `at` on that is not quiet, in UTC."""
    if quiet is None or not is_quiet(quiet, zone, at):
        return at.astimezone(UTC)
    return _next_at(quiet[1], zone, at, lambda moment: not is_quiet(quiet, zone, moment))


def quiet_from(quiet: Quiet | None, zone: str, at: datetime) -> datetime | None:
    """Give the moment after `at` when quiet hours begin next; None where a chat has none."""
    if quiet is None or quiet[0] == quiet[1]:
        return None
    return _next_at(quiet[0], zone, at, lambda moment: is_quiet(quiet, zone, moment))


@cache
def zones() -> frozenset[str]:
    """List the names of the zones that this machine knows."""
    return frozenset(available_timezones())


def _on(day: date, schedule: Schedule, zone: ZoneInfo) -> Iterator[datetime]:
    if day.isoweekday() not in schedule.weekdays:
        return
    for each in schedule.times:
        due = datetime.combine(day, each, zone).astimezone(UTC)
        yield quiet_until(schedule.quiet, schedule.zone, due)


def _next_at(wall: time, zone: str, after: datetime, fits: Callable[[datetime], bool]) -> datetime:
    """Give the first time after `after` at which clocks show `wall`, if the moment fits."""
    place = ZoneInfo(zone)
    day = after.astimezone(place).date()
    moments = (
        datetime.combine(day + number * _DAY, wall.replace(fold=fold), place).astimezone(UTC)
        for number in range(4)
        for fold in (0, 1)
    )
    return next(moment for moment in sorted(moments) if moment > after and fits(moment))
