"""What processes share out among themselves."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text, text, true

from bot.storage.database.times import UtcTime
from bot.storage.tables.metadata import metadata

# Updates that arrived, by whom they are handled, and when that was done. Their text is never
# stored; the chat, 0 where there is none, only until then. `asks` tells that a person waits. The
# chat may not be known yet, so nothing refers to `chats`.
received = Table(
    "received",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("run", Text, nullable=False),
    Column("received_at", UtcTime, nullable=False),
    Column("asks", Boolean, nullable=False, server_default=true()),
    Column("answered_at", UtcTime),
)
Index(
    "ix_received_open",
    received.c.chat_id,
    received.c.update_id,
    postgresql_where=text("answered_at IS NULL"),
    sqlite_where=text("answered_at IS NULL"),
)

# The processes that answer, each life of one a row; it lives until its lease ends. A new life of
# the same name ends the one before. `address` is where others reach it.
replicas = Table(
    "replicas",
    metadata,
    Column("run", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("address", Text),
    Column("until", UtcTime, nullable=False),
)

# What is to happen once, whatever the number of processes: who writes the row does it. With
# `until` it is somebody's for so long, and then another's; `steps` of it have begun.
once = Table(
    "once",
    metadata,
    Column("name", Text, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("until", UtcTime),
    Column("steps", Integer, nullable=False, server_default=text("0")),
)

# The moment of the next free send, which the processes on one database take turns to move on.
budgets = Table(
    "budgets",
    metadata,
    Column("name", Text, primary_key=True),
    Column("next_at", UtcTime, nullable=False),
)
