"""The database's address: of SQLite or PostgreSQL; errors never repeat a wrong address."""

from sqlalchemy import URL, make_url

from bot.storage.database.errors import StorageError

_EXPECTED = (
    "sqlite+aiosqlite:///folder/file.db or postgresql+asyncpg://user:password@host/name is expected"
)
_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}


def parse(text: str) -> URL:
    """Read an address; without a driver's name, take the driver that the program brings.

    Raises StorageError for a wrong address.
    """
    try:
        url = make_url(text)
    except Exception:
        raise StorageError(
            f"not an address; {_EXPECTED}, with %40 for @, %3A for : and %2F for / in the password"
        ) from None
    backend, _, driver = url.drivername.partition("+")
    backend = "postgresql" if backend == "postgres" else backend
    drivername = _DRIVERS.get(backend)
    if drivername is None or (driver and f"{backend}+{driver}" != drivername):
        raise StorageError(f"another kind of database; {_EXPECTED}")
    url = url.set(drivername=drivername)
    return _sqlite(url) if backend == "sqlite" else _postgresql(url)


def _sqlite(url: URL) -> URL:
    if url.username or url.password or url.host or url.port:
        raise StorageError("SQLite has no host or user; sqlite+aiosqlite:///folder/file.db")
    if not url.database or url.database.startswith((":memory:", "file:")):
        raise StorageError("SQLite needs the path of a file; sqlite+aiosqlite:///folder/file.db")
    return url


def _postgresql(url: URL) -> URL:
    """Turn the option that hosting firms print into the one that asyncpg knows."""
    if "sslmode" not in url.query:
        return url
    mode = url.query["sslmode"]
    return url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})
