"""Every database becomes one of the newest revision, with its rows, or stays as it was."""

import ast
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import time
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Connection, Integer, Table, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.storage.chats.chats import Chat, Chats
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import open_database
from bot.storage.database.errors import StorageError
from bot.storage.database.times import UtcTime
from bot.storage.database.upgrade import configuration
from bot.storage.migrations.__main__ import draft
from bot.storage.operators.votes import Tally, Votes
from bot.storage.processes.received import Received
from bot.storage.tables import metadata
from tests.bot.storage.at_once import at_once
from tests.bot.storage.moments import LATER, NOON

Value = TypeVar("Value")

SCRIPTS = ScriptDirectory(str(files("bot.storage") / "migrations"))
OLD_TO_NEW = list(SCRIPTS.walk_revisions())[::-1]
REVISIONS = [script.revision for script in OLD_TO_NEW]
HEAD = REVISIONS[-1]

# What each revision brought, as a program of that time would have written it.
WRITTEN = {
    "0001": "INSERT INTO chats VALUES "
    "(-1001234567890123, 'supergroup', 'en', 'left', "
    "'2026-05-01 12:00:00.123456{zone}', '2026-05-01 12:00:00.123456{zone}')",
    "0002": "INSERT INTO votes VALUES ('card', '2026-05-01', 3, 2)",
    "0003": "INSERT INTO received (update_id, chat_id, run, received_at) "
    "VALUES (1, 7, 'old', '2026-05-01 12:00:00.123456{zone}')",
    "0004": "INSERT INTO subscriptions (chat_id, thread_id, title, timezone, times, weekdays, "
    "quiet_hours, topics, subscribed, next_due) "
    "VALUES (-1001234567890123, 0, '群', 'Asia/Shanghai', "
    "'09:00;18:30', '1;7', '22:00-08:00', 'elderly', true, '2026-05-01 12:00:00.123456{zone}')",
    "0005": "INSERT INTO pictures VALUES ('poster', 'file')",
    "0006": "INSERT INTO reports VALUES "
    "(1, 7, 'low', '', '###', false, '2026-05-01 12:00:00.123456{zone}')",
    "0007": "INSERT INTO replicas VALUES ('run', 'name', NULL, '2026-05-01 12:00:00.123456{zone}')",
    "0008": "INSERT INTO actions VALUES "
    "(1, '2026-05-01 12:00:00.123456{zone}', 7, 'telegram', 'campaign.start', '12')",
    "0009": "INSERT INTO card_drafts VALUES "
    "(7, 1, 'writing', '{{}}', '2026-05-01 12:00:00.123456{zone}')",
    "0010": "INSERT INTO once VALUES "
    "('digest', '2026-05-01 12:00:00.123456{zone}', '2026-05-01 12:00:00.123456{zone}', 1)",
}

SUBSCRIPTION = Subscription(
    -1001234567890123,
    0,
    "群",
    "Asia/Shanghai",
    (time(9), time(18, 30)),
    (1, 7),
    (time(22), time(8)),
    ("elderly",),
    True,
    NOON,
)


async def _on(url: str, work: Callable[[Connection], Value]) -> Value:
    """Work on a database without opening it as the program does."""
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        value = await connection.run_sync(work)
    await engine.dispose()
    return value


async def _make(url: str, revision: str) -> None:
    """Make a database of an old revision, with a row in each of its tables."""

    def make(connection: Connection) -> None:
        command.upgrade(configuration(connection), revision)
        zone = "+00" if connection.dialect.name == "postgresql" else ""
        for number in REVISIONS[: REVISIONS.index(revision) + 1]:
            connection.execute(text(WRITTEN[number].format(zone=zone)))

    await _on(url, make)


async def _open(url: str) -> None:
    database = await open_database(url)
    await database.close()


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def test_revisions_are_one_line_and_numbered() -> None:
    assert SCRIPTS.get_heads() == [HEAD]
    assert [f"{number:04}" for number in range(1, len(REVISIONS) + 1)] == REVISIONS


