"""Tables of what operators are told, and of what they write and do."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
)

from bot.storage.database.times import UtcTime
from bot.storage.tables.metadata import metadata

votes = Table(
    "votes",
    metadata,
    Column("card", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("useful", Integer, nullable=False),
    Column("useless", Integer, nullable=False),
)

# How often a verdict was called mistaken; nothing about the message or the person.
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

# How often each event happened on a day of the operators' calendar: names of the program's, no
# words of users, nobody's number.
figures = Table(
    "figures",
    metadata,
    Column("day", Date, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("number", BigInteger, nullable=False),
)

# The questions of this week that found no good answer, by the nearest card and by asker. `who` is a
# keyed hash, whose key is deleted with the week.
doubts = Table(
    "doubts",
    metadata,
    Column("week", Date, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("card", Text, primary_key=True),
    Column("who", LargeBinary, primary_key=True),
    Column("number", Integer, nullable=False),
)

# Salts of which the keys of `doubts` are made, together with a secret outside the database.
salts = Table(
    "salts",
    metadata,
    Column("week", Date, primary_key=True),
    Column("salt", LargeBinary, nullable=False),
)

# Counts of the doubts that enough people had, in weeks that are over.
themes = Table(
    "themes",
    metadata,
    Column("week", Date, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("card", Text, primary_key=True),
    Column("people", Integer, nullable=False),
    Column("number", Integer, nullable=False),
)

# Actions of operators. `who` is a Telegram number, or on the command line the system's number.
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
