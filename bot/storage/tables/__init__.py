"""The tables as they are now, a file for each room of storage.

`migrations/` tells how they came to be.

metadata.py     registers all tables, and says how their constraints are named
chats.py        the tables of ../chats/: chats, guards, subscriptions, tips that were shown
broadcasts.py   the tables of ../broadcasts/: deliveries, campaigns, pictures
processes.py    the tables of ../processes/: updates, replicas, budgets, what happens once
operators.py    the tables of ../operators/: figures, votes, reports, drafts, audit
"""

from sqlalchemy import Table

from bot.storage.tables.broadcasts import campaigns, deliveries, pictures, tallies
from bot.storage.tables.chats import chats, guards, shown, subscriptions
from bot.storage.tables.metadata import metadata
from bot.storage.tables.operators import (
    actions,
    card_drafts,
    doubts,
    figures,
    misjudged,
    reports,
    salts,
    themes,
    votes,
)
from bot.storage.tables.processes import budgets, once, received, replicas

__all__ = [
    "about_chats",
    "actions",
    "budgets",
    "campaigns",
    "card_drafts",
    "chats",
    "deliveries",
    "doubts",
    "figures",
    "guards",
    "metadata",
    "misjudged",
    "once",
    "pictures",
    "received",
    "replicas",
    "reports",
    "salts",
    "shown",
    "subscriptions",
    "tallies",
    "themes",
    "votes",
]


def about_chats() -> tuple[Table, ...]:
    """List the tables that name a chat, apart from `chats`: its id changes and goes in all."""
    return tuple(
        table for table in metadata.sorted_tables if "chat_id" in table.c and table is not chats
    )
