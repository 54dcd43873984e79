"""How much the outbox still has to do: counts of unsettled rows only, however many it ever sent."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from bot.storage.broadcasts.outbox import HELD, PENDING
from bot.storage.database.engine import Database
from bot.storage.tables import campaigns, deliveries


@dataclass(frozen=True, slots=True)
class Waiting:
    """Unsettled deliveries by state; `since` is when the longest waiting one could have been sent.

    Rows of a paused campaign count as pending, but not for `since`.
    """

    pending: int = 0
    claimed: int = 0
    sending: int = 0
    since: datetime | None = None


class Backlog:
    """Counts the deliveries that are not settled yet."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self, now: datetime) -> Waiting:
        """Count in one transaction, along the indexes of pending and of held rows."""
        halted = select(campaigns.c.id).where(campaigns.c.state != "running")
        async with self._database.reading() as connection:
            pending = await connection.execute(
                select(func.count()).select_from(deliveries).where(PENDING)
            )
            since = await connection.execute(
                select(func.min(deliveries.c.ready_at)).where(
                    PENDING,
                    deliveries.c.ready_at <= now,
                    deliveries.c.campaign_id.not_in(halted),
                )
            )
            held = await connection.execute(
                select(deliveries.c.state, func.count()).where(HELD).group_by(deliveries.c.state)
            )
            numbers = {row[0]: int(row[1]) for row in held}
            return Waiting(
                pending.scalar_one(),
                numbers.get("claimed", 0),
                numbers.get("sending", 0),
                since.scalar_one_or_none(),
            )
