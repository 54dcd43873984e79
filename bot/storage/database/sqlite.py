"""How SQLite is used: WAL, foreign keys, patience, and locks taken before the first read."""

import os
import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import URL, Connection, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage.database.errors import StorageError

BUSY_SECONDS = 30.0
READING: Mapping[str, object] = {}
WRITING: Mapping[str, object] = {"fanzha_writing": True}
_WRITES = "fanzha_writes"  # whether a connection was told last that it may write


def prepare(url: URL) -> None:
    """Make the folder and the file, for this user alone, and switch the file to WAL.

    Readers never wait there.
    """
    path = Path(url.database or "")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"the folder of the SQLite file cannot be made: {error.strerror} "
            "(the file is in FANZHA_DATA_DIR unless the address names another)"
        ) from None
    _make(path)
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        if _to_wal(connection) != "wal":
            raise StorageError("SQLite cannot use WAL there; the file must be on a local disk")


def _make(path: Path) -> None:
    """Make a file that is for this user alone, for it says who asks for help; -wal follows it.

    One that is there is not opened: to close it would end the locks of others in this process.
    """
    with suppress(OSError):  # SQLite says what is wrong
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _to_wal(connection: sqlite3.Connection) -> str:
    """Switch to WAL. SQLite does not wait for others here, whatever its timeout, so we wait."""
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            return str(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > end:
                raise
            time.sleep(0.01)


def make_engine(url: URL, *, migrating: bool = False) -> AsyncEngine:
    """Make the engine; a migration that rebuilds a table must not set off its foreign keys."""
    engine = create_async_engine(
        url,
        hide_parameters=True,
        connect_args={"timeout": BUSY_SECONDS, "isolation_level": None},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def connect(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA foreign_keys = {0 if migrating else 1}")
        # The outbox notes a message before it goes out: that note must survive a power cut.
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("fanzha_writing", False)
        # Each statement takes several trips to the driver's thread, so only a change is sent.
        if connection.info.get(_WRITES) is not writing:
            connection.exec_driver_sql(f"PRAGMA query_only = {0 if writing else 1}")
            connection.info[_WRITES] = writing
        # A transaction that reads before it writes fails at once, without waiting, when another
        # has written in between; so writers take their lock first.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine
