"""Amendments: sent messages that a correction or retraction has still to reach."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, or_, select, text, update

from bot.storage.database.engine import Database
from bot.storage.tables import campaigns, deliveries

_SENT = text("deliveries.state = 'sent'")


@dataclass(frozen=True, slots=True)
class Amendment:
    """A sent message whose text is no longer the campaign's.

    `message_id` is None where its group has become a supergroup since: the number holds no more.
    """

    id: int
    campaign_id: int
    chat_id: int
    message_id: int | None
    token: str


class Amendments:
    """The sent messages that are to be edited or deleted. Doing either twice does no harm."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def waiting(self) -> tuple[int, ...]:
        """Give the ids of the campaigns that have such messages."""
        older = exists().where(
            deliveries.c.campaign_id == campaigns.c.id,
            _SENT,
            deliveries.c.version < campaigns.c.version,
        )
        found = await self._database.rows(
            select(campaigns.c.id).where(campaigns.c.version > 1, older).order_by(campaigns.c.id)
        )
        return tuple(row.id for row in found)

    async def claim(
        self, campaign_id: int, version: int, limit: int, token: str, now: datetime, until: datetime
    ) -> tuple[Amendment, ...]:
        """Claim messages older than a version; nobody else gets them before `until`."""
        older = (
            select(deliveries.c.id)
            .where(
                deliveries.c.campaign_id == campaign_id,
                _SENT,
                deliveries.c.version < version,
                or_(deliveries.c.lease_until.is_(None), deliveries.c.lease_until <= now),
            )
            .limit(limit)
            .with_for_update(skip_locked=True)
            .cte("older")
        )
        async with self._database.writing() as connection:
            found = await connection.execute(
                update(deliveries)
                .where(deliveries.c.id.in_(select(older.c.id)))
                .values(token=token, lease_until=until)
                .returning(*(deliveries.c[name] for name in Amendment.__slots__))
            )
            return tuple(Amendment(*row) for row in found)

    async def done(self, amended: Amendment, version: int, reason: str | None = None) -> None:
        """Note that a message has this version now, or give the reason why it could not get it."""
        await self._write(amended, {"version": version, "reason": reason, "lease_until": None})

    async def later(self, amended: Amendment, at: datetime) -> None:
        """Let a message wait until `at`."""
        await self._write(amended, {"lease_until": at})

    async def _write(self, amended: Amendment, values: dict[str, object]) -> None:
        await self._database.write(
            update(deliveries)
            .where(deliveries.c.id == amended.id, deliveries.c.token == amended.token)
            .values(values)
        )
