"""What the bot remembers: frozen values in and out of one database, SQLite or PostgreSQL."""

from bot.storage.chats import Chat, Chats, Gone, Kind, State
from bot.storage.engine import Database, open_database
from bot.storage.errors import StorageError
from bot.storage.received import Received
from bot.storage.votes import Tally, Votes

__all__ = [
    "Chat",
    "Chats",
    "Database",
    "Gone",
    "Kind",
    "Received",
    "State",
    "StorageError",
    "Tally",
    "Votes",
    "open_database",
]
