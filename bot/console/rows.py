"""Subscriptions as rows of CSV: parsed and printed in one place, so that both agree."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import Any, get_args

from bot.broadcast.schedule import zones
from bot.console.topics import CHOICES
from bot.storage.chats.chats import Kind
from bot.storage.chats.subscriptions import EVERY_DAY, Subscriber, Subscription

HEADER = (
    "chat_id", "type", "title", "language", "timezone", "times", "weekdays",
    "quiet_hours", "topics", "thread_id", "subscribed",
)  # fmt: skip
# Which field of a subscription a column fills.
_FIELDS = {
    "title": "title", "timezone": "timezone", "times": "times", "weekdays": "weekdays",
    "quiet_hours": "quiet", "topics": "topics", "subscribed": "subscribed",
}  # fmt: skip
_KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}
_DAYS = {name: number for number, name in enumerate(
    ("mon", "tue", "wed", "thu", "fri", "sat", "sun"), start=1
)}  # fmt: skip
_YES, _NO = {"true", "1", "yes", "on"}, {"false", "0", "no", "off"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
_SUPERGROUPS = -1_000_000_000_000
_DEFAULT = Subscription(0)


class RowError(ValueError):
    """A cell that cannot be read; says which, and what is expected."""


@dataclass(frozen=True, slots=True)
class Row:
    """One chat as it is moved: what it wants, its kind, its language.

    `columns` are those that it has a cell for, be it an empty one; the others took defaults.
    """

    subscription: Subscription
    kind: Kind
    language: str | None
    columns: frozenset[str]

    def over(self, before: Subscription) -> Subscription:
        """Give what a chat wants that wanted something `before`: what no cell says stays."""
        told: dict[str, Any] = {
            field: getattr(self.subscription, field)
            for column, field in _FIELDS.items()
            if column in self.columns
        }
        return replace(before, **told)


def read(cells: Mapping[str, str | None]) -> Row:
    """Read a row. A column that is missing takes its default; an empty list is an empty list.

    Raises RowError.
    """
    chat_id = _number("chat_id", cells.get("chat_id"))
    if chat_id == 0:
        raise RowError("chat_id: a number other than 0 is expected")
    kind = _kind(chat_id, cells.get("type"))
    language = (cells.get("language") or "").strip() or None
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise RowError("language: a code such as zh-Hans or en is expected")
    subscription = Subscription(
        chat_id=chat_id,
        thread_id=_number("thread_id", cells.get("thread_id") or "0"),
        title=None if kind == "private" else _title(cells.get("title")),
        timezone=_zone(cells.get("timezone")),
        times=_times(cells.get("times")),
        weekdays=_weekdays(cells.get("weekdays")),
        quiet=_quiet(cells.get("quiet_hours")),
        topics=_topics(cells.get("topics")),
        subscribed=_truth(cells.get("subscribed")),
    )
    columns = frozenset(name for name, cell in cells.items() if cell is not None)
    return Row(subscription, kind, language, columns)


def write(subscriber: Subscriber) -> dict[str, str]:
    """Print a row that `read` understands."""
    given = subscriber.subscription
    return {
        "chat_id": str(given.chat_id),
        "type": subscriber.kind,
        "title": given.title or "",
        "language": subscriber.language or "",
        "timezone": given.timezone,
        "times": ";".join(f"{each:%H:%M}" for each in given.times),
        "weekdays": ";".join(map(str, given.weekdays)),
        "quiet_hours": "-".join(f"{each:%H:%M}" for each in given.quiet or ()),
        "topics": ";".join(given.topics),
        "thread_id": str(given.thread_id or ""),
        "subscribed": "true" if given.subscribed else "false",
    }


def _number(name: str, cell: str | None) -> int:
    try:
        number = int((cell or "").strip())
    except ValueError:
        raise RowError(f"{name}: a number is expected") from None
    if not -(2**63) <= number < 2**63 or (name == "thread_id" and number < 0):
        raise RowError(f"{name}: a number that Telegram uses is expected")
    return number


def _kind(chat_id: int, cell: str | None) -> Kind:
    name = (cell or "").strip().lower()
    if not name:
        if chat_id > 0:
            return "private"
        return "supergroup" if chat_id < _SUPERGROUPS else "group"
    if name not in _KINDS:
        raise RowError(f"type: one of {', '.join(_KINDS)} is expected")
    if (name == "private") != (chat_id > 0):
        raise RowError("type: private chats have positive numbers, all others negative ones")
    return _KINDS[name]


def _title(cell: str | None) -> str | None:
    title = (cell or "").strip()
    if "\0" in title:
        raise RowError("title: a text without the character NUL is expected")
    return title or None


def _zone(cell: str | None) -> str:
    name = (cell or "").strip() or _DEFAULT.timezone
    if name not in zones():
        raise RowError("timezone: an IANA name such as Asia/Shanghai is expected")
    return name


def _times(cell: str | None) -> tuple[time, ...]:
    if cell is None:
        return _DEFAULT.times
    return tuple(sorted({_time("times", each) for each in _split(cell)}))


def _time(name: str, text: str) -> time:
    if not re.fullmatch(r"\d{1,2}:\d{2}", text):
        raise RowError(f"{name}: times such as 09:00 are expected")
    hour, minute = map(int, text.split(":"))
    try:
        return time(hour, minute)
    except ValueError:
        raise RowError(f"{name}: times from 00:00 to 23:59 are expected") from None


def _weekdays(cell: str | None) -> tuple[int, ...]:
    if cell is None:
        return EVERY_DAY
    days = {_DAYS.get(each.lower()[:3]) or each for each in _split(cell)}
    if not {str(each) for each in days} <= set("1234567"):
        raise RowError("weekdays: numbers from 1, Monday, to 7, Sunday, are expected")
    return tuple(sorted(int(each) for each in days))


def _quiet(cell: str | None) -> tuple[time, time] | None:
    if not (cell or "").strip():
        return None
    parts = [each.strip() for each in (cell or "").split("-")]
    if len(parts) != 2:
        raise RowError("quiet_hours: two times such as 22:00-08:00 are expected")
    begin, end = (_time("quiet_hours", each) for each in parts)
    return None if begin == end else (begin, end)


def _topics(cell: str | None) -> tuple[str, ...]:
    topics = _split(cell or "")
    unknown = ", ".join(repr(each) for each in topics if each not in CHOICES)
    if unknown:
        raise RowError(f"topics: {unknown} unknown; some of {';'.join(CHOICES)} are expected")
    return topics


def _truth(cell: str | None) -> bool:
    if cell is None:
        return _DEFAULT.subscribed
    word = cell.strip().lower()
    if word in _NO:
        return False
    if word in _YES:
        return True
    raise RowError("subscribed: true or false is expected")


def _split(cell: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in cell.split(";") if each.strip())
