"""Tables of chats, and of what each chat wants."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    Table,
    Text,
    text,
    true,
)

from bot.storage.database.times import UtcTime
from bot.storage.tables.metadata import metadata

chats = Table(
    "chats",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("language", Text),
    Column("state", Text, nullable=False),
    Column("since", UtcTime, nullable=False),
    Column("changed", UtcTime, nullable=False),
    CheckConstraint("kind IN ('private', 'group', 'supergroup', 'channel')", name="kind"),
    CheckConstraint("state IN ('active', 'left', 'blocked', 'deactivated')", name="state"),
)

# What a chat, or a topic in it, wants to receive; thread 0 is the chat itself. Lists are joined
# by ";". `next_due` is when the planner looks at the row next, never earlier than it looked last.
# `trouble` is why a topic took nothing when a message was last sent there.
subscriptions = Table(
    "subscriptions",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    Column("title", Text),
    Column("timezone", Text, nullable=False),
    Column("times", Text, nullable=False),
    Column("weekdays", Text, nullable=False),
    Column("quiet_hours", Text, nullable=False),
    Column("topics", Text, nullable=False),
    Column("subscribed", Boolean, nullable=False),
    Column("next_due", UtcTime),
    Column("quiz_every", Integer, nullable=False, server_default=text("3")),
    Column("posters", Boolean, nullable=False, server_default=true()),
    Column("trouble", Text),
)
Index(
    "ix_subscriptions_next_due",
    subscriptions.c.next_due,
    postgresql_where=text("subscribed"),
    sqlite_where=text("subscribed"),
)

# Tips that a chat has had in its present round; a new round begins after all fitting ones.
shown = Table(
    "shown",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    Column("tip", Text, primary_key=True),
    Column("shown_at", UtcTime, nullable=False),
)

# Groups in which the bot warns by itself; in a group without a row the guard is off.
guards = Table(
    "guards",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("silent_until", UtcTime),
    Column("warned_at", UtcTime),
)