def test_each_revision_has_a_row_to_be_filled_with() -> None:
    assert list(WRITTEN) == REVISIONS


@pytest.mark.parametrize("script", OLD_TO_NEW, ids=lambda script: script.revision)
def test_a_revision_depends_on_nothing_that_changes(script: Any) -> None:
    tree = ast.parse(Path(script.path).read_text())
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert {ast.unparse(node) for node in imports} == {
        "import sqlalchemy as sa",
        "from alembic import op",
    }


async def test_a_blank_database_becomes_one_of_the_newest_revision(url: str) -> None:
    await _open(url)
    assert await _on(url, _revision) == HEAD
    assert await _on(url, _tables) == {*metadata.tables, "alembic_version"}


@pytest.mark.parametrize("revision", REVISIONS)
async def test_a_filled_database_of_any_revision_keeps_its_rows(url: str, revision: str) -> None:
    await _make(url, revision)
    database = await open_database(url)
    assert await Chats(database).get(-1001234567890123) == Chat(
        -1001234567890123, "supergroup", "en", "left", NOON, NOON
    )
    assert await Votes(database).totals() == ({"card": Tally(3, 2)} if revision > "0001" else {})
    assert [each.chat_id for each in await Received(database).adopt("new", LATER)] == (
        [7] if revision > "0002" else []
    )
    expected = (SUBSCRIPTION,) if revision > "0003" else ()
    assert await Subscriptions(database).of(-1001234567890123) == expected
    await database.close()
    assert await _on(url, _revision) == HEAD


async def test_alembic_finds_no_difference_between_migrations_and_tables(url: str) -> None:
    await _open(url)

    def compare(connection: Connection) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    assert await _on(url, compare) == []


async def test_migrations_make_exactly_what_the_tables_say(url: str) -> None:
    # Alembic compares neither checks nor the names of keys.
    def described(connection: Connection) -> dict[str, Any]:
        look = inspect(connection)
        return {
            name: {
                "columns": [
                    (
                        c["name"],
                        str(c["type"]),
                        getattr(c["type"], "timezone", None),
                        c["nullable"],
                        c["default"],
                    )
                    for c in look.get_columns(name)
                ],
                "key": look.get_pk_constraint(name),
                "checks": sorted(
                    (str(c["name"]), c["sqltext"]) for c in look.get_check_constraints(name)
                ),
                "unique": look.get_unique_constraints(name),
                "foreign": look.get_foreign_keys(name),
                "indexes": [_plain(index) for index in look.get_indexes(name)],
            }
            for name in metadata.tables
        }

    await _open(url)
    migrated = await _on(url, described)

    def anew(connection: Connection) -> dict[str, Any]:
        metadata.drop_all(connection)
        metadata.create_all(connection)
        return described(connection)

    assert migrated == await _on(url, anew)
    assert len(migrated["chats"]["checks"]) == 2


def _plain(index: Any) -> dict[str, Any]:
    """An index as values that can be compared: SQLite's condition comes as a clause."""
    options = {name: str(value) for name, value in index.get("dialect_options", {}).items()}
    return {**index, "dialect_options": options}


