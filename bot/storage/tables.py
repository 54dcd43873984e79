"""The tables as they are now; `migrations/` tells how they came to be."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    Integer,
    MetaData,
    Table,
    Text,
)

from bot.storage.times import UtcTime

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    }
)

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

votes = Table(
    "votes",
    metadata,
    Column("card", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("useful", Integer, nullable=False),
    Column("useless", Integer, nullable=False),
)

# Updates that arrived and are not answered yet. Their text is never stored. The chat may not
# be known yet, so nothing refers to `chats`.
received = Table(
    "received",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("run", Text, nullable=False),
    Column("received_at", UtcTime, nullable=False),
)


def about_chats() -> tuple[Table, ...]:
    """List the tables that name a chat, apart from `chats`: its id changes and goes in all."""
    return tuple(
        table for table in metadata.sorted_tables if "chat_id" in table.c and table is not chats
    )
