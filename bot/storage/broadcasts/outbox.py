"""The outbox: messages to be sent, who is sending each, and what became of it.

    pending ── claimed ── sending ──┬── sent
       ▲          │          │      ├── unsure        it may have arrived
       ├──────────┘          │      ├── failed        Telegram refused it
       └── once, if urgent ──┘      └── unreachable   the chat is gone
    pending ── skipped              it came too late, was cancelled, or is wanted no more

A claim is a lease with a token, and every later write to the row has to show that token. When the
lease ends, a claimed row waits again; a row that was being sent is unsure, for nobody knows.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Integer,
    Row,
    Update,
    and_,
    bindparam,
    case,
    false,
    func,
    literal_column,
    or_,
    select,
    text,
    true,
    update,
)

from bot.storage.broadcasts.delivery import (
    TIPS,
    Delivery,
    NewDelivery,
    Result,
    Swept,
    Ticket,
    new_row,
)
from bot.storage.broadcasts.removal import drop_deliveries
from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.database.times import UtcTime
from bot.storage.tables import campaigns, deliveries

# Spelt as in the indexes: SQLite uses a partial index only for the very same condition.
PENDING = text("deliveries.state = 'pending'")
HELD = text("deliveries.state IN ('claimed', 'sending')")
EXPIRED = "expired"  # the reason of rows that were skipped since they waited too long


class Outbox:
    """All deliveries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, rows: Sequence[NewDelivery]) -> None:
        """Queue rows; a row that is there already (with the same key) stays as it is."""
        if not rows:
            return
        async with self._database.writing() as connection:
            new = insert_into(connection, deliveries).on_conflict_do_nothing()
            await connection.execute(new, [new_row(each) for each in rows])

    async def claim(
        self, campaign_id: int, limit: int, token: str, now: datetime, until: datetime
    ) -> tuple[Delivery, ...]:
        """Claim rows that are ready, the longest ready first; nobody else gets them before `until`.

        Several may claim at once: each passes over the rows that another is just claiming.
        """
        async with self._database.writing() as connection:
            return tuple(
                sorted(
                    map(_delivery, await connection.execute(claiming(
                        campaign_id, limit, token, now, until
                    ))),
                    key=lambda each: each.id,
                )
            )  # fmt: skip

    async def begin(
        self, held: Sequence[Delivery], now: datetime, until: datetime
    ) -> frozenset[Ticket]:
        """Note that requests are about to leave; give the tickets of those that may leave.

        The others are no longer ours, are too late, or belong to a campaign that is not running.
        """
        if not held:
            return frozenset()
        running = select(campaigns.c.id).where(campaigns.c.state == "running")
        async with self._database.writing() as connection:
            begun: set[Ticket] = set()
            for token, ids in _by_token(held).items():
                found = await connection.execute(
                    update(deliveries)
                    .where(
                        deliveries.c.id.in_(ids),
                        deliveries.c.token == token,
                        deliveries.c.state == "claimed",
                        deliveries.c.expires_at > now,
                        or_(
                            deliveries.c.campaign_id == TIPS,
                            deliveries.c.campaign_id.in_(running),
                        ),
                    )
                    .values(state="sending", attempts=deliveries.c.attempts + 1, lease_until=until)
                    .returning(deliveries.c.id)
                )
                begun.update((number, token) for number in found.scalars())
        return frozenset(begun)

    async def settle(self, results: Sequence[Result], now: datetime) -> frozenset[Ticket]:
        """Note what became of requests; give the tickets of those that were still ours.

        An answer that comes after its lease has ended still counts, unless the row waits again.
        """
        if not results:
            return frozenset()
        async with self._database.writing() as connection:
            ours: set[Ticket] = set()
            for token, ids in _by_token(results).items():
                found = await connection.execute(
                    select(deliveries.c.id)
                    .where(
                        deliveries.c.id.in_(ids),
                        deliveries.c.token == token,
                        deliveries.c.state.in_(("sending", "unsure")),
                    )
                    .with_for_update()
                )
                ours.update((number, token) for number in found.scalars())
            rows = [_result_row(each, now) for each in results if each.ticket in ours]
            if rows:
                await connection.execute(_SETTLING, rows)
        return frozenset(ours)

    async def release(self, held: Sequence[Delivery], ready_at: datetime | None = None) -> None:
        """Give claimed rows back unsent, to be claimed again at once or from `ready_at` on."""
        if not held:
            return
        async with self._database.writing() as connection:
            for token, ids in _by_token(held).items():
                given = _WAITS if ready_at is None else _WAITS | {"ready_at": ready_at}
                await connection.execute(_claimed(token, ids).values(given))

    async def defer(self, held: Delivery, ready_at: datetime, closes_at: datetime | None) -> None:
        """Give a claimed row back until its chat's next loud hours."""
        times = {"ready_at": ready_at, "closes_at": closes_at}
        await self._database.write(_claimed(held.token, [held.id]).values(_WAITS | times))

    async def skip(self, held: Delivery, reason: str, now: datetime) -> None:
        """End a claimed row unsent; give it back instead if its chat's id has changed meanwhile."""
        ours = _claimed(held.token, [held.id])
        end = _WAITS | {"state": "skipped", "reason": reason, "settled_at": now}
        async with self._database.writing() as connection:
            await connection.execute(ours.where(deliveries.c.chat_id == held.chat_id).values(end))
            await connection.execute(ours.values(_WAITS))

    async def reopen(self, ids: Sequence[int], now: datetime) -> None:
        """Let refused deliveries wait again, since the fault was not that of their chats."""
        await self._database.write(
            update(deliveries)
            .where(deliveries.c.id.in_(ids), deliveries.c.state.in_(("failed", "unreachable")))
            .values(state="pending", reason=None, token=None, ready_at=now, settled_at=None)
        )

    async def sweep(self, now: datetime) -> Swept:
        """End the leases that are over; count what becomes of their rows."""
        over = and_(HELD, deliveries.c.lease_until <= now)
        async with self._database.writing() as connection:
            await connection.execute(
                update(deliveries).where(over, deliveries.c.state == "claimed").values(_WAITS)
            )
            again = await connection.execute(
                update(deliveries)
                .where(over, deliveries.c.urgent, deliveries.c.again == false())
                .values(_WAITS | {"again": true()})
            )
            # The token stays, so that a late answer can still settle it.
            unsure = await connection.execute(
                update(deliveries)
                .where(over)
                .values(state="unsure", reason="lease ended", lease_until=None, settled_at=now)
            )
        return Swept(unsure.rowcount, again.rowcount)

    async def expire(self, now: datetime) -> int:
        """Skip rows that have waited too long; give their number.

        Rows of a paused campaign stay: they get other times when it goes on.
        A row that was under way when its campaign was cancelled, and came back, is skipped, too,
        but not counted.
        """
        cancelled = select(campaigns.c.id).where(campaigns.c.state == "cancelled")
        paused = select(campaigns.c.id).where(campaigns.c.state == "paused")
        late = PENDING, deliveries.c.expires_at <= now, deliveries.c.campaign_id.not_in(paused)
        skipped = update(deliveries).values(state="skipped", settled_at=now)
        async with self._database.writing() as connection:
            await connection.execute(
                skipped.where(PENDING, deliveries.c.campaign_id.in_(cancelled)).values(
                    reason="cancelled"
                )
            )
            found = await connection.execute(skipped.where(*late).values(reason=EXPIRED))
            return found.rowcount

    async def prune(self, before: datetime) -> int:
        """Delete deliveries that were settled before `before`; the counts stay."""
        async with self._database.writing() as connection:
            return await drop_deliveries(connection, deliveries.c.settled_at < before)


