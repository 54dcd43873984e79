"""Commands that work on the database alone."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from typing import Any

from bot.storage.database.engine import Database, open_database
from bot.storage.database.errors import StorageError
from index.errors import USAGE_ERROR
from index.output import silence

Work = Callable[[Database], Coroutine[Any, Any, int]]


def with_database(url: str, work: Work) -> int:
    """Open the database for a command; status 1 for an unusable database, 2 for a file."""

    async def run() -> int:
        database = await open_database(url)
        try:
            return await work(database)
        finally:
            await database.close()

    try:
        status = asyncio.run(run())
        sys.stdout.flush()
        return status
    except StorageError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        raise
    except OSError as error:
        print(f"{error.filename or 'standard output'}: {error.strerror}", file=sys.stderr)
        if error.filename is None:
            silence()
        return USAGE_ERROR
