"""How PostgreSQL is used: asks for guarantees that SQLite gives by itself."""

from collections.abc import Mapping

from sqlalchemy import URL, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.database.errors import StorageError

CONNECT_SECONDS = 10.0
# Without a limit a connection that a failover or a router drops in silence would block for ever.
STATEMENT_SECONDS = 15.0
KEPT_OPEN = 10  # connections; bursts of messages open up to ten more, for a while
# All statements of a reading transaction see one moment, and none can write.
READING: Mapping[str, object] = {
    "isolation_level": "REPEATABLE READ",
    "postgresql_readonly": True,
}
WRITING: Mapping[str, object] = {}


def make_engine(url: URL, *, migrating: bool = False) -> AsyncEngine:
    """Make the engine; a connection that the server dropped is replaced before it is used.

    A migration may take its time, and waits for those of other processes.
    """
    engine = create_async_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=KEPT_OPEN,
        connect_args={
            "timeout": CONNECT_SECONDS,
            "command_timeout": None if migrating else STATEMENT_SECONDS,
            "server_settings": {"application_name": "fanzha"},
        },
    )

    @event.listens_for(engine.sync_engine, "handle_error")
    def failed(context: ExceptionContext) -> StorageError | None:
        if not isinstance(context.original_exception, TimeoutError):
            return None
        context.is_disconnect = True  # the other connections of the same age are replaced, too
        return StorageError("the server does not answer")

    return engine
