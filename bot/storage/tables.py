"""The tables as they are now; `migrations/` tells how they came to be."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
    true,
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

# What a chat, or a topic in it, wants to receive; thread 0 is the chat itself. Lists are joined
# by ";". `next_due` is when the planner looks at it next, in no way earlier than it looked last.
# `trouble` is why a topic took nothing when something was sent there last.
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

# Tips that a chat has had in the present round; a new round begins when all that fit were shown.
shown = Table(
    "shown",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    Column("tip", Text, primary_key=True),
    Column("shown_at", UtcTime, nullable=False),
)

# What operators send. `version` grows with each correction and with a retraction. `entities` and
# `buttons` are JSON as Telegram knows it; `file_id` spares the second upload of the photo.
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

# The outbox: one row a message that is to reach a chat. Campaign 0 is the tips. `closes_at` is
# when the chat's quiet hours begin; `version` is that of the text which the chat has.
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
# What can be claimed, in the order in which it is: the rows that wait, not those that ever were.
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
# What a correction or retraction has still to reach.
Index(
    "ix_deliveries_version",
    deliveries.c.campaign_id,
    deliveries.c.version,
    postgresql_where=_SENT,
    sqlite_where=_SENT,
)
Index("ix_deliveries_chat_id", deliveries.c.chat_id)

# Under which id Telegram keeps a picture that was made from `key`.
pictures = Table(
    "pictures",
    metadata,
    Column("key", Text, primary_key=True),
    Column("file_id", Text, nullable=False),
)

# Deliveries whose rows are gone, or that never had one, by campaign and result.
tallies = Table(
    "tallies",
    metadata,
    Column("campaign_id", Integer, primary_key=True, autoincrement=False),
    Column("result", Text, primary_key=True),
    Column("number", Integer, nullable=False),
)

# The moment of the next free send, which the processes on one database take turns to move on.
budgets = Table(
    "budgets",
    metadata,
    Column("name", Text, primary_key=True),
    Column("next_at", UtcTime, nullable=False),
)

# How often a verdict was called mistaken, and nothing about the message or by whom.
misjudged = Table(
    "misjudged",
    metadata,
    Column("day", Date, primary_key=True),
    Column("risk", Text, primary_key=True),
    Column("scam", Text, primary_key=True),
    Column("number", Integer, nullable=False),
)

# Messages that their receivers handed in because the verdict was mistaken; digits and names are
# masked before they come here. The chat is kept so that its owner can have them deleted.
reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("risk", Text, nullable=False),
    Column("scam", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("kept", Boolean, nullable=False),
    Column("at", UtcTime, nullable=False),
)

# Groups in which the bot warns by itself; a group without a row has it off.
guards = Table(
    "guards",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("silent_until", UtcTime),
    Column("warned_at", UtcTime),
)

# What happened how often on a day of the operators' calendar: names of ours, nothing that anyone
# wrote, nobody's number.
figures = Table(
    "figures",
    metadata,
    Column("day", Date, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("number", BigInteger, nullable=False),
)

# The questions of this week that found no good answer, by the nearest card and by whom: a keyed
# hash, whose key ends with the week.
doubts = Table(
    "doubts",
    metadata,
    Column("week", Date, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("card", Text, primary_key=True),
    Column("who", LargeBinary, primary_key=True),
    Column("number", Integer, nullable=False),
)

# What keys are made of, together with a secret that is not in the database.
salts = Table(
    "salts",
    metadata,
    Column("week", Date, primary_key=True),
    Column("salt", LargeBinary, nullable=False),
)

# What is left of the doubts of weeks that are over: those that enough people had.
themes = Table(
    "themes",
    metadata,
    Column("week", Date, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("card", Text, primary_key=True),
    Column("people", Integer, nullable=False),
    Column("number", Integer, nullable=False),
)

# What operators did: the Telegram number of who did it, or the system's on the command line.
actions = Table(
    "actions",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("who", BigInteger, nullable=False),
    Column("via", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("target", Text, nullable=False),
    CheckConstraint("via IN ('telegram', 'console')", name="via"),
)
Index("ix_actions_at", actions.c.at)

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

# Cards that operators are writing in their private chats; `content` is JSON.
card_drafts = Table(
    "card_drafts",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("changed", UtcTime, nullable=False),
    CheckConstraint("state IN ('writing', 'waiting', 'publishing')", name="state"),
)


def about_chats() -> tuple[Table, ...]:
    """List the tables that name a chat, apart from `chats`: its id changes and goes in all."""
    return tuple(
        table for table in metadata.sorted_tables if "chat_id" in table.c and table is not chats
    )
