"""The steps of operators with campaigns: start, pause, resume, cancel, correct, retract, look."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.broadcast.audience import Audience
from bot.broadcast.errors import CampaignError, ContentError
from bot.broadcast.message import MAX_CAPTION, MAX_TEXT, utf16_length
from bot.broadcast.programme import script_of_chat
from bot.broadcast.schedule import quiet_from, quiet_until
from bot.storage.broadcasts.campaigns import Campaign, Campaigns, CampaignState, Counts, NewCampaign
from bot.storage.broadcasts.delivery import NewDelivery
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.chats.subscriptions import Subscriber, Subscriptions
from bot.storage.database.engine import Database
from index.script import Script

VALID_FOR = timedelta(hours=24)  # from the moment a chat may have it; later it is no news
MAX_PHOTO = 10_000_000  # bytes; https://core.telegram.org/bots/api#sendphoto
_PAGE = 1000
_NUMBERS = range(1, 2**31)  # numbers of campaigns that the database has room for
_GROUPS = frozenset({"group", "supergroup"})


@dataclass(frozen=True, slots=True)
class Target:
    """Which subscribers get a campaign: by kind of chat, by topic, and by the script they read.

    A chat without topics wants all of them.
    """

    to: Audience = "all"
    topic: str | None = None
    script: Script | None = None

    def fits(self, subscriber: Subscriber) -> bool:
        wanted = subscriber.subscription
        if subscriber.state != "active" or not wanted.subscribed:
            return False
        if self.to == "groups" and subscriber.kind not in _GROUPS:
            return False
        if self.to == "private" and subscriber.kind != "private":
            return False
        if self.script not in {None, script_of_chat(subscriber.language)}:
            return False
        return self.topic is None or not wanted.topics or self.topic in wanted.topics


@dataclass(frozen=True, slots=True)
class Status:
    """How far a campaign has come; `reasons` count why messages did not arrive.

    A campaign that stays `preparing` was interrupted at its start, and can only be cancelled, which
    happens by itself after a while.
    """

    campaign: Campaign
    state: CampaignState
    counts: Counts
    reasons: dict[str, int]


class CampaignDesk:
    """The steps that operators can take. Each raises CampaignError where it is impossible."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._campaigns = Campaigns(database)
        self._outbox = Outbox(database)
        self._subscriptions = Subscriptions(database)
        self._now = now

    async def audience(self, target: Target) -> int:
        """Count the chats that a campaign would go to."""
        return sum([1 async for _ in self._targeted(target)])

    async def start(self, draft: NewCampaign, target: Target) -> tuple[int, int]:
        """Queue a campaign; give its number and the number of chats.

        Raises CampaignError also if the campaign was cancelled while it was being queued.
        """
        _check(draft.text, draft.photo)
        now = self._now()
        number = await self._campaigns.create(draft, now)
        total = 0
        rows: list[NewDelivery] = []
        async for subscriber in self._targeted(target):
            rows.append(_delivery(number, subscriber, now, urgent=draft.urgent))
            total += 1
            if len(rows) == _PAGE:
                await self._outbox.add(rows)
                rows = []
        await self._outbox.add(rows)
        if not await self._campaigns.turn(number, "running", now, among=["preparing"]):
            raise CampaignError(f"campaign {number} was cancelled while it was being queued")
        return number, total

    async def pause(self, number: int) -> None:
        """Send no more messages of a campaign for now."""
        await self._turn(number, "paused", ("running",))

    async def resume(self, number: int) -> None:
        """Go on with a paused campaign, also with one that the bot paused itself.

        However long it was paused, what waits gets its time anew.
        """
        await self._turn(number, "running", ("paused",), self._now() + VALID_FOR)

    async def cancel(self, number: int) -> None:
        """Send no more messages of a campaign, for good."""
        await self._turn(number, "cancelled", ("preparing", "running", "paused"))

    async def retract(self, number: int) -> None:
        """Send no more messages of a campaign, and have its sent messages deleted."""
        await self._get(number)
        if not await self._campaigns.retract(number, self._now()):
            raise CampaignError(f"campaign {number} is retracted already")

    async def correct(
        self, number: int, text: str, entities: str | None = None, buttons: str | None = None
    ) -> None:
        """Change the text, also in sent messages; without `buttons` the old ones stay."""
        campaign = await self._get(number)
        _check(text, b"" if campaign.has_photo else None)
        if not await self._campaigns.correct(number, text, entities, buttons):
            raise CampaignError(f"campaign {number} is retracted; start another")

    async def photo(self, number: int) -> bytes | None:
        """Read the picture of a campaign; None where it has none."""
        return await self._campaigns.photo(number)

    async def status(self, number: int) -> Status:
        """Look how far a campaign has come."""
        campaign = await self._get(number)
        counts = await self._campaigns.counts(number)
        state = campaign.state
        if state == "running" and not counts.pending:
            state = "done"
        return Status(campaign, state, counts, await self._campaigns.reasons(number))

    async def _targeted(self, target: Target) -> AsyncIterator[Subscriber]:
        """Give each chat once, by the first of its subscriptions that fits."""
        after: tuple[int, int] | None = None
        last: int | None = None
        while page := await self._subscriptions.page(after, _PAGE):
            for subscriber in page:
                after = subscriber.subscription.key
                if after[0] != last and target.fits(subscriber):
                    last = after[0]
                    yield subscriber

    async def _turn(
        self,
        number: int,
        state: CampaignState,
        among: tuple[CampaignState, ...],
        valid_until: datetime | None = None,
    ) -> None:
        campaign = await self._get(number)
        if not await self._campaigns.turn(
            number, state, self._now(), among=among, valid_until=valid_until
        ):
            if campaign.state == state:
                raise CampaignError(f"campaign {number} is {state} already")
            raise CampaignError(f"campaign {number} is {campaign.state}, so it cannot be {state}")

    async def _get(self, number: int) -> Campaign:
        campaign = await self._campaigns.get(number) if number in _NUMBERS else None
        if campaign is None:
            raise CampaignError(f"there is no campaign {number}")
        return campaign


def _delivery(number: int, subscriber: Subscriber, now: datetime, *, urgent: bool) -> NewDelivery:
    wanted = subscriber.subscription
    ready, closes = now, None
    if not urgent:
        ready = quiet_until(wanted.quiet, wanted.timezone, now)
        closes = quiet_from(wanted.quiet, wanted.timezone, ready)
    return NewDelivery(
        campaign_id=number,
        chat_id=wanted.chat_id,
        thread_id=wanted.thread_id,
        due_at=now,
        ready_at=ready,
        closes_at=closes,
        expires_at=ready + VALID_FOR,
        urgent=urgent,
    )


def _check(text: str, photo: bytes | None) -> None:
    limit = MAX_TEXT if photo is None else MAX_CAPTION
    if not text.strip():
        raise ContentError("the text is empty")
    if utf16_length(text) > limit:
        raise ContentError(f"the text is longer than {limit} characters, which is what goes")
    if photo is not None and len(photo) > MAX_PHOTO:
        raise ContentError("the photo is larger than 10 MB")