_WAITS: dict[str, Any] = {"state": "pending", "token": None, "lease_until": None}


def _claimed(token: str, ids: Sequence[int]) -> Update:
    return update(deliveries).where(
        deliveries.c.id.in_(ids), deliveries.c.token == token, deliveries.c.state == "claimed"
    )


def claiming(campaign_id: int, limit: int, token: str, now: datetime, until: datetime) -> Any:
    """Make the statement of a claim; public, since a test reads its query plan."""
    ready = (
        select(deliveries.c.id)
        .where(
            deliveries.c.campaign_id == campaign_id,
            PENDING,
            deliveries.c.ready_at <= now,
            deliveries.c.expires_at > now,
        )
        .order_by(deliveries.c.ready_at, deliveries.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("ready")
    )
    return (
        update(deliveries)
        .where(deliveries.c.id.in_(select(ready.c.id)))
        .values(state="claimed", token=token, lease_until=until)
        .returning(*(deliveries.c[name] for name in Delivery.__slots__))
    )


_again: Any = bindparam("now_again", type_=Boolean)
_to: Any = bindparam("to")
_SETTLING = (
    update(deliveries)
    .where(deliveries.c.id == bindparam("row", type_=BigInteger))
    .values(
        state=_to,
        reason=bindparam("why"),
        message_id=bindparam("number", type_=BigInteger),
        version=bindparam("of", type_=Integer),
        ready_at=func.coalesce(bindparam("ready", type_=UtcTime), deliveries.c.ready_at),
        again=or_(deliveries.c.again, _again),
        token=case((bindparam("keeps", type_=Boolean), deliveries.c.token), else_=None),
        lease_until=literal_column("NULL"),
        settled_at=bindparam("at", type_=UtcTime),
    )
)


def _result_row(result: Result, now: datetime) -> dict[str, object]:
    waits = result.state == "pending"
    return {
        "row": result.id,
        "to": result.state,
        "why": result.reason,
        "number": result.message_id,
        "of": result.version,
        "ready": result.ready_at,
        "now_again": result.again,
        "keeps": not waits,
        "at": None if waits else now,
    }


def _by_token(held: Sequence[Delivery] | Sequence[Result]) -> dict[str, list[int]]:
    ids: dict[str, list[int]] = {}
    for each in held:
        ids.setdefault(each.token, []).append(each.id)
    return ids


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(**row._asdict())
