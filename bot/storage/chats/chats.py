"""The chats that talk to the bot, their language, and whether they can be reached."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, case, delete, false, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.broadcasts.removal import drop_deliveries
from bot.storage.chats.rewrite import rewrite
from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import about_chats, chats, deliveries, guards, subscriptions

Kind = Literal["private", "group", "supergroup", "channel"]
Gone = Literal["left", "blocked", "deactivated"]
State = Literal["active"] | Gone


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat as it was known at `changed`; `since` is when it was first seen."""

    id: int
    kind: Kind
    language: str | None
    state: State
    since: datetime
    changed: datetime


class Chats:
    """All chats. News that is older than the last change of a chat's state changes nothing.

    A writer to several tables locks the chat's row first, so that no two wait for each other.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def seen(self, chat_id: int, kind: Kind, now: datetime) -> Chat:
        """Note a message from a chat, which may be new, or known, or have come back."""
        known = await self.get(chat_id)
        # Most messages change nothing here, and a read waits for nobody.
        if (
            known is not None
            and known.kind == kind
            and (known.state == "active" or now < known.changed)
        ):
            return known
        async with self._database.writing() as connection:
            new = insert_into(connection, chats).values(
                chat_id=chat_id, kind=kind, state="active", since=now, changed=now
            )
            newer = new.excluded.changed >= chats.c.changed
            found = await connection.execute(
                new.on_conflict_do_update(
                    index_elements=[chats.c.chat_id],
                    set_={
                        "kind": new.excluded.kind,
                        "state": case((newer, new.excluded.state), else_=chats.c.state),
                        "changed": case((newer, new.excluded.changed), else_=chats.c.changed),
                    },
                ).returning(*chats.c)
            )
            return _chat(found.one())

    async def bring(self, known: Iterable[tuple[int, Kind, str | None]], now: datetime) -> None:
        """Add chats that another bot knew, with their languages.

        A chat that is known here already only takes the language, if one is given.
        """
        rows = [
            {"chat_id": number, "kind": kind, "language": language,
             "state": "active", "since": now, "changed": now}
            for number, kind, language in sorted(known, key=lambda each: each[0])
        ]  # fmt: skip
        if not rows:
            return
        async with self._database.writing() as connection:
            new = insert_into(connection, chats)
            language = func.coalesce(new.excluded.language, chats.c.language)
            await connection.execute(
                new.on_conflict_do_update(
                    index_elements=[chats.c.chat_id], set_={"language": language}
                ),
                rows,
            )

    async def gone(self, chat_ids: Collection[int]) -> dict[int, Gone]:
        """Tell which of some chats, a few hundred at most, cannot be reached, and why."""
        found = await self._database.rows(
            select(chats.c.chat_id, chats.c.state)
            .where(chats.c.chat_id.in_(chat_ids), chats.c.state != "active")
            .order_by(chats.c.chat_id)
        )
        return {each.chat_id: each.state for each in found}

    async def get(self, chat_id: int) -> Chat | None:
        """Look a chat up."""
        row = await self._database.row(select(chats).where(chats.c.chat_id == chat_id))
        return None if row is None else _chat(row)

    async def set_language(self, chat_id: int, language: str | None, now: datetime) -> None:
        """Set the language that a chat chose, or None for each asker's own."""
        await self._database.write(
            update(chats).where(chats.c.chat_id == chat_id).values(language=language, changed=now)
        )

    async def leave(self, chat_id: int, state: Gone, now: datetime) -> None:
        """Note that a chat can no longer be reached.

        A group that removed the bot and adds it again has to ask for tips and for the guard again;
        a user who blocked the bot and unblocks it need not.
        """
        async with self._database.writing() as connection:
            found = await connection.execute(
                update(chats)
                .where(chats.c.chat_id == chat_id, chats.c.changed <= now)
                .values(state=state, changed=now)
            )
            if state == "left" and found.rowcount:
                await connection.execute(
                    update(subscriptions)
                    .where(subscriptions.c.chat_id == chat_id)
                    .values(subscribed=false(), next_due=None)
                )
                await connection.execute(delete(guards).where(guards.c.chat_id == chat_id))

    async def migrate(self, old: int, new: int, now: datetime) -> Chat:
        """Replace a group's id by the id that it has as a supergroup, in all tables.

        Telegram tells of the change twice, in the old chat and in the new one; messages may come in
        between. Choices of the new chat stay; choices that it did not make come from the old one.
        """
        if old == new:
            raise ValueError("a chat migrates to another id than its own")
        async with self._database.writing() as connection:
            row = await _held(connection, old)
            moved = insert_into(connection, chats).values(
                chat_id=new,
                kind="supergroup",
                language=None if row is None else row.language,
                state="active",
                since=now if row is None else row.since,
                changed=now,
            )
            earlier = moved.excluded.since < chats.c.since
            merged = await connection.execute(
                moved.on_conflict_do_update(
                    index_elements=[chats.c.chat_id],
                    set_={
                        "kind": moved.excluded.kind,
                        "language": func.coalesce(chats.c.language, moved.excluded.language),
                        "since": case((earlier, moved.excluded.since), else_=chats.c.since),
                        "changed": moved.excluded.changed,
                    },
                ).returning(*chats.c)
            )
            chat = _chat(merged.one())
            for table in about_chats():
                await rewrite(connection, table, old, new)
            await connection.execute(delete(chats).where(chats.c.chat_id == old))
        return chat

    async def forget(self, chat_id: int) -> None:
        """Remove everything that is stored about a chat."""
        async with self._database.writing() as connection:
            await _held(connection, chat_id)
            await drop_deliveries(connection, deliveries.c.chat_id == chat_id)
            for table in (*reversed(about_chats()), chats):
                await connection.execute(delete(table).where(table.c.chat_id == chat_id))


async def _held(connection: AsyncConnection, chat_id: int) -> Row[Any] | None:
    """Read a chat's row, and lock it until the end of the transaction."""
    found = await connection.execute(
        select(chats).where(chats.c.chat_id == chat_id).with_for_update()
    )
    return found.one_or_none()


def _chat(row: Row[Any]) -> Chat:
    return Chat(row.chat_id, row.kind, row.language, row.state, row.since, row.changed)
