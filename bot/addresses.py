"""Addresses in settings, read without the libraries that use them, which are slow to load."""

import re
from ipaddress import ip_address
from urllib.parse import parse_qsl, urlsplit

_LAST_PORT = 65_535
# As SQLAlchemy reads them.
_SQLITE = re.compile(r"sqlite(\+aiosqlite)?:///(?!:memory:|file:|\?)[^?]+(\?(?P<options>.*))?")
_POSTGRESQL = re.compile(
    r"postgres(ql)?(\+asyncpg)?://(.*@)?(\[.+\]|[^:/?]*)(:(?P<port>[0-9]{1,5}))?"
    r"(/[^?]*)?(\?(?P<options>.*))?"
)
# What the drivers take behind ? in an address; of sslmode we make ssl.
_SQLITE_OPTIONS = frozenset({"cached_statements", "check_same_thread", "detect_types",
                             "isolation_level", "timeout", "uri"})  # fmt: skip
_POSTGRESQL_OPTIONS = frozenset({"command_timeout", "database", "direct_tls", "gsslib", "host",
                                 "krbsrvname", "passfile", "password", "port",
                                 "prepared_statement_cache_size", "service", "servicefile", "ssl",
                                 "sslmode", "target_session_attrs", "timeout",
                                 "user"})  # fmt: skip


def is_web(address: str, *schemes: str) -> bool:
    """Tell whether an address has one of the schemes, a host, and no port that cannot be."""
    if not address.isprintable() or " " in address:  # urlsplit drops some of those
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        if host.replace(".", "").isdecimal():
            ip_address(host)  # httpx too takes that for an IPv4 address, and fails late
        return parts.scheme in schemes and host != "" and parts.port != 0
    except ValueError:
        return False


def wrong_in_database(address: str) -> str | None:
    """Say what is expected where a database's address cannot be used, and repeat nothing of it."""
    if found := _SQLITE.fullmatch(address):
        return _wrong_options(found["options"], _SQLITE_OPTIONS)
    found = _POSTGRESQL.fullmatch(address)
    if found is None:
        return (
            "sqlite+aiosqlite:///folder/file.db or "
            "postgresql+asyncpg://user:password@host/name is expected, "
            "with %40 for @, %3A for : and %2F for / in the password"
        )
    if found["port"] and not 1 <= int(found["port"]) <= _LAST_PORT:
        return f"a port from 1 to {_LAST_PORT} is expected"
    return _wrong_options(found["options"], _POSTGRESQL_OPTIONS)


def _wrong_options(given: str | None, known: frozenset[str]) -> str | None:
    names = {name for name, _ in parse_qsl(given or "", keep_blank_values=True)}
    if names <= known:
        return None
    return f"behind ? only these are known, divided by &: {', '.join(sorted(known))}"
