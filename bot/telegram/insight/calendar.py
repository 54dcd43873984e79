"""The operators' calendar: which day it is for them, and which week is to be told of."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
DIGEST_AT = time(9)
_LATEST = timedelta(days=2)  # after which a digest is no news


class Span(NamedTuple):
    """Days from the first to the last, both included."""

    first: date
    last: date


class Calendar:
    """Days of a zone, by its IANA name. Several processes must have the same."""

    def __init__(self, zone: str, clock: Clock) -> None:
        self.zone = ZoneInfo(zone)
        self.clock = clock

    def today(self) -> date:
        return self._local().date()

    def last_days(self, number: int) -> Span:
        """Give so many days, of which today is the last."""
        today = self.today()
        return Span(today - timedelta(days=number - 1), today)

    def week_to_tell(self) -> Span | None:
        """Give last week, from this Monday's morning on and for two days; None at other times."""
        at = self._local()
        monday = at.date() - timedelta(days=at.weekday())
        due = datetime.combine(monday, DIGEST_AT, self.zone)
        if not due <= at < due + _LATEST:
            return None
        return Span(monday - timedelta(days=7), monday - timedelta(days=1))

    def begin(self, day: date) -> datetime:
        """Give the moment at which a day begins."""
        return datetime.combine(day, time(), self.zone)

    def _local(self) -> datetime:
        return self.clock().astimezone(self.zone)