async def test_a_database_of_a_newer_program_is_refused_and_not_touched(url: str) -> None:
    await _make(url, HEAD)
    await _on(url, lambda c: c.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    with pytest.raises(StorageError, match="newer version of the program"):
        await open_database(url)
    assert await _on(url, _revision) == "9999"


async def test_a_migration_that_fails_leaves_the_database_as_it_was(url: str) -> None:
    await _on(url, lambda c: c.execute(text("CREATE TABLE received (mine INTEGER)")))
    with pytest.raises(Exception, match="received"):
        await open_database(url)
    assert await _on(url, _tables) == {"received"}


async def test_processes_that_start_at_once_make_one_database(url: str) -> None:
    await at_once(3, url, "await Votes(database).add('card', True, date(2026, 5, 1))")
    database = await open_database(url)
    assert await Votes(database).totals() == {"card": Tally(3, 0)}
    await database.close()


async def test_processes_that_upgrade_at_once_keep_all_rows(url: str) -> None:
    await _make(url, REVISIONS[0])
    await at_once(3, url)
    assert await _on(url, _revision) == HEAD
    database = await open_database(url)
    assert await Chats(database).get(-1001234567890123) is not None
    await database.close()


async def test_several_databases_can_be_opened_at_once_in_one_process(
    sqlite_url: str, postgresql_url: str
) -> None:
    urls = [postgresql_url, *(f"{sqlite_url}.{number}" for number in range(4))]
    await at_once(
        1,
        sqlite_url,
        f"for other in await asyncio.gather(*map(open_database, {urls!r})):\n"
        "    assert await Chats(other).get(5) is None\n"
        "    await other.close()",
    )


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the migrations that a test may add to."""
    folder = tmp_path / "migrations"
    shutil.copytree(str(files("bot.storage") / "migrations"), folder)
    monkeypatch.setattr("bot.storage.database.upgrade.SCRIPTS", str(folder))
    return folder


def _add(scripts: Path, body: str) -> None:
    (scripts / "versions" / "0999_new.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n\n"
        f"revision = '0999'\ndown_revision = '{HEAD}'\n\n\ndef upgrade():\n    {body}\n"
    )


async def test_rebuilding_a_table_does_not_delete_the_rows_that_refer_to_it(
    url: str, scripts: Path
) -> None:
    def fill(connection: Connection) -> None:
        for statement in (
            "CREATE TABLE parents (id INTEGER PRIMARY KEY)",
            "CREATE TABLE children (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL "
            "REFERENCES parents (id) ON DELETE CASCADE)",
            "INSERT INTO parents VALUES (1)",
            "INSERT INTO children VALUES (1, 1)",
        ):
            connection.execute(text(statement))

    await _open(url)
    await _on(url, fill)
    _add(
        scripts,
        "with op.batch_alter_table('parents', recreate='auto') as batch:\n"
        "        batch.alter_column('id', type_=sa.BigInteger())",
    )
    await _open(url)
    assert await _on(url, _revision) == "0999"
    assert await _on(url, lambda c: c.execute(text("SELECT * FROM children")).all()) == [(1, 1)]


async def test_a_migration_that_loses_parents_is_undone(
    sqlite_url: str, scripts: Path, tmp_path: Path
) -> None:
    await _open(sqlite_url)
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection:
        connection.executescript(
            "CREATE TABLE parents (id INTEGER PRIMARY KEY);"
            "CREATE TABLE children (parent INTEGER REFERENCES parents (id));"
            "INSERT INTO parents VALUES (1); INSERT INTO children VALUES (1);"
        )
    _add(scripts, "op.execute('DELETE FROM parents')")
    with pytest.raises(StorageError, match="children"):
        await open_database(sqlite_url)
    assert await _on(sqlite_url, _revision) == HEAD
    assert await _on(sqlite_url, lambda c: c.execute(text("SELECT * FROM parents")).all()) == [(1,)]


async def test_a_draft_holds_what_the_tables_have_and_the_migrations_have_not(
    scripts: Path, sqlite_url: str
) -> None:
    table = Table(
        "novelties", metadata, Column("id", Integer, primary_key=True), Column("at", UtcTime)
    )
    try:
        await draft("Novelties come")
    finally:
        metadata.remove(table)
    (path,) = (scripts / "versions").glob("*novelties*")
    assert path.name == f"{len(REVISIONS) + 1:04}_novelties_come.py"
    assert "sa.Column('at', sa.DateTime(timezone=True)" in path.read_text()
    await _open(sqlite_url)
    assert "novelties" in await _on(sqlite_url, _tables)
