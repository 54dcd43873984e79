"""`python -m bot chats`: moves subscriptions out of and into the database, as CSV."""

import asyncio
import csv
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, TextIO

from bot.broadcast.schedule import Schedule, next_due
from bot.console.deeds import note
from bot.console.rows import HEADER, Row, RowError, read, write
from bot.storage.audit import Deed
from bot.storage.chats import Chats
from bot.storage.engine import Database, open_database
from bot.storage.errors import StorageError
from bot.storage.subscriptions import Key, Subscription, Subscriptions

USAGE_ERROR = 2
_PAGE = 500
Work = Callable[[Database], Coroutine[Any, Any, int]]


def export_chats(url: str, file: str) -> int:
    """Write all subscriptions to a file, or to standard output with `-`. Gives the exit status."""

    async def work(database: Database) -> int:
        with _opened(file, "w") as target:
            await _export(Subscriptions(database), target)
        await note(database, Deed.CHATS_EXPORT)
        return 0

    return with_database(url, work)


def import_chats(url: str, file: str) -> int:
    """Read subscriptions; a bad row is named, the others count. Gives the exit status."""

    async def work(database: Database) -> int:
        with _opened(file, "r") as source:
            status = await _import(database, source)
        await note(database, Deed.CHATS_IMPORT)
        return status

    return with_database(url, work)


def with_database(url: str, work: Work) -> int:
    """Open the database for a command; status 1 for an unusable database, 2 for a file."""

    async def run() -> int:
        database = await open_database(url)
        try:
            return await work(database)
        finally:
            await database.close()

    try:
        return asyncio.run(run())
    except StorageError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        raise
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return USAGE_ERROR


async def _export(subscriptions: Subscriptions, target: TextIO) -> None:
    writer = csv.DictWriter(target, HEADER, lineterminator="\n")
    writer.writeheader()
    after: tuple[int, int] | None = None
    while page := await subscriptions.page(after, _PAGE):
        writer.writerows(map(write, page))
        after = page[-1].subscription.key


async def _import(database: Database, source: TextIO) -> int:
    reader = csv.DictReader(source)
    if "chat_id" not in (reader.fieldnames or ()):
        print("no column chat_id; the first line names the columns", file=sys.stderr)
        return 1
    refused = imported = 0
    rows: dict[tuple[int, int], Row] = {}
    now = datetime.now(UTC)
    for cells in reader:
        try:
            row = read({str(name): cell for name, cell in cells.items() if name is not None})
        except RowError as error:
            refused += 1
            print(f"line {reader.line_num}: {error}", file=sys.stderr)
            continue
        rows[row.subscription.key] = row
        if len(rows) == _PAGE:
            imported += await _store(database, rows, now)
    imported += await _store(database, rows, now)
    print(f"imported {imported}, refused {refused}", file=sys.stderr)
    return 1 if refused else 0


async def _store(database: Database, rows: dict[tuple[int, int], Row], now: datetime) -> int:
    chats = {row.subscription.chat_id: row for row in rows.values()}
    await Chats(database).bring(
        ((number, row.kind, row.language) for number, row in chats.items()), now
    )
    subscriptions = Subscriptions(database)
    known = await _known(subscriptions, tuple(chats))
    await subscriptions.put(*(_merged(row.subscription, known, now) for row in rows.values()))
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


def _merged(row: Subscription, known: dict[Key, Subscription], now: datetime) -> Subscription:
    """Plan what a row asks for; what no column says stays as the chat chose it."""
    before = known.get(row.key, row)
    return replace(
        row,
        next_due=_next_due(Schedule.of(row), now),
        quiz_every=before.quiz_every,
        posters=before.posters,
    )


# Most chats of a file want the same times.
_next_due = lru_cache(maxsize=1024)(next_due)


@contextmanager
def _opened(file: str, mode: str) -> Iterator[TextIO]:
    if file == "-":
        yield sys.stdout if mode == "w" else sys.stdin
        return
    # Spreadsheets put a mark before the first column's name.
    encoding = "utf-8" if mode == "w" else "utf-8-sig"
    with Path(file).open(mode, encoding=encoding, newline="") as opened:
        yield opened  # type: ignore[misc]
