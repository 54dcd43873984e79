"""The planner's reads and writes: which subscriptions are due, the tips each had and gets next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.broadcasts.delivery import TIPS, NewDelivery, new_row
from bot.storage.broadcasts.removal import tally
from bot.storage.chats.subscriptions import SUBSCRIBERS, Key, Subscriber, subscriber_of
from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import deliveries, shown, subscriptions

_SUBSCRIBED = text("subscribed")


@dataclass(frozen=True, slots=True)
class Plan:
    """What the planner decided for one subscription, whose `next_due` it read as `seen`.

    `delivery` is the row with the next tip; None where none is to be sent. `missed` counts the
    slots that were missed. `forget` are tips that may be shown again, since a new round begins.
    """

    key: Key
    seen: datetime
    next_due: datetime | None
    delivery: NewDelivery | None = None
    forget: tuple[str, ...] = ()
    missed: int = 0


class Planning:
    """The planner's side of the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def due(self, now: datetime, limit: int) -> tuple[Subscriber, ...]:
        """List the subscriptions whose time has come, the longest due first."""
        found = await self._database.rows(
            SUBSCRIBERS.where(_SUBSCRIBED, subscriptions.c.next_due <= now)
            .order_by(subscriptions.c.next_due)
            .limit(limit)
        )
        return tuple(map(subscriber_of, found))

    async def shown(self, keys: Sequence[Key]) -> dict[Key, dict[str, datetime]]:
        """Tell which tips these subscriptions have had in their present round, and when."""
        found: dict[Key, dict[str, datetime]] = {key: {} for key in keys}
        theirs = select(shown).where(shown.c.chat_id.in_({chat for chat, _ in keys}))
        for row in await self._database.rows(theirs):
            if (row.chat_id, row.thread_id) in found:
                found[row.chat_id, row.thread_id][row.tip] = row.shown_at
        return found

    async def carry_out(self, plans: Sequence[Plan], now: datetime) -> int:
        """Carry the plans out and queue their rows; give the number of new rows.

        A plan counts only if nobody has planned or changed the same subscription in between.
        """
        queued = 0
        async with self._database.writing() as connection:
            # In one order, so that two planners never wait for each other.
            for plan in sorted(plans, key=lambda each: each.key):
                if await _move_on(connection, plan):
                    queued += await _queue(connection, plan, now)
        return queued

    async def rewind(self, now: datetime, furthest: timedelta) -> None:
        """Make subscriptions due now that are due later than now + `furthest`.

        That is impossible unless a clock ran ahead.
        """
        await self._database.write(
            update(subscriptions)
            .where(_SUBSCRIBED, subscriptions.c.next_due > now + furthest)
            .values(next_due=now)
        )


async def _move_on(connection: AsyncConnection, plan: Plan) -> bool:
    chat_id, thread_id = plan.key
    found = await connection.execute(
        update(subscriptions)
        .where(
            subscriptions.c.chat_id == chat_id,
            subscriptions.c.thread_id == thread_id,
            _SUBSCRIBED,
            subscriptions.c.next_due == plan.seen,
        )
        .values(next_due=plan.next_due)
    )
    return found.rowcount > 0


async def _queue(connection: AsyncConnection, plan: Plan, now: datetime) -> int:
    chat_id, thread_id = plan.key
    if plan.missed:
        await tally(connection, TIPS, "skipped", plan.missed)
    if plan.delivery is None:
        return 0
    row = insert_into(connection, deliveries).values(new_row(plan.delivery))
    added = await connection.execute(row.on_conflict_do_nothing().returning(deliveries.c.id))
    if not added.all():
        return 0
    here = and_(shown.c.chat_id == chat_id, shown.c.thread_id == thread_id)
    tip = plan.delivery.content
    await connection.execute(delete(shown).where(here, shown.c.tip.in_({*plan.forget, tip})))
    await connection.execute(
        insert(shown).values(chat_id=chat_id, thread_id=thread_id, tip=tip, shown_at=now)
    )
    return 1
