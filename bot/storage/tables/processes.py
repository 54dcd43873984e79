"""Tables by which processes share the work among themselves."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text, text, true

from bot.storage.database.times import UtcTime
from bot.storage.tables.metadata import metadata

# Updates that arrived, the run that handles each, and when it was handled. Their text is never
# stored; the chat, 0 where there is none, only until the update is handled. `asks` says that a
# person waits. The chat may not be known yet, so nothing refers to `chats`.
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

# The processes that answer, one row for each life of a process; a life lasts until its lease ends.
# A new life of the same name ends the one before. `address` is where others reach it.
replicas = Table(
    "replicas",
    metadata,
    Column("run", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("address", Text),
    Column("until", UtcTime, nullable=False),
)

# Tasks that are to be done once, whatever the number of processes: the process that writes the row
# does the task. With `until` a process holds the task for so long, and then another may take it;
# `steps` counts the steps that have begun.
once = Table(
    "once",
    metadata,
    Column("name", Text, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("until", UtcTime),
    Column("steps", Integer, nullable=False, server_default=text("0")),
)

# The moment at which the next message may be sent; each process that sends moves it on.
budgets = Table(
    "budgets",
    metadata,
    Column("name", Text, primary_key=True),
    Column("next_at", UtcTime, nullable=False),
)
