"""How PostgreSQL is used: what SQLite does by nature is asked for here."""

from collections.abc import Mapping

from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

CONNECT_SECONDS = 10.0
KEPT_OPEN = 10  # connections; bursts of messages open up to ten more, for a while
# All statements of a reading transaction see one moment, and none can write.
READING: Mapping[str, object] = {
    "isolation_level": "REPEATABLE READ",
    "postgresql_readonly": True,
}
WRITING: Mapping[str, object] = {}


def make_engine(url: URL) -> AsyncEngine:
    """Make the engine; a connection that the server dropped is replaced before it is used."""
    return create_async_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=KEPT_OPEN,
        connect_args={
            "timeout": CONNECT_SECONDS,
            "server_settings": {"application_name": "fanzha"},
        },
    )
