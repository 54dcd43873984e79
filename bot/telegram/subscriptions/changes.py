"""What a press changes: printed and parsed, in at most 64 bytes, and applied. Pure.

`St t:ta0800` without the space: S for settings, the reader's script, the page to show, and the
change. A change names the state that it leads to, so that a press that comes twice does no harm.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.broadcast.schedule import Schedule, next_due, zones
from bot.storage.chats.subscriptions import EVERY_DAY, Subscription
from bot.telegram.sending.script_codes import CODE, SCRIPT
from index.corpus.tips import TOPICS
from index.script import Script

PATTERN = r"^S[ste][a-z]:"
MAIN = "o"
MOST_TIMES = 4
_PRESS = re.compile(r"S(?P<script>[ste])(?P<page>[a-z]):(?P<change>.*)", re.DOTALL)
_HALF_AN_HOUR = timedelta(minutes=30)


@dataclass(frozen=True)
class Press:
    """A press: the reader's script, the page that comes, and what changes, perhaps nothing."""

    script: Script
    page: str = MAIN
    change: str = ""


@dataclass(frozen=True)
class Wishes:
    """What a chat wants, and whether it is to be written in Traditional characters."""

    subscription: Subscription
    traditional: bool = False


def encode(press: Press) -> str:
    return f"S{CODE[press.script]}{press.page}:{press.change}"


def decode(data: str) -> Press | None:
    """Parse callback data; None for what is no press of these buttons."""
    found = _PRESS.fullmatch(data)
    if found is None:
        return None
    return Press(SCRIPT[found["script"]], found["page"], found["change"])


def apply(wishes: Wishes, change: str, now: datetime) -> Wishes | None:
    """Give the wishes after a change; None for one that this version does not know."""
    if not change:
        return wishes
    if change in {"l0", "l1"}:
        return replace(wishes, traditional=change == "l1")
    work = _CHANGES.get(change[0])
    try:
        changed = work(wishes.subscription, change[1:]) if work else None
    except ValueError:
        return None
    if changed is None:
        return None
    return replace(wishes, subscription=_planned(wishes.subscription, changed, now))


def moved(at: time, steps: int) -> time:
    """Give the time so many half hours later, round the clock."""
    return (datetime.combine(datetime.min, at) + timedelta(days=1) + steps * _HALF_AN_HOUR).time()


def clock(at: time) -> str:
    """Print a time as changes name it."""
    return f"{at:%H%M}"


def _planned(before: Subscription, after: Subscription, now: datetime) -> Subscription:
    """Give the planner its next moment; one that has come and is not planned yet stays."""
    schedule = Schedule.of(after)
    if before.subscribed and after.subscribed and schedule == Schedule.of(before):
        return after
    return replace(after, next_due=next_due(schedule, now) if after.subscribed else None)


def _switched(wanted: Subscription, how: str) -> Subscription | None:
    return replace(wanted, subscribed=how == "1") if how in {"0", "1"} else None


def _timed(wanted: Subscription, how: str) -> Subscription | None:
    kind, (first, _, second) = how[:1], how[1:].partition("-")
    times = set(wanted.times)
    match kind:
        case "a":
            times.add(_time(first))
        case "r":
            times.discard(_time(first))
        case "m" if _time(first) in times and _time(second) not in times:
            times.remove(_time(first))
            times.add(_time(second))
        case "m":
            return wanted
        case _:
            return None
    if not 1 <= len(times) <= MOST_TIMES:
        return wanted
    return replace(wanted, times=tuple(sorted(times)))


def _on_days(wanted: Subscription, how: str) -> Subscription | None:
    days = _toggled(tuple(map(str, wanted.weekdays)), how, tuple(map(str, EVERY_DAY)))
    return None if days is None else replace(wanted, weekdays=tuple(map(int, days)))


def _about(wanted: Subscription, how: str) -> Subscription | None:
    topics = _toggled(wanted.topics, how, TOPICS)
    return None if topics is None else replace(wanted, topics=topics)


def _toggled(held: tuple[str, ...], how: str, known: tuple[str, ...]) -> tuple[str, ...] | None:
    """Add with +, take away with -, set all with =; the order is that of `known`."""
    sign, rest = how[:1], how[1:]
    named = set(rest.split(",")) - {""}
    if sign not in {"+", "-", "="} or not named <= set(known):
        return None
    now = named if sign == "=" else set(held) | named if sign == "+" else set(held) - named
    return tuple(each for each in known if each in now)


def _quietly(wanted: Subscription, how: str) -> Subscription | None:
    if not how:
        return replace(wanted, quiet=None)
    begin, _, end = how.partition("-")
    hours = _time(begin), _time(end)
    return None if hours[0] == hours[1] else replace(wanted, quiet=hours)


def _mixed(wanted: Subscription, how: str) -> Subscription | None:
    if not (how.isascii() and how.isdigit() and len(how) == 1):
        return None
    return replace(wanted, quiz_every=int(how))


def _looking(wanted: Subscription, how: str) -> Subscription | None:
    return replace(wanted, posters=how == "1") if how in {"0", "1"} else None


def _in_zone(wanted: Subscription, how: str) -> Subscription | None:
    return replace(wanted, timezone=how) if how in zones() else None


def _time(text: str) -> time:
    if not re.fullmatch(r"[0-9]{4}", text):
        raise ValueError("a time is HHMM")
    return time(int(text[:2]), int(text[2:]))


_CHANGES: dict[str, Callable[[Subscription, str], Subscription | None]] = {
    "o": _switched,
    "t": _timed,
    "d": _on_days,
    "p": _about,
    "q": _quietly,
    "m": _mixed,
    "x": _looking,
    "z": _in_zone,
}
