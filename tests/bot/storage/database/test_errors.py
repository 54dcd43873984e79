"""Each thing that hinders the way to the database is one line that names the setting."""

import asyncio
import socket
import traceback
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from bot.storage.chats.chats import Chats
from bot.storage.database.address import parse
from bot.storage.database.engine import Database, open_database
from bot.storage.database.errors import StorageError
from tests.bot.storage.moments import NOON
from tests.postgresql import PostgreSQL

SECRET = "geheim"


async def _complaint(url: str) -> str:
    """Fail to open; nothing that a log would show may hold the secret."""
    with pytest.raises(StorageError) as caught:
        await open_database(url)
    assert SECRET not in "".join(traceback.format_exception(caught.value))
    message = str(caught.value)
    assert message.startswith("FANZHA_DATABASE_URL: ")
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("url", "understood"),
    [
        ("sqlite+aiosqlite:///a/b.db", "sqlite+aiosqlite:///a/b.db"),
        ("sqlite:////a/b.db", "sqlite+aiosqlite:////a/b.db"),
        ("postgresql+asyncpg://u:p%40@h:5/d", "postgresql+asyncpg://u:p%40@h:5/d"),
        ("postgresql://h/d", "postgresql+asyncpg://h/d"),
        ("postgres://h/d?sslmode=require", "postgresql+asyncpg://h/d?ssl=require"),
    ],
)
def test_addresses_are_understood(url: str, understood: str) -> None:
    assert parse(url).render_as_string(hide_password=False) == understood


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "not an address"),
        (SECRET, "not an address"),
        (f"postgresql+asyncpg://u:{SECRET}@h:port/d", "not an address"),
        (f"mysql://u:{SECRET}@h/d", "another kind of database"),
        (f"postgresql+psycopg://u:{SECRET}@h/d", "another kind of database"),
        (f"sqlite+aiosqlite://u:{SECRET}@h/d", "SQLite has no host or user"),
        ("sqlite+aiosqlite://", "SQLite needs the path of a file"),
        ("sqlite+aiosqlite:///:memory:", "SQLite needs the path of a file"),
        ("sqlite+aiosqlite:///file:x?mode=ro&uri=true", "SQLite needs the path of a file"),
        (f"postgresql+asyncpg://u:{SECRET}@h/d?zeit={SECRET}", "option after ?"),
        (f"postgresql+asyncpg://u:{SECRET}@127.0.0.1:99999/d", "the port"),
    ],
)
async def test_a_wrong_address_is_told_without_repeating_it(url: str, reason: str) -> None:
    assert reason in await _complaint(url)


async def test_an_unknown_host_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(host: str, *_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, f"{host} is not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    # An unescaped @ makes a part of the password the host's name.
    complaint = await _complaint(f"postgresql+asyncpg://u:word@{SECRET}/d")
    assert complaint.endswith("host name is not known")


async def test_a_server_that_does_not_run_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    complaint = await _complaint(f"postgresql+asyncpg://u:{SECRET}@127.0.0.1:{port}/d")
    assert "cannot be reached: Connection refused" in complaint


async def test_a_server_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.database.postgresql.CONNECT_SECONDS", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        async with asyncio.timeout(30):
            complaint = await _complaint(f"postgresql+asyncpg://u:{SECRET}@127.0.0.1:{port}/d")
    assert "does not answer" in complaint


async def test_a_wrong_password_is_told(postgresql: PostgreSQL) -> None:
    complaint = await _complaint(postgresql.url("guest", SECRET))
    assert "refuses this user name or password" in complaint


async def test_a_missing_database_is_told(postgresql: PostgreSQL) -> None:
    # An unescaped slash makes a part of the password the database's name.
    complaint = await _complaint(postgresql.url("postgres", database=f"{SECRET}@h/d"))
    assert "no database of this name" in complaint


async def test_a_missing_privilege_is_told(postgresql: PostgreSQL) -> None:
    assert "lacks a privilege" in await _complaint(postgresql.url("guest", "richtig"))


async def test_a_full_server_is_told(postgresql: PostgreSQL, postgresql_user: str) -> None:
    await postgresql.run(f"ALTER ROLE {postgresql_user} CONNECTION LIMIT 0")
    assert "no connection to spare" in await _complaint(postgresql.url(postgresql_user))


async def test_another_failure_of_the_server_is_told_by_its_code(
    postgresql: PostgreSQL, postgresql_user: str
) -> None:
    await postgresql.run(f"CREATE DATABASE {postgresql_user} ALLOW_CONNECTIONS false")
    complaint = await _complaint(postgresql.url(postgresql_user, database=postgresql_user))
    assert "the server failed (55000)" in complaint


async def test_a_file_that_is_no_database_is_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("buy milk\n" * 1000)
    assert "file is not a database" in await _complaint(f"sqlite:///{path}")
    assert path.read_text() == "buy milk\n" * 1000


async def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    assert "unable to open database file" in await _complaint(f"sqlite:///{tmp_path}")


async def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    complaint = await _complaint(f"sqlite:///{tmp_path}/data/bot.db")
    assert "folder of the SQLite file cannot be made" in complaint
    assert "FANZHA_DATA_DIR" in complaint


async def test_a_mistake_of_ours_is_not_disguised_and_tells_no_values(
    database: Database,
) -> None:
    with pytest.raises(IntegrityError) as caught:
        await Chats(database).seen(123456789, SECRET, NOON)  # type: ignore[arg-type]
    assert "[SQL parameters hidden" in str(caught.value)
