"""Tables of campaigns, of their deliveries, and of what became of these."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.storage.database.times import UtcTime
from bot.storage.tables.metadata import metadata

# Messages of operators to many chats. `version` grows with each correction and with a retraction.
# `entities` and `buttons` are JSON as Telegram knows it; `file_id` spares the second upload of the
# photo.
campaigns = Table(
    "campaigns",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("state", Text, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("retracted", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("entities", Text),
    Column("buttons", Text),
    Column("photo", LargeBinary),
    Column("file_id", Text),
    Column("halted", Text),
    Column("created", UtcTime, nullable=False),
    CheckConstraint(
        "state IN ('preparing', 'running', 'paused', 'cancelled', 'done')", name="state"
    ),
)

# The outbox: one row for each message that is to reach a chat. Campaign 0 is the tips. `closes_at`
# is when the chat's quiet hours begin; `version` is that of the text which the chat has.
deliveries = Table(
    "deliveries",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("campaign_id", Integer, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger, nullable=False),
    Column("due_at", UtcTime, nullable=False),
    Column("content", Text, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text),
    Column("ready_at", UtcTime, nullable=False),
    Column("closes_at", UtcTime),
    Column("expires_at", UtcTime, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("again", Boolean, nullable=False),
    Column("token", Text),
    Column("lease_until", UtcTime),
    Column("message_id", BigInteger),
    Column("version", Integer, nullable=False),
    Column("settled_at", UtcTime),
    CheckConstraint(
        "state IN ('pending', 'claimed', 'sending', 'sent', 'unsure', 'failed', "
        "'unreachable', 'skipped')",
        name="state",
    ),
    UniqueConstraint("campaign_id", "chat_id", "thread_id", "due_at"),
)
_PENDING = text("state = 'pending'")
_HELD = text("state IN ('claimed', 'sending')")
_SENT = text("state = 'sent'")
# Rows that can be claimed, in the order of claims: the index holds only rows that wait.
Index(
    "ix_deliveries_ready",
    deliveries.c.campaign_id,
    deliveries.c.ready_at,
    deliveries.c.id,
    postgresql_where=_PENDING,
    sqlite_where=_PENDING,
)
Index(
    "ix_deliveries_expires_at",
    deliveries.c.expires_at,
    postgresql_where=_PENDING,
    sqlite_where=_PENDING,
)
Index(
    "ix_deliveries_lease_until",
    deliveries.c.lease_until,
    postgresql_where=_HELD,
    sqlite_where=_HELD,
)
# For sent rows that a correction or retraction has still to reach.
Index(
    "ix_deliveries_version",
    deliveries.c.campaign_id,
    deliveries.c.version,
    postgresql_where=_SENT,
    sqlite_where=_SENT,
)
Index("ix_deliveries_chat_id", deliveries.c.chat_id)

# Deliveries whose rows are gone, or that never had one, by campaign and result.
tallies = Table(
    "tallies",
    metadata,
    Column("campaign_id", Integer, primary_key=True, autoincrement=False),
    Column("result", Text, primary_key=True),
    Column("number", Integer, nullable=False),
)

# The id under which Telegram keeps the picture that was made from `key`.
pictures = Table(
    "pictures",
    metadata,
    Column("key", Text, primary_key=True),
    Column("file_id", Text, nullable=False),
)
