"""The content of a delivery: an item of the programme, or the present text of a campaign."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from bot.broadcast.message import Content, Photo
from bot.broadcast.programme import ProgrammeContents
from bot.storage.broadcasts.campaigns import Campaign, Campaigns
from bot.storage.broadcasts.delivery import TIPS, Delivery


@dataclass(frozen=True, slots=True)
class Versioned:
    """A content, and the version of its campaign that it has."""

    content: Content
    version: int = 1


class Contents:
    """Makes contents; keeps the contents of the running campaigns, which are few."""

    def __init__(self, campaigns: Campaigns, programme: ProgrammeContents) -> None:
        self._campaigns = campaigns
        self._programme = programme
        self._kept: dict[int, Versioned] = {}

    @property
    def has_tips(self) -> bool:
        """Whether this process has tips: a process without any leaves them to others."""
        return not self._programme.empty

    async def refresh(self, running: Iterable[Campaign]) -> None:
        """Read the present contents of the running campaigns, and forget the others."""
        kept: dict[int, Versioned] = {}
        for campaign in running:
            known = self._kept.get(campaign.id)
            if known is not None and known.version == campaign.version:
                kept[campaign.id] = known
            else:
                kept[campaign.id] = await self.read(campaign)
        self._kept = kept

    async def of(self, delivery: Delivery) -> Versioned | None:
        """Give the content of a delivery; None if its tip or campaign is gone or not wanted."""
        if delivery.campaign_id != TIPS:
            return await self._of_campaign(delivery.campaign_id)
        content = await self._programme.of(delivery)
        return None if content is None else Versioned(content)

    async def sent(self, delivery: Delivery, content: Content, file_id: str) -> None:
        """Note the id of a photo, so that the next deliveries need not upload it again."""
        if delivery.campaign_id == TIPS:
            if content.photo is not None:
                await self._programme.sent(content.photo, file_id)
            return
        known = self._kept.get(delivery.campaign_id)
        if known is None or known.content.photo is None or known.content.photo.file_id:
            return
        self._kept[delivery.campaign_id] = Versioned(
            known.content.with_file(file_id), known.version
        )
        await self._campaigns.keep_file(delivery.campaign_id, file_id)

    async def stale(self, delivery: Delivery, content: Content) -> bool:
        """Forget the id of a photo that Telegram no longer takes; tell whether there was an id."""
        photo = content.photo
        if photo is None or photo.file_id is None:
            return False
        number = delivery.campaign_id
        if number == TIPS:
            await self._programme.stale(photo)
            return True
        await self._campaigns.drop_file(number, photo.file_id)
        known, campaign = self._kept.get(number), await self._campaigns.get(number)
        if campaign is not None and known is not None and known.content.photo == photo:
            self._kept[number] = await self.read(campaign)
        return True

    async def read(self, campaign: Campaign) -> Versioned:
        """Read a campaign's content, with its photo's bytes if Telegram has no file of it yet."""
        photo = None
        if campaign.file_id is not None:
            photo = Photo(file_id=campaign.file_id)
        elif campaign.has_photo:
            photo = Photo(data=await self._campaigns.photo(campaign.id))
        content = Content(
            campaign.text,
            tuple(json.loads(campaign.entities or "[]")),
            tuple(tuple(row) for row in json.loads(campaign.buttons or "[]")),
            photo,
        )
        return Versioned(content, campaign.version)

    async def _of_campaign(self, number: int) -> Versioned | None:
        """Give a campaign's content, also if it was paused after its rows were claimed."""
        known = self._kept.get(number)
        if known is not None:
            return known
        campaign = await self._campaigns.get(number)
        return None if campaign is None else await self.read(campaign)
