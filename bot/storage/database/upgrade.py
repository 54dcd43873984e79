"""Brings a database to the newest revision; safe when several processes start at once."""

import threading

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

from bot.storage.database.errors import StorageError

SCRIPTS = "bot.storage:migrations"

# Alembic keeps the migration that runs in globals of the process.
_ONE_AT_A_TIME = threading.Lock()
# Any number will do, as long as all versions of the program use the same.
_ADVISORY_KEY = int.from_bytes(b"fanzha", "big")


def upgrade(connection: Connection) -> None:
    """Migrate within the caller's writing transaction; on failure nothing has changed.

    Raises StorageError where the database is newer than the program.
    """
    with _ONE_AT_A_TIME:
        if connection.dialect.name == "postgresql":
            # SQLite's BEGIN IMMEDIATE already keeps other processes out until the end.
            connection.execute(select(func.pg_advisory_xact_lock(_ADVISORY_KEY)))
        config = configuration(connection)
        scripts = ScriptDirectory.from_config(config)
        revisions = set(MigrationContext.configure(connection).get_current_heads())
        if revisions - {script.revision for script in scripts.walk_revisions()}:
            raise StorageError(
                "this database was made by a newer version of the program; "
                "update the program, or name another database"
            )
        if revisions == set(scripts.get_heads()):
            return
        command.upgrade(config, "head")
        _check_foreign_keys(connection)


def configuration(connection: Connection) -> Config:
    """Point Alembic at our migrations, wherever the package is installed; no file is needed."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", SCRIPTS)
    return config


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise StorageError(f"an upgrade would leave rows without their parents: {broken[0][0]}")
