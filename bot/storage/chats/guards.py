"""The guards of groups whose admins want the bot to warn of messages that look like fraud."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, update

from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import guards


@dataclass(frozen=True, slots=True)
class Guard:
    """A group's guard, which is on: until when it is silent, and when it warned last."""

    silent_until: datetime | None = None
    warned_at: datetime | None = None

    def may_warn(self, now: datetime, pause: timedelta) -> bool:
        """Tell whether the guard may warn now; `Guards.claim` decides in the end."""
        silent = self.silent_until is not None and now < self.silent_until
        return not silent and (self.warned_at is None or self.warned_at <= now - pause)


class Guards:
    """The guards of all groups."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, chat_id: int) -> Guard | None:
        """Look a group's guard up; None where it is off."""
        row = await self._database.row(
            select(guards.c.silent_until, guards.c.warned_at).where(guards.c.chat_id == chat_id)
        )
        return None if row is None else Guard(row.silent_until, row.warned_at)

    async def turn_on(self, chat_id: int) -> None:
        """Turn a group's guard on, and end its silence."""
        async with self._database.writing() as connection:
            new = insert_into(connection, guards).values(chat_id=chat_id)
            await connection.execute(
                new.on_conflict_do_update(
                    index_elements=[guards.c.chat_id], set_={"silent_until": None}
                )
            )

    async def turn_off(self, chat_id: int) -> None:
        await self._database.write(delete(guards).where(guards.c.chat_id == chat_id))

    async def silence(self, chat_id: int, until: datetime) -> bool:
        """Silence a group's guard until then; False where it is off."""
        silenced = update(guards).where(guards.c.chat_id == chat_id).values(silent_until=until)
        return await self._database.write(silenced) > 0

    async def claim(self, chat_id: int, now: datetime, pause: timedelta) -> bool:
        """Take the right to warn now; if several want it at once, only one gets it."""
        claimed = await self._database.write(
            update(guards)
            .where(
                guards.c.chat_id == chat_id,
                or_(guards.c.silent_until.is_(None), guards.c.silent_until <= now),
                or_(guards.c.warned_at.is_(None), guards.c.warned_at <= now - pause),
            )
            .values(warned_at=now)
        )
        return claimed > 0
