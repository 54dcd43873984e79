"""Opens the database and hands out transactions; the only door to it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, nullcontext
from typing import Any

from sqlalchemy import URL, Delete, Select, Update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage.database import postgresql, sqlite
from bot.storage.database.address import parse
from bot.storage.database.errors import connecting, running
from bot.storage.database.upgrade import upgrade


class Database:
    """An open database of the current revision; belongs to one event loop."""

    def __init__(
        self,
        engine: AsyncEngine,
        reading: Mapping[str, object],
        writing: Mapping[str, object],
        turns: AbstractAsyncContextManager[object],
        another: "Callable[[], Database]",
    ) -> None:
        self._engine = engine
        self._another = another
        self._reader = engine.execution_options(**reading)
        self._writer = engine.execution_options(**writing)
        self._turns = turns
        self._writers: set[asyncio.Task[object] | None] = set()

    @property
    def shared(self) -> bool:
        """Whether processes on several machines may use the database at once: PostgreSQL."""
        return self._engine.dialect.name == "postgresql"

    def another(self) -> "Database":
        """Give the same database with connections of its own, which wait for no others."""
        return self._another()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Read within one transaction: all statements see one moment, and none may write."""
        async with _transaction(self._reader) as connection:
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Write within one transaction: all or nothing."""
        task = asyncio.current_task()
        if task in self._writers:
            raise RuntimeError("a writing transaction within another would wait for itself")
        self._writers.add(task)
        try:
            async with self._turns, _transaction(self._writer) as connection:
                yield connection
        finally:
            self._writers.remove(task)

    async def rows(self, statement: Select[Any]) -> tuple[Any, ...]:
        """Read what one statement finds."""
        async with self.reading() as connection:
            return tuple(await connection.execute(statement))

    async def row(self, statement: Select[Any]) -> Any | None:
        """Read the one row that a statement finds; None where there is none."""
        async with self.reading() as connection:
            return (await connection.execute(statement)).one_or_none()

    async def write(self, statement: Delete | Update) -> int:
        """Write with one statement; give the number of rows that it changed."""
        async with self.writing() as connection:
            return (await connection.execute(statement)).rowcount

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()


async def open_database(url: str) -> Database:
    """Open the database; make it and bring it to the newest revision if need be.

    Raises StorageError for a wrong address, an unreachable server or a newer database.
    """
    address = parse(url)
    # Alembic blocks; its thread has an event loop of its own.
    await asyncio.to_thread(_prepare, address)
    return _database(address)


def _prepare(address: URL) -> None:
    if address.get_backend_name() == "sqlite":
        with connecting():
            sqlite.prepare(address)
    asyncio.run(_upgrade(address))


async def _upgrade(address: URL) -> None:
    database = _database(address, migrating=True)
    try:
        async with database.writing() as connection:
            await connection.run_sync(upgrade)
    finally:
        await database.close()


def _database(address: URL, *, migrating: bool = False) -> Database:
    def another() -> Database:
        return _database(address)

    with connecting():
        if address.get_backend_name() == "sqlite":
            engine = sqlite.make_engine(address, migrating=migrating)
            # SQLite has one writer at a time, and waiting writers try at random: within the
            # process they queue up, so that none waits beyond its patience.
            return Database(engine, sqlite.READING, sqlite.WRITING, asyncio.Lock(), another)
        engine = postgresql.make_engine(address, migrating=migrating)
        return Database(engine, postgresql.READING, postgresql.WRITING, nullcontext(), another)


@asynccontextmanager
async def _transaction(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    with running():
        async with AsyncExitStack() as stack:
            with connecting():
                connection = await stack.enter_async_context(engine.begin())
            yield connection
