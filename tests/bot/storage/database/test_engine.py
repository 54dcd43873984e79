"""Transactions: all or nothing, one moment, nobody locked out."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import URL, Connection, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.chats.chats import Chats
from bot.storage.database import postgresql as POSTGRESQL  # noqa: N812 - a fixture has its name
from bot.storage.database.engine import Database, open_database
from bot.storage.database.errors import StorageError
from bot.storage.operators.votes import Votes
from bot.storage.tables import chats, votes
from tests.bot.storage.at_once import at_once
from tests.bot.storage.counted import counted
from tests.bot.storage.database.silent import Way
from tests.bot.storage.moments import NOON
from tests.postgresql import PostgreSQL

ROW = {"card": "card", "day": NOON.date(), "useful": 0, "useless": 0}


async def _useful(connection: AsyncConnection) -> int | None:
    found = await connection.execute(select(votes.c.useful).where(votes.c.card == "card"))
    return found.scalar_one_or_none()


async def _set_useful(connection: AsyncConnection, number: int) -> None:
    await connection.execute(update(votes).values(useful=number))


async def test_what_was_written_is_there_after_opening_again(url: str) -> None:
    first = await open_database(url)
    await Chats(first).seen(1, "private", NOON)
    await first.close()
    again = await open_database(url)
    assert await Chats(again).get(1) is not None
    await again.close()


async def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    async def write() -> None:
        async with database.writing() as connection:
            await connection.execute(insert(votes).values(ROW))
            raise LookupError

    with pytest.raises(LookupError):
        await write()
    async with database.reading() as connection:
        assert await _useful(connection) is None


async def test_a_reader_sees_one_moment(database: Database) -> None:
    async with database.writing() as connection:
        await connection.execute(insert(votes).values(ROW))
    async with database.reading() as reader:
        assert await _useful(reader) == 0
        async with database.writing() as writer:
            await _set_useful(writer, 5)
        assert await _useful(reader) == 0
    async with database.reading() as reader:
        assert await _useful(reader) == 5


async def test_a_reader_does_not_wait_for_a_writer(database: Database) -> None:
    async with database.writing() as writer:
        await writer.execute(insert(votes).values(ROW))
        async with asyncio.timeout(30), database.reading() as reader:
            assert await _useful(reader) is None


async def test_a_reader_cannot_write_and_its_connection_can_later(database: Database) -> None:
    async def write_as_a_reader() -> None:
        async with database.reading() as connection:
            await connection.execute(insert(votes).values(ROW))

    for _ in range(3):
        with pytest.raises(StorageError):
            await write_as_a_reader()
        await Votes(database).add("other", True, NOON.date())
    async with database.reading() as connection:
        assert await _useful(connection) is None


async def test_a_writer_within_a_writer_is_told_at_once(database: Database) -> None:
    async with database.writing():
        with pytest.raises(RuntimeError, match="wait for itself"):
            async with asyncio.timeout(30), database.writing():
                pass
    await Votes(database).add("card", True, NOON.date())


async def test_a_cancelled_writer_leaves_nothing_and_lets_others_write(
    database: Database,
) -> None:
    wrote = asyncio.Event()

    async def write() -> None:
        async with database.writing() as connection:
            await connection.execute(insert(votes).values(ROW))
            wrote.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await wrote.wait()
    waiting = asyncio.create_task(Votes(database).add("other", True, NOON.date()))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with asyncio.timeout(30):
        await waiting
    assert set(await Votes(database).totals()) == {"other"}


async def test_a_hundred_writers_and_readers_at_once_all_get_their_turn(
    database: Database,
) -> None:
    repository = Chats(database)
    await asyncio.gather(
        *(repository.seen(number, "private", NOON) for number in range(100)),
        *(counted(database) for _ in range(100)),
    )
    assert await counted(database) == {("private", "active"): 100}


async def test_writers_that_read_first_do_not_overtake_each_other(sqlite_url: str) -> None:
    # Two databases in one process know as little of each other as two processes.
    databases = [await open_database(sqlite_url) for _ in range(2)]
    async with databases[0].writing() as connection:
        await connection.execute(insert(votes).values(ROW))

    async def increment(database: Database) -> None:
        async with database.writing() as connection:
            number = await _useful(connection)
            assert number is not None
            await _set_useful(connection, number + 1)

    await asyncio.gather(*(increment(databases[number % 2]) for number in range(60)))
    async with databases[0].reading() as connection:
        assert await _useful(connection) == 60
    for database in databases:
        await database.close()


async def test_processes_that_write_at_once_lose_nothing(url: str, database: Database) -> None:
    await at_once(
        3,
        url,
        "for n in range(30):\n"
        "    await Votes(database).add('card', True, date(2026, 5, 1))\n"
        "    await Chats(database).seen(100 * number + n, 'private', datetime.now(UTC))",
    )
    assert (await Votes(database).totals())["card"].useful == 90
    assert await counted(database) == {("private", "active"): 90}


async def test_the_folder_of_the_file_is_made(tmp_path: Path) -> None:
    path = tmp_path / "数据" / "100% new" / "bot.db"
    database = await open_database(f"sqlite+aiosqlite:///{path}")
    await database.close()
    assert path.is_file()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("synchronous", 2), ("busy_timeout", 30_000)],
)
async def test_sqlite_is_used_with_care(sqlite_url: str, pragma: str, value: object) -> None:
    database = await open_database(sqlite_url)
    async with database.reading() as reader, database.writing() as writer:
        for connection in (reader, writer):
            assert (await connection.execute(text(f"PRAGMA {pragma}"))).scalar() == value
    await database.close()


async def test_a_file_locked_for_too_long_is_an_error_and_usable_later(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.database.sqlite.BUSY_SECONDS", 0.05)
    database = await open_database(sqlite_url)
    with closing(sqlite3.connect(tmp_path / "test.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="database is locked"):
            await Votes(database).add("card", True, NOON.date())
        assert await Votes(database).totals() == {}
        other.execute("ROLLBACK")
    await Votes(database).add("card", True, NOON.date())
    assert set(await Votes(database).totals()) == {"card"}
    await database.close()


async def test_a_file_that_another_still_makes_is_waited_for(
    sqlite_url: str, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "test.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        opening = asyncio.create_task(open_database(sqlite_url))
        await asyncio.sleep(0.2)
        assert not opening.done()
        other.execute("CREATE TABLE something (id INTEGER)")
        other.execute("COMMIT")
        database = await opening
    assert await Votes(database).totals() == {}
    await database.close()


async def test_writers_of_one_process_queue_up_and_need_no_patience(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.database.sqlite.BUSY_SECONDS", 0.0)
    database = await open_database(sqlite_url)
    await asyncio.gather(*(Votes(database).add("card", True, NOON.date()) for _ in range(30)))
    assert (await Votes(database).totals())["card"].useful == 30
    await database.close()


async def test_a_writer_cancelled_while_it_waits_for_the_lock_does_not_get_it(
    sqlite_url: str, tmp_path: Path
) -> None:
    database = await open_database(sqlite_url)
    with closing(sqlite3.connect(tmp_path / "test.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        task = asyncio.create_task(Votes(database).add("card", True, NOON.date()))
        await asyncio.sleep(0.2)
        task.cancel()
        other.execute("ROLLBACK")
    with pytest.raises(asyncio.CancelledError):
        await task
    async with asyncio.timeout(30):
        await Votes(database).add("other", True, NOON.date())
    assert set(await Votes(database).totals()) == {"other"}
    await database.close()


async def test_connections_that_the_server_dropped_are_replaced(
    postgresql: PostgreSQL, postgresql_user: str
) -> None:
    database = await open_database(postgresql.url(postgresql_user))
    await Chats(database).seen(1, "private", NOON)
    await postgresql.drop_connections(postgresql_user)
    assert await Chats(database).get(1) is not None
    await database.close()


async def test_a_server_that_goes_away_in_between_is_a_storage_error(
    postgresql: PostgreSQL, postgresql_user: str
) -> None:
    database = await open_database(postgresql.url(postgresql_user))

    async def write() -> None:
        async with database.writing() as connection:
            await connection.execute(insert(votes).values(ROW))
            await postgresql.drop_connections(postgresql_user)
            await connection.execute(select(func.count()).select_from(chats))

    with pytest.raises(StorageError, match=r"FANZHA_DATABASE_URL: the (server|connection)"):
        await write()
    assert await Votes(database).totals() == {}
    await database.close()


@pytest.mark.parametrize("moment", ["statement", "commit", "between"])
async def test_a_connection_that_falls_silent_is_given_up(
    moment: str, postgresql: PostgreSQL, postgresql_user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(POSTGRESQL, "STATEMENT_SECONDS", 0.3)
    async with Way(Path(postgresql.folder)).listening() as way:
        address = URL.create(
            "postgresql+asyncpg", postgresql_user, "", "127.0.0.1", way.port, "postgres"
        )
        database = await open_database(address.render_as_string(hide_password=False))
        await Votes(database).add("card", True, NOON.date())

        async def write() -> None:
            if moment == "between":
                way.silent = True
            async with database.writing() as connection:
                await _set_useful(connection, 5)
                way.silent = True
                if moment == "statement":
                    await _set_useful(connection, 6)

        with pytest.raises(StorageError, match="the server does not answer"):
            await asyncio.wait_for(write(), 30)
        way.silent = False
        async with asyncio.timeout(30):
            await Votes(database).add("card", True, NOON.date())
        await database.close()


async def test_a_migration_may_take_its_time(
    postgresql: PostgreSQL, postgresql_user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(POSTGRESQL, "STATEMENT_SECONDS", 0.05)

    def slow(connection: Connection) -> None:
        connection.execute(text("SELECT pg_sleep(0.5)"))

    monkeypatch.setattr("bot.storage.database.engine.upgrade", slow)
    await (await open_database(postgresql.url(postgresql_user))).close()
