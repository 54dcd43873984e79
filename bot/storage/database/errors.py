"""Errors of the database, told to the person who can mend them.

    Exception
      StorageError    wrong address, unreachable server, unusable file, newer database

The texts are ours: an address or a server's reply may hold a password, so neither is repeated.
Mistakes in our own statements are not disguised; SQLAlchemy's errors pass as they are.
"""

import os
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Error as SQLiteError

from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
)
from sqlalchemy.exc import (
    TimeoutError as PoolTimeoutError,
)

SETTING = "FANZHA_DATABASE_URL"

# The server's own codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
_BY_SQLSTATE = {
    "28000": "the server refuses this user from here",
    "28P01": "the server refuses this user name or password",
    "3D000": "the server has no database of this name; create it first",
    "42501": "the user lacks a privilege in this database; it must own it, or be granted "
    "CREATE on its schema",
    "53100": "the server's disk is full",
    "53300": "the server has no connection to spare",
    "57P01": "the server is shutting down",
    "57P03": "the server is starting or shutting down",
}

# The most specific comes first.
_BY_KIND: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "the server's host name is not known"),
    (ssl.SSLError, "the server cannot be reached over TLS"),
    (TimeoutError, "the server does not answer"),
    (OSError, "the server cannot be reached"),
    (PoolTimeoutError, "all connections are busy"),
)

_OUR_MISTAKES = (DataError, IntegrityError, NotSupportedError, ProgrammingError)


class StorageError(Exception):
    """The database cannot be used; says in one line why, and which setting to mend."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"{SETTING}: {reason}")


@contextmanager
def connecting() -> Iterator[None]:
    """Raise StorageError for any error on the way to the database."""
    try:
        yield
    except StorageError:
        raise
    except Exception as error:
        # The driver complains with a bare TypeError or ValueError about ports and options.
        reason = _reason(error) or "the host, the port or an option after ? in it is wrong"
        raise StorageError(reason) from None


@contextmanager
def running() -> Iterator[None]:
    """Raise StorageError for a failure of the database while statements run."""
    try:
        yield
    except (DBAPIError, PoolTimeoutError) as error:
        reason = _reason(error)
        ours = isinstance(error, _OUR_MISTAKES) and _sqlstate(error) not in _BY_SQLSTATE
        if ours or reason is None:
            raise
        raise StorageError(reason) from error


def _reason(error: BaseException) -> str | None:
    known = _BY_SQLSTATE.get(_sqlstate(error) or "")
    if known is not None:
        return known
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    if isinstance(cause, SQLiteError):
        return f"the SQLite file cannot be used: {cause}"
    for kind, reason in _BY_KIND:
        if isinstance(cause, kind):
            return reason + _system_reason(cause)
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return "the connection to the server was lost"
    if isinstance(error, DBAPIError) or _sqlstate(error) is not None:
        return f"the server failed ({_sqlstate(error) or type(cause).__name__})"
    return None


def _system_reason(error: BaseException) -> str:
    """Name an error of the operating system by number: its text may quote the address."""
    if isinstance(error, OSError) and error.errno is not None and error.errno > 0:
        return f": {os.strerror(error.errno)}"
    return ""


def _sqlstate(error: BaseException) -> str | None:
    cause = error.orig if isinstance(error, DBAPIError) else error
    state = getattr(cause, "sqlstate", None)
    return state if isinstance(state, str) else None
