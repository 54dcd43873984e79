"""Writes `week.md`: a week of one group, by the real planner and outbox and a clock that is moved.

What is due is sent to the Bot API server of the tests. Each time a new sender begins, so that
nothing is remembered in between but by the database.

.venv/bin/python -m docs.week
"""

import asyncio
import logging
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import Row, select
from telegram.ext import ExtBot

from bot.broadcast.pace import LocalBudget, Pace
from bot.broadcast.planner import Planner
from bot.broadcast.programme import Programme
from bot.broadcast.schedule import Schedule, due_between, next_due
from bot.broadcast.service import Broadcasting, Options
from bot.broadcast.tips import Item, stock
from bot.storage.broadcasts.campaigns import Campaigns
from bot.storage.broadcasts.delivery import TIPS
from bot.storage.chats.chats import Chats
from bot.storage.chats.planning import Planning
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import Database, open_database
from bot.storage.tables import deliveries
from bot.telegram.sending.transport import TelegramTransport
from bot.telegram.subscriptions.changes import Wishes
from bot.telegram.subscriptions.describe import described
from index.corpus.tips import Quiz, read_tips
from index.script import Script
from tests.bot.broadcast.conftest import Clock, eventually
from tests.botapi import BotApiServer, Group

OUT = Path(__file__).with_name("week.md")
CORPUS = Path(__file__).resolve().parents[1] / "corpus"
ZONE = ZoneInfo("Europe/Berlin")
TICK, HOUR = timedelta(minutes=30), timedelta(hours=1)
BEGIN = datetime(2026, 10, 22, tzinfo=ZONE).astimezone(UTC)
END = datetime(2026, 10, 29, tzinfo=ZONE).astimezone(UTC)
# The machine is off: too long for the tip of that evening, and not too long for that morning's.
OFF = (
    (datetime(2026, 10, 23, 19, tzinfo=ZONE), datetime(2026, 10, 23, 21, tzinfo=ZONE)),
    (datetime(2026, 10, 26, 7, 30, tzinfo=ZONE), datetime(2026, 10, 26, 8, 30, tzinfo=ZONE)),
)
SUMMER_ENDS = datetime(2026, 10, 25, 1, tzinfo=UTC)
SET_BACK = datetime(2026, 10, 27, 20, tzinfo=ZONE)  # by an hour, past a slot that was sent
WISHES = Subscription(
    0,
    timezone=ZONE.key,
    times=(time(7), time(19, 30)),
    weekdays=(1, 2, 4, 5, 7),
    quiet=(time(22), time(8)),
    topics=("overseas",),
    posters=False,
)
LONGEST = 36  # characters of a tip


@dataclass(frozen=True)
class Slot:
    """A time at which something was due, when that was settled, and what it was."""

    due: datetime
    settled: datetime | None
    item: Item | None
    state: str


@dataclass(frozen=True)
class Week:
    """All slots, what the bot's own books say of missed ones, and what the group has received."""

    subscription: Subscription
    slots: tuple[Slot, ...]
    skipped: int
    received: int


def moments() -> Iterator[datetime]:
    """Give what the machine's clock shows while it is on."""
    at, to_set_back = BEGIN, True
    while at < END:
        if not any(begin <= at < end for begin, end in OFF):
            yield at
        if to_set_back and at >= SET_BACK:
            at, to_set_back = at - HOUR, False
        at += TICK


async def live(database: Database, group: Group, bot: ExtBot[None], items: Sequence[Item]) -> Week:
    """Let the week pass."""
    clock = Clock()
    clock.now = BEGIN
    due = next_due(Schedule.of(WISHES), BEGIN)
    wanted = replace(WISHES, chat_id=group.id, next_due=due)
    await Chats(database).seen(group.id, "supergroup", BEGIN)
    await Subscriptions(database).put(wanted)
    planner = Planner(Planning(database), items, clock)
    for clock.now in moments():
        planned = await planner.run()
        if planned.queued:
            await send(database, bot, items, clock)
    counts = await Campaigns(database).counts(TIPS)
    slots = await written(database, Schedule.of(wanted), items)
    return Week(wanted, slots, counts.skipped, len(group.replies))


