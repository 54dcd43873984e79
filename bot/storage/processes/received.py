"""Updates that Telegram has handed over: who handles them, and which are done; never their text.

Telegram forgets an update once it was taken, and gives it again if it is not sure of that. So each
update is noted before it is taken: an update that comes again is handled only once, and the notes
that a crash left name the chats to ask to send again.
"""

from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, false, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.processes.replicas import lives
from bot.storage.tables import received


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update that came; chat 0 where it has none. `asks` says that a person waits for it."""

    id: int
    chat_id: int
    asks: bool = True


@dataclass(frozen=True, slots=True)
class Claim:
    """Who handles which updates, by number; an update in neither `mine` nor `held` is done.

    Another run that lives handles those in `held`. `behind` are those in `mine` that came after an
    update of another living run, in the same chat.
    """

    mine: frozenset[int] = frozenset()
    held: frozenset[int] = frozenset()
    behind: frozenset[int] = frozenset()

    def of(self, numbers: Collection[int]) -> "Claim":
        """Give the part of the claim that is about these updates."""
        some = frozenset(numbers)
        return Claim(self.mine & some, self.held & some, self.behind & some)


class Received:
    """All updates. A run is one life of a process, as in `replicas`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, arrivals: Sequence[Arrival], run: str, now: datetime) -> Claim:
        """Note updates as this run's, unless they are done or another living run has them.

        An update of this run's own that comes again counts as done: it is being handled.
        """
        if not arrivals:
            return Claim()
        # In one order, so that two writers never wait for each other.
        by_id = {each.id: each for each in sorted(arrivals, key=lambda each: each.id)}
        async with self._database.writing() as connection:
            mine = await _taken(connection, by_id.values(), run, now)
            held = await _held(connection, by_id.keys() - mine, run)
            chats = {by_id[each].chat_id for each in mine} - {0}
            first = await _first(connection, chats, run, now)
        behind = {each for each in mine if first.get(by_id[each].chat_id, each) < each}
        return Claim(mine, held, frozenset(behind))

    async def earlier(self, arrival: Arrival, run: str, now: datetime) -> bool:
        """Tell whether another run that lives still has an earlier update of the same chat."""
        found = await self._database.row(
            select(received.c.update_id)
            .where(
                received.c.chat_id == arrival.chat_id,
                received.c.update_id < arrival.id,
                _theirs(run),
                lives(now),
            )
            .limit(1)
        )
        return found is not None

    async def done(self, numbers: Collection[int], now: datetime) -> None:
        """Note that updates are handled. Their chats are of no further use."""
        these = received.c.update_id.in_(sorted(numbers))
        async with self._database.writing() as connection:
            await connection.execute(_locked(these))
            await connection.execute(
                update(received)
                .where(these)
                .values(answered_at=now, chat_id=0, run="", asks=false())
            )

    async def adopt(self, run: str, before: datetime) -> tuple[Arrival, ...]:
        """Take over for this run the updates of runs that ended `before`; one caller gets them.

        Gives the updates for which a person waits, oldest first; the others are dropped.
        """
        left = (
            received.c.answered_at.is_(None),
            received.c.received_at <= before,
            received.c.run != run,
            ~lives(before),
        )
        async with self._database.writing() as connection:
            found = tuple(await connection.execute(_locked(*left)))
            arrivals = tuple(Arrival(row.update_id, row.chat_id, row.asks) for row in found)
            asking = tuple(each for each in arrivals if each.asks)
            if len(asking) < len(arrivals):
                gone = [each.id for each in arrivals if not each.asks]
                await connection.execute(delete(received).where(received.c.update_id.in_(gone)))
            if asking:
                mine = received.c.update_id.in_([each.id for each in asking])
                await connection.execute(update(received).where(mine).values(run=run))
        return asking

    async def drop(self, numbers: Collection[int]) -> None:
        """Forget updates whose chats have been asked: if such an update still comes, it is new."""
        await self._database.write(
            delete(received).where(
                received.c.update_id.in_(sorted(numbers)), received.c.answered_at.is_(None)
            )
        )

    async def prune(self, before: datetime) -> int:
        """Forget updates that were done before `before`; give their number."""
        return await self._database.write(delete(received).where(received.c.answered_at < before))


async def _taken(
    connection: AsyncConnection, arrivals: Iterable[Arrival], run: str, now: datetime
) -> frozenset[int]:
    """Note updates that are new, or of a run that has ended, as this run's; give their numbers."""
    new = insert_into(connection, received)
    taken = await connection.execute(
        new.on_conflict_do_update(
            index_elements=[received.c.update_id],
            set_={name: new.excluded[name] for name in ("chat_id", "run", "received_at")},
            where=_theirs(run) & ~lives(now),
        ).returning(received.c.update_id),
        [
            {"update_id": each.id, "chat_id": each.chat_id, "run": run,
             "received_at": now, "asks": each.asks}
            for each in arrivals
        ],
    )  # fmt: skip
    return frozenset(taken.scalars())


async def _held(connection: AsyncConnection, numbers: Set[int], run: str) -> frozenset[int]:
    """Find the updates among these that another run has in hand."""
    if not numbers:
        return frozenset()
    found = await connection.execute(
        select(received.c.update_id).where(received.c.update_id.in_(numbers), _theirs(run))
    )
    return frozenset(found.scalars())


async def _first(
    connection: AsyncConnection, chats: Set[int], run: str, now: datetime
) -> dict[int, int]:
    """Find the first update that another living run has in hand, for each of these chats."""
    found = await connection.execute(
        select(received.c.chat_id, func.min(received.c.update_id).label("first"))
        .where(received.c.chat_id.in_(chats), _theirs(run), lives(now))
        .group_by(received.c.chat_id)
    )
    return {row.chat_id: row.first for row in found}


def _theirs(run: str) -> ColumnElement[bool]:
    """Give the condition that an update is another run's, and not handled yet."""
    return received.c.answered_at.is_(None) & (received.c.run != run)


def _locked(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Find rows and lock them, in one order, so that writers never wait for each other."""
    return select(received).where(*conditions).order_by(received.c.update_id).with_for_update()
