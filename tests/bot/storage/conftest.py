"""A blank database for each test: SQLite in a file, or a real PostgreSQL that runs for all."""

import itertools
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database.engine import Database, open_database
from tests.postgresql import PostgreSQL

_numbers = itertools.count(1)


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
