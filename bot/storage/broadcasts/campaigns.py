"""Campaigns: messages that operators send once to many chats, and how far each has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, Select, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.broadcasts.outbox import HELD, PENDING
from bot.storage.database.engine import Database
from bot.storage.tables import campaigns, deliveries, tallies

CampaignState = Literal["preparing", "running", "paused", "cancelled", "done"]


@dataclass(frozen=True, slots=True)
class NewCampaign:
    """A campaign to create. `entities` and `buttons` are JSON as the Bot API knows it."""

    text: str
    photo: bytes | None = None
    entities: str | None = None
    buttons: str | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign as it stands, without the bytes of its photo.

    `version` grows with each correction and with a retraction; `halted` says why the bot itself
    paused it.
    """

    id: int
    state: CampaignState
    urgent: bool
    retracted: bool
    version: int
    text: str
    entities: str | None
    buttons: str | None
    file_id: str | None
    halted: str | None
    created: datetime
    has_photo: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How many deliveries are in which state; `again` were sent twice, as the first was unsure."""

    pending: int = 0
    sent: int = 0
    unsure: int = 0
    failed: int = 0
    unreachable: int = 0
    skipped: int = 0
    again: int = 0

    @property
    def total(self) -> int:
        """The sum of all but `again`, whose deliveries are counted in a state, too."""
        return (
            self.pending + self.sent + self.unsure
            + self.failed + self.unreachable + self.skipped
        )  # fmt: skip


class Campaigns:
    """All campaigns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(self, given: NewCampaign, now: datetime) -> int:
        """Create a campaign that is `preparing`: nothing is sent until it is turned `running`."""
        async with self._database.writing() as connection:
            made = await connection.execute(
                insert(campaigns)
                .values(
                    state="preparing",
                    urgent=given.urgent,
                    retracted=False,
                    version=1,
                    text=given.text,
                    entities=given.entities,
                    buttons=given.buttons,
                    photo=given.photo,
                    created=now,
                )
                .returning(campaigns.c.id)
            )
            return int(made.scalar_one())

    async def get(self, campaign_id: int) -> Campaign | None:
        """Look a campaign up."""
        row = await self._database.row(_SELECT.where(campaigns.c.id == campaign_id))
        return None if row is None else _campaign(row)

    async def photo(self, campaign_id: int) -> bytes | None:
        """Read the bytes of a campaign's photo."""
        async with self._database.reading() as connection:
            found = await connection.execute(
                select(campaigns.c.photo).where(campaigns.c.id == campaign_id)
            )
            return found.scalar_one_or_none()

    async def keep_file(self, campaign_id: int, file_id: str) -> None:
        """Note under which id Telegram keeps the photo."""
        await self._database.write(
            update(campaigns).where(campaigns.c.id == campaign_id).values(file_id=file_id)
        )

    async def drop_file(self, campaign_id: int, file_id: str) -> None:
        """Forget the id of the photo; another id that was noted meanwhile stays."""
        await self._database.write(
            update(campaigns)
            .where(campaigns.c.id == campaign_id, campaigns.c.file_id == file_id)
            .values(file_id=None)
        )

    async def running(self) -> tuple[Campaign, ...]:
        """List the campaigns that are being sent, urgent ones first."""
        running = _SELECT.where(campaigns.c.state == "running")
        order = campaigns.c.urgent.desc(), campaigns.c.id
        return tuple(map(_campaign, await self._database.rows(running.order_by(*order))))

    async def since(self, moment: datetime) -> tuple[Campaign, ...]:
        """List the campaigns that were created from a moment on, the latest first."""
        made = _SELECT.where(campaigns.c.created >= moment).order_by(campaigns.c.id.desc())
        return tuple(map(_campaign, await self._database.rows(made)))

    async def turn(
        self,
        campaign_id: int,
        state: CampaignState,
        now: datetime,
        *,
        among: Sequence[CampaignState],
        halted: str | None = None,
        valid_until: datetime | None = None,
    ) -> bool:
        """Change the state, if the present one is `among` these; tell whether it was.

        A cancelled campaign sends nothing more, apart from requests that have left. Rows that wait
        may be sent until `valid_until` at least.
        """
        async with self._database.writing() as connection:
            found = await connection.execute(
                update(campaigns)
                .where(campaigns.c.id == campaign_id, campaigns.c.state.in_(among))
                .values(state=state, halted=halted)
            )
            if found.rowcount and state == "cancelled":
                await _skip_open(connection, campaign_id, now)
            if found.rowcount and valid_until is not None:
                await _prolong(connection, campaign_id, valid_until)
            return found.rowcount > 0

    async def correct(
        self, campaign_id: int, text: str, entities: str | None = None, buttons: str | None = None
    ) -> bool:
        """Change the text of messages to come and of sent ones; False for a retracted campaign.

        Without `buttons` the old ones stay.
        """
        values: dict[str, Any] = {"text": text, "entities": entities}
        if buttons is not None:
            values["buttons"] = buttons
        changed = await self._database.write(
            update(campaigns)
            .where(campaigns.c.id == campaign_id, campaigns.c.retracted.is_(False))
            .values(values | {"version": campaigns.c.version + 1})
        )
        return changed > 0

    async def retract(self, campaign_id: int, now: datetime) -> bool:
        """Send no more, and let sent messages be deleted; False if unknown or retracted already."""
        async with self._database.writing() as connection:
            found = await connection.execute(
                update(campaigns)
                .where(campaigns.c.id == campaign_id, campaigns.c.retracted.is_(False))
                .values(retracted=True, version=campaigns.c.version + 1)
            )
            stopped = await connection.execute(
                update(campaigns)
                .where(campaigns.c.id == campaign_id, campaigns.c.state != "done")
                .values(state="cancelled")
            )
            if stopped.rowcount:
                await _skip_open(connection, campaign_id, now)
            return found.rowcount > 0

    async def abandon(self, before: datetime, now: datetime) -> int:
        """Cancel campaigns created before `before` that are still `preparing`; give the number."""
        async with self._database.writing() as connection:
            found = await connection.execute(
                update(campaigns)
                .where(campaigns.c.state == "preparing", campaigns.c.created < before)
                .values(state="cancelled")
                .returning(campaigns.c.id)
            )
            numbers = tuple(found.scalars())
            for number in numbers:
                await _skip_open(connection, number, now)
        return len(numbers)

    async def finish(self) -> None:
        """Note that running campaigns with nothing left to send are done."""
        open_ = deliveries.c.campaign_id == campaigns.c.id
        await self._database.write(
            update(campaigns).where(
                campaigns.c.state == "running",
                ~exists().where(open_, PENDING),
                ~exists().where(open_, HELD),
            ).values(state="done")
        )  # fmt: skip

    async def counts(self, campaign_id: int) -> Counts:
        """Count a campaign's deliveries, including those whose rows are gone."""
        numbers: dict[str, int] = {}
        async with self._database.reading() as connection:
            found = await connection.execute(
                select(
                    deliveries.c.state,
                    func.count(),
                    func.count().filter(deliveries.c.again),
                )
                .where(deliveries.c.campaign_id == campaign_id)
                .group_by(deliveries.c.state)
            )
            for state, number, again in found:
                name = "pending" if state in {"claimed", "sending"} else state
                numbers[name] = numbers.get(name, 0) + number
                numbers["again"] = numbers.get("again", 0) + again
            gone = await connection.execute(
                select(tallies.c.result, tallies.c.number).where(
                    tallies.c.campaign_id == campaign_id
                )
            )
            for result, number in gone:
                numbers[result] = numbers.get(result, 0) + number
        return Counts(**numbers)

    async def reasons(self, campaign_id: int) -> dict[str, int]:
        """Count a campaign's deliveries by reason; those without a reason are left out."""
        found = await self._database.rows(
            select(deliveries.c.reason, func.count().label("number"))
            .where(deliveries.c.campaign_id == campaign_id, deliveries.c.reason.is_not(None))
            .group_by(deliveries.c.reason)
            .order_by(deliveries.c.reason)
        )
        return {row.reason: row.number for row in found}


async def _skip_open(connection: AsyncConnection, campaign_id: int, now: datetime) -> None:
    await connection.execute(
        update(deliveries)
        .where(
            deliveries.c.campaign_id == campaign_id,
            deliveries.c.state.in_(("pending", "claimed")),
        )
        .values(state="skipped", reason="cancelled", token=None, lease_until=None, settled_at=now)
    )


async def _prolong(connection: AsyncConnection, campaign_id: int, until: datetime) -> None:
    await connection.execute(
        update(deliveries)
        .where(deliveries.c.campaign_id == campaign_id, PENDING, deliveries.c.expires_at < until)
        .values(expires_at=until)
    )


_SELECT: Select[Any] = select(
    *(c for c in campaigns.c if c.name != "photo"),
    campaigns.c.photo.is_not(None).label("has_photo"),
)


def _campaign(row: Row[Any]) -> Campaign:
    return Campaign(**row._asdict())