async def send(database: Database, bot: ExtBot[None], items: Sequence[Item], clock: Clock) -> None:
    """Have what waits sent, by parts that begin and end here."""
    pace = Pace(LocalBudget(Options().per_second), asyncio.get_running_loop().time)
    parts = Broadcasting(
        database, TelegramTransport(bot), pace, Options(), clock, programme=Programme(tuple(items))
    )

    async def through() -> bool:
        return not (await Campaigns(database).counts(TIPS)).pending

    stop = asyncio.Event()
    task = asyncio.create_task(parts.run(stop))
    try:
        await eventually(through)
    finally:
        stop.set()
        await task


async def written(
    database: Database, schedule: Schedule, items: Sequence[Item]
) -> tuple[Slot, ...]:
    """Read what the outbox says of each slot of the week."""
    named = {each.id: each for each in items}
    async with database.reading() as connection:
        rows = {row.due_at: row for row in await connection.execute(select(deliveries))}
    return tuple(_slot(due, rows.get(due), named) for due in due_between(schedule, BEGIN, END))


def _slot(due: datetime, row: Row[Any] | None, named: dict[str, Item]) -> Slot:
    if row is None:
        return Slot(due, None, None, "missed")
    return Slot(due, row.settled_at, named[row.content], row.state)


@asynccontextmanager
async def connected() -> AsyncIterator[tuple[Group, ExtBot[None]]]:
    """Open a group of the server, and a bot that is in it."""
    with BotApiServer() as server:
        async with ExtBot(server.token, base_url=server.base_url) as bot:
            yield server.group(title="柏林华人互助群"), bot


async def week(items: Sequence[Item]) -> Week:
    """Let it pass on a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(f"sqlite:///{Path(folder) / 'week.db'}")
        try:
            async with connected() as (group, bot):
                return await live(database, group, bot, items)
        finally:
            await database.close()


# How it reads


def table(passed: Week) -> str:
    """Give slots and events in the order of time; each row's key is its moment in UTC."""
    rows = [(slot.due, _told(slot)) for slot in passed.slots]
    for begin, end in OFF:
        rows.append((begin.astimezone(UTC), ("*machine off*", "")))
        rows.append((end.astimezone(UTC), ("*machine on again*", "")))
    rows.append((SUMMER_ENDS, ("*end of summer time: 03:00 becomes 02:00*", "")))
    told = "*clock set back by an hour, to 19:00*", "19:30 comes again, and nothing is sent twice"
    rows.append((SET_BACK.astimezone(UTC), told))
    lines = ["| local time | UTC | what | state |", "|---|---|---|---|"]
    for at, (what, state) in sorted(rows):
        lines.append(f"| {at.astimezone(ZONE):%a %d %b %H:%M} | {at:%H:%M} | {what} | {state} |")
    return "\n".join(lines)


def _told(slot: Slot) -> tuple[str, str]:
    moved = slot.due.astimezone(ZONE).time() not in WISHES.times
    why = " (set for 07:00, in quiet hours)" if moved else ""
    if slot.item is None or slot.settled is None:
        return f"–{why}", f"**{slot.state}**: more than an hour late, counted as skipped"
    late = (slot.settled - slot.due) // timedelta(minutes=1)
    return title(slot.item) + why, slot.state + (f" {late} minutes late" if late else "")


def title(item: Item) -> str:
    """Say what an item is, and how it begins."""
    kind, text = ("quiz", item.question) if isinstance(item, Quiz) else ("tip", item.text)
    text = text.replace("\n", " ").replace("|", "\\|")
    return f"{kind}: {text if len(text) <= LONGEST else text[:LONGEST] + '…'}"


def page(passed: Week) -> str:
    sent = sum(slot.state == "sent" for slot in passed.slots)
    return f"""# A week of one group

Written by `python -m docs.week`: the planner, the outbox and the sender that run in production, on SQLite, with a clock that is moved through the week in steps of half an hour (where a running bot looks
every few seconds); messages go to the Bot API server of the tests. This is what the group had chosen, as `/tips` says it on the first day:

```
{described(Wishes(passed.subscription), Script.HANS, BEGIN)}
```

Wednesday and Saturday were not chosen. {len(passed.slots)} slots, {sent} sent, {passed.skipped} skipped; the group has received {passed.received} messages.

{table(passed)}
"""


def main() -> int:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    items = stock(read_tips(CORPUS / "tips")[0])
    OUT.write_text(page(asyncio.run(week(items))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
