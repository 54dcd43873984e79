"""Records: gives all that is kept about a chat, so that its people can be told."""

from dataclasses import dataclass

from sqlalchemy import func, select

from bot.storage.chats.chats import Chat, Chats
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import Database
from bot.storage.tables import about_chats


@dataclass(frozen=True, slots=True)
class Record:
    """All that is kept: the chat, its subscriptions, and its rows in each table that names it."""

    chat: Chat | None
    subscriptions: tuple[Subscription, ...]
    rows: dict[str, int]


class Records:
    """Looks up what is kept about a chat. `Chats.forget` deletes it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, chat_id: int) -> Record:
        """Give what is kept about a chat."""
        rows: dict[str, int] = {}
        async with self._database.reading() as connection:
            for table in about_chats():
                found = await connection.execute(
                    select(func.count()).select_from(table).where(table.c.chat_id == chat_id)
                )
                rows[table.name] = int(found.scalar_one())
        return Record(
            await Chats(self._database).get(chat_id),
            await Subscriptions(self._database).of(chat_id),
            rows,
        )
