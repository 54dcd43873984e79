"""`python -m bot chats`: moves subscriptions out of and into the database, as CSV."""

import csv
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any, TextIO

from bot.broadcast.schedule import Schedule, next_due
from bot.clock import now
from bot.console.csv_table import TableError, read_table
from bot.console.database import with_database
from bot.console.deeds import note
from bot.console.rows import HEADER, Row, RowError, read, write
from bot.storage.chats.chats import Chats, Gone
from bot.storage.chats.subscriptions import Key, Subscription, Subscriptions
from bot.storage.database.engine import Database
from bot.storage.operators.audit import Deed
from index.errors import USAGE_ERROR

_PAGE = 500
_GONE: Mapping[Gone, str] = {
    "left": "the bot was removed from it; nothing is sent until it is added again",
    "blocked": "it blocked the bot; nothing is sent until it writes again",
    "deactivated": "the account was deleted; nothing is sent",
}


def export_chats(url: str, file: str) -> int:
    """Write all subscriptions to a file, or to standard output with `-`. Gives the exit status."""

    async def work(database: Database) -> int:
        with _opened(file) as target:
            await _export(Subscriptions(database), target)
        await note(database, Deed.CHATS_EXPORT)
        return 0

    return with_database(url, work)


def import_chats(url: str, file: str) -> int:
    """Read subscriptions; a bad row is named, the others count. Gives the exit status.

    Of a file that is no table nothing counts.
    """

    async def work(database: Database) -> int:
        try:
            table = read_table(file)
            _check_columns(table.fieldnames or ())
        except TableError as error:
            print(error, file=sys.stderr)
            return USAGE_ERROR
        imported, refused = await _import(database, table)
        if imported:
            await note(database, Deed.CHATS_IMPORT)
        return 1 if refused else 0

    return with_database(url, work)


async def _export(subscriptions: Subscriptions, target: TextIO) -> None:
    writer = csv.DictWriter(target, HEADER, lineterminator="\n")
    writer.writeheader()
    after: tuple[int, int] | None = None
    while page := await subscriptions.page(after, _PAGE):
        writer.writerows(map(write, page))
        after = page[-1].subscription.key


async def _import(database: Database, table: "csv.DictReader[str]") -> tuple[int, int]:
    """Give how many rows were stored and how many refused."""
    refused = imported = 0
    rows: dict[tuple[int, int], Row] = {}
    gone: dict[int, Gone] = {}
    at = now()
    for cells in table:
        try:
            row = _row(cells)
        except RowError as error:
            refused += 1
            print(f"line {table.line_num}: {error}", file=sys.stderr)
            continue
        rows[row.subscription.key] = row
        if len(rows) == _PAGE:
            imported += await _store(database, rows, at, gone)
    imported += await _store(database, rows, at, gone)
    for chat, why in gone.items():
        print(f"chat {chat}: {_GONE[why]}", file=sys.stderr)
    beyond = f"; {len(gone)} cannot be reached" if gone else ""
    print(f"imported {imported}, refused {refused}{beyond}", file=sys.stderr)
    return imported, refused


def _check_columns(names: Sequence[str]) -> None:
    """Raise TableError where a column is unknown, missing or named twice."""
    if "chat_id" not in names:
        raise TableError("no column chat_id; the first line names the columns")
    twice = [name for name in HEADER if names.count(name) > 1]
    if twice:
        raise TableError(f"columns that are named twice: {', '.join(twice)}")
    # Spreadsheets end lines with commas, which make columns without a name.
    unknown = ", ".join(repr(name) for name in names if name and name not in HEADER)
    if unknown:
        raise TableError(f"unknown columns: {unknown}; known are {', '.join(HEADER)}")


def _row(cells: dict[Any, Any]) -> Row:
    if any(cells.pop(None, ())):
        raise RowError("more cells than columns; the parts of a list are divided by ;")
    return read(cells)


async def _store(
    database: Database,
    rows: dict[tuple[int, int], Row],
    now: datetime,
    gone: dict[int, Gone],
) -> int:
    """Store the rows and empty them; add to `gone` those that will not be reached."""
    chats = {row.subscription.chat_id: row for row in rows.values()}
    await Chats(database).bring(
        ((number, row.kind, row.language) for number, row in chats.items()), now
    )
    gone |= await Chats(database).gone(chats)
    subscriptions = Subscriptions(database)
    known = await _known(subscriptions, tuple(chats))
    await subscriptions.put(*(_merged(row, known, now) for row in rows.values()))
    number = len(rows)
    rows.clear()
    return number


async def _known(
    subscriptions: Subscriptions, chat_ids: tuple[int, ...]
) -> dict[Key, Subscription]:
    found: dict[Key, Subscription] = {}
    after: Key | None = None
    while page := await subscriptions.page(after, _PAGE, chat_ids):
        found |= {each.subscription.key: each.subscription for each in page}
        after = page[-1].subscription.key
    return found


def _merged(row: Row, known: dict[Key, Subscription], now: datetime) -> Subscription:
    """Plan what a row asks for; a slot that has come and is not planned yet stays."""
    before = known.get(row.subscription.key)
    wanted = row.subscription if before is None else row.over(before)
    schedule = Schedule.of(wanted)
    stays = before is not None and before.subscribed and Schedule.of(before) == schedule
    if stays and wanted.next_due is not None:
        return wanted
    return replace(wanted, next_due=_next_due(schedule, now))


# Most chats of a file want the same times.
_next_due = lru_cache(maxsize=1024)(next_due)


@contextmanager
def _opened(file: str) -> Iterator[TextIO]:
    if file == "-":
        yield sys.stdout
        return
    try:
        with open(file, "w", encoding="utf-8", newline="", opener=_private) as opened:
            yield opened
    except OSError as error:  # a full disk is told without the file's name
        raise OSError(error.errno, error.strerror, file) from None


def _private(file: str, flags: int) -> int:
    """Open a file; a new one is for this user alone, for it says who asks for help."""
    return os.open(file, flags, 0o600)
