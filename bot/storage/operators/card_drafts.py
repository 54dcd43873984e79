"""Drafts of cards that operators write: one in each private chat, until published or dropped."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import and_, delete, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import card_drafts

HELD = timedelta(minutes=15)  # after this time a process that is publishing is taken for dead


class DraftState(StrEnum):
    WRITING = "writing"
    WAITING = "waiting"  # for a second operator to confirm
    PUBLISHING = "publishing"


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft as it was stored. `version` grows with each change; `content` is the caller's."""

    chat_id: int
    version: int
    state: DraftState
    content: str
    changed: datetime


class CardDrafts:
    """The drafts of all operators."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, chat_id: int) -> StoredDraft | None:
        row = await self._database.row(select(card_drafts).where(card_drafts.c.chat_id == chat_id))
        if row is None:
            return None
        return StoredDraft(chat_id, row.version, DraftState(row.state), row.content, row.changed)

    async def put(self, chat_id: int, content: str, now: datetime) -> None:
        """Store what was written. Confirmations of earlier versions no longer count."""
        async with self._database.writing() as connection:
            new = _first(connection, chat_id, content, now)
            await connection.execute(
                new.on_conflict_do_update(
                    index_elements=[card_drafts.c.chat_id],
                    set_={
                        "version": card_drafts.c.version + 1,
                        "state": new.excluded.state,
                        "content": new.excluded.content,
                        "changed": new.excluded.changed,
                    },
                )
            )

    async def put_back(self, chat_id: int, content: str, now: datetime) -> bool:
        """Store a draft where there is none; False where another was begun: that one stays."""
        async with self._database.writing() as connection:
            new = _first(connection, chat_id, content, now)
            found = await connection.execute(
                new.on_conflict_do_nothing(index_elements=[card_drafts.c.chat_id]).returning(
                    card_drafts.c.version
                )
            )
            return found.one_or_none() is not None

    async def move(
        self, chat_id: int, version: int, to: DraftState, now: datetime, *, since: DraftState
    ) -> bool:
        """Go from the state `since` to another; False where the draft or its state has changed.

        A draft that has been publishing for longer than HELD may be moved, whatever `since` says.
        """
        died = and_(
            card_drafts.c.state == DraftState.PUBLISHING, card_drafts.c.changed < now - HELD
        )
        moved = await self._database.write(
            update(card_drafts)
            .where(
                card_drafts.c.chat_id == chat_id,
                card_drafts.c.version == version,
                or_(card_drafts.c.state == since, died),
            )
            .values(state=to, changed=now)
        )
        return moved > 0

    async def finish(self, published: StoredDraft) -> bool:
        """Drop a published draft; False, and no change, if it was changed or dropped since."""
        dropped = await self._database.write(
            delete(card_drafts).where(
                card_drafts.c.chat_id == published.chat_id,
                card_drafts.c.version == published.version,
                # Versions begin anew with each card, and two cards often reach the same one.
                card_drafts.c.content == published.content,
                card_drafts.c.state == DraftState.PUBLISHING,
            )
        )
        return dropped > 0

    async def delete(self, chat_id: int) -> bool:
        """Drop a draft; False where there was none."""
        mine = card_drafts.c.chat_id == chat_id
        return await self._database.write(delete(card_drafts).where(mine)) > 0

    async def prune(self, before: datetime) -> int:
        """Drop the drafts that nobody has changed since `before`; give their number."""
        return await self._database.write(delete(card_drafts).where(card_drafts.c.changed < before))


def _first(
    connection: AsyncConnection, chat_id: int, content: str, now: datetime
) -> postgresql.Insert | sqlite.Insert:
    """Begin to store a draft of a chat that has none."""
    return insert_into(connection, card_drafts).values(
        chat_id=chat_id, version=1, state=DraftState.WRITING, content=content, changed=now
    )
