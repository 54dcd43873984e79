"""Tasks that are to be done once, however many processes want to do them.

A process holds a task of several steps for a while, and notes each step just before it takes it.
So a process that takes the task on after a crash knows which steps have begun, and repeats none.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, null, select, update

from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import once


def task_of(chat_id: int, *what: object) -> str:
    """Name a task that is done for a chat, so that it can be found and forgotten with the chat."""
    return "/".join(map(str, (*what, chat_id)))


class Once:
    """The tasks that were begun, by names of the caller's; of a chat's tasks, by `task_of`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, name: str, now: datetime) -> bool:
        """Take on a task of one step; False where somebody has taken it on."""
        async with self._database.writing() as connection:
            new = insert_into(connection, once).values(name=name, at=now)
            found = await connection.execute(
                new.on_conflict_do_nothing(index_elements=[once.c.name]).returning(once.c.name)
            )
            return found.one_or_none() is not None

    async def give_back(self, name: str) -> None:
        """Let somebody else do a task of which nothing has been done."""
        await self._database.write(delete(once).where(once.c.name == name))

    async def take(self, name: str, now: datetime, until: datetime) -> int | None:
        """Hold a task until then; give the number of its steps that have begun.

        None where it is done, or another process holds it. The caller shows the same `until` in the
        methods below: it says who holds the task.
        """
        async with self._database.writing() as connection:
            new = insert_into(connection, once).values(name=name, at=now, until=until, steps=0)
            found = await connection.execute(
                new.on_conflict_do_update(
                    index_elements=[once.c.name],
                    set_={"until": new.excluded.until},
                    where=once.c.until <= now,
                ).returning(once.c.steps)
            )
            begun: int | None = found.scalar_one_or_none()
            return begun

    async def begin(self, name: str, until: datetime) -> bool:
        """Note that the next step is about to be taken; False where the task is no longer ours."""
        begun = {"steps": once.c.steps + 1}
        return await self._database.write(update(once).where(*_ours(name, until)).values(begun)) > 0

    async def undo(self, name: str, until: datetime) -> None:
        """Note that the step which was begun last was not taken."""
        undone = {"steps": once.c.steps - 1}
        await self._database.write(update(once).where(*_ours(name, until)).values(undone))

    async def leave(self, name: str, until: datetime, now: datetime) -> None:
        """Let anybody go on with a task from now on."""
        await self._database.write(update(once).where(*_ours(name, until)).values(until=now))

    async def finish(self, name: str, until: datetime) -> None:
        """Note that a task is done, as far as it can be."""
        await self._database.write(update(once).where(*_ours(name, until)).values(until=null()))

    async def done(self, name: str) -> bool:
        """Tell whether a task is done, or was taken on with `claim`."""
        row = await self._database.row(select(once.c.until).where(once.c.name == name))
        return row is not None and row.until is None

    async def count(self, chat_id: int) -> int:
        """Count the tasks of a chat."""
        found = select(func.count().label("number")).select_from(once).where(_for(chat_id))
        row = await self._database.row(found)
        return 0 if row is None else int(row.number)

    async def forget(self, chat_id: int) -> None:
        """Forget the tasks of a chat, though one of them might then be done again."""
        await self._database.write(delete(once).where(_for(chat_id)))

    async def prune(self, before: datetime) -> int:
        """Forget tasks begun before `before`, when nobody can want them again; give the number."""
        return await self._database.write(delete(once).where(once.c.at < before))


def _for(chat_id: int) -> ColumnElement[bool]:
    return once.c.name.endswith(f"/{chat_id}")


def _ours(name: str, until: datetime) -> tuple[ColumnElement[bool], ...]:
    """Give the condition that we hold a task: its leases end at different times."""
    return once.c.name == name, once.c.until == until
