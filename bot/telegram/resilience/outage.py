"""A database that is away, where it is asked for every message: told of once, and so is its end."""

from types import TracebackType

import structlog

from bot.logs import error_name
from bot.storage.database.errors import StorageError

log = structlog.get_logger()


class Outage:
    """Whether the database is away for one part of the bot; `with` it what needs the database.

    Such a block ends where the database fails, and what follows it goes on. The first failure is
    logged under the name `begins`, and the first success after it under the name `ends`.
    """

    def __init__(self, begins: str, ends: str) -> None:
        self._begins = begins
        self._ends = ends
        self._lasts = False

    def __enter__(self) -> None: ...

    def __exit__(
        self,
        _: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if isinstance(error, StorageError):
            if not self._lasts:
                log.error(self._begins, error=error_name(error))
            self._lasts = True
            return True
        if error is None and self._lasts:
            log.info(self._ends)
            self._lasts = False
        return False
