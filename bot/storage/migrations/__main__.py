"""Draft the next revision, for you to finish: what `tables/` has and the migrations lack."""

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.storage.database.engine import open_database
from bot.storage.database.upgrade import configuration


async def draft(message: str) -> None:
    """Compare the tables with a fresh database of the last revision and write the difference."""

    def compare(connection: Connection) -> None:
        config = configuration(connection)
        number = len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1
        command.revision(config, message, autogenerate=True, rev_id=f"{number:04}")

    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(f"sqlite:///{Path(folder, 'fresh.db').as_posix()}")
        try:
            async with database.reading() as connection:
                await connection.run_sync(compare)
        finally:
            await database.close()


if __name__ == "__main__":
    asyncio.run(draft(sys.argv[1]))
