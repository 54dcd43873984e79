"""Updates that Telegram has handed over: who handles them, and which are done; never their text.

Telegram forgets an update once it was taken, and gives it again where it is not sure of that. So
each is noted before it is taken: one that is noted already is handled once, and those that a
crash left say which chats to ask to send again.
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
    """An update that came; chat 0 where it has none. `asks` tells that a person waits for it."""

    id: int
    chat_id: int
    asks: bool = True


@dataclass(frozen=True, slots=True)
class Claim:
    """What is whose, by the numbers of updates; those in neither `mine` nor `held` are done.

    `held` are in the hands of another run that lives. `behind` are those of mine that came after
    one in such hands, in the same chat.
    """

    mine: frozenset[int] = frozenset()
    held: frozenset[int] = frozenset()
    behind: frozenset[int] = frozenset()

    def of(self, numbers: Collection[int]) -> "Claim":
        """Give the part that is about some updates."""
        some = frozenset(numbers)
        return Claim(self.mine & some, self.held & some, self.behind & some)


class Received:
    """The updates. A run is one life of a process, as `replicas` names it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, arrivals: Sequence[Arrival], run: str, now: datetime) -> Claim:
        """Note updates as this run's, unless they are done or another's that lives.

        One of this run's own that comes again counts as done: it is being handled.
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
        """Take over what runs left that ended `before`: as this run's, by one caller only.

        Gives those for which a person waits, the longest waiting first; the others are dropped.
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
        """Forget updates whose chats have been asked: should one come after all, it is new."""
        await self._database.write(
            delete(received).where(
                received.c.update_id.in_(sorted(numbers)), received.c.answered_at.is_(None)
            )
        )

    async def prune(self, before: datetime) -> int:
        """Forget what was done before then; give the number."""
        return await self._database.write(delete(received).where(received.c.answered_at < before))


async def _taken(
    connection: AsyncConnection, arrivals: Iterable[Arrival], run: str, now: datetime
) -> frozenset[int]:
    """Note what is new, or of a run that has ended, as this run's; give those."""
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
    """Find those of these that are in another run's hands."""
    if not numbers:
        return frozenset()
    found = await connection.execute(
        select(received.c.update_id).where(received.c.update_id.in_(numbers), _theirs(run))
    )
    return frozenset(found.scalars())


async def _first(
    connection: AsyncConnection, chats: Set[int], run: str, now: datetime
) -> dict[int, int]:
    """Find the first update of each of these chats that another run, which lives, has in hand."""
    found = await connection.execute(
        select(received.c.chat_id, func.min(received.c.update_id).label("first"))
        .where(received.c.chat_id.in_(chats), _theirs(run), lives(now))
        .group_by(received.c.chat_id)
    )
    return {row.chat_id: row.first for row in found}


def _theirs(run: str) -> ColumnElement[bool]:
    """Another run's, and not handled yet."""
    return received.c.answered_at.is_(None) & (received.c.run != run)


def _locked(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Find rows and keep others from them, in one order: so writers never wait for each other."""
    return select(received).where(*conditions).order_by(received.c.update_id).with_for_update()
