"""Carries corrections and retractions to the messages that were sent before them."""

import asyncio
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.broadcast.contents import Contents
from bot.broadcast.message import Delete, Edit, Request, Transport, carried
from bot.broadcast.outcome import NOTHING_TO_AMEND, Gone, Moved, Outcome, Rejected, RetryAt, Sent
from bot.broadcast.pace import Pace
from bot.storage.broadcasts.amendments import Amendment, Amendments
from bot.storage.broadcasts.campaigns import Campaign, Campaigns
from bot.waiting import until

LEASE = timedelta(minutes=2)
_BATCH = 20
_MOVED = "not amended: moved"  # in the new chat the message has another number
_PAUSE = timedelta(seconds=5)  # before an edit that got no answer is repeated


class Amender:
    """Edits and deletes sent messages. Either may be done twice, so no outcome is ever unsure."""

    def __init__(
        self,
        amendments: Amendments,
        campaigns: Campaigns,
        contents: Contents,
        transport: Transport,
        pace: Pace,
        now: Callable[[], datetime],
    ) -> None:
        self._amendments = amendments
        self._campaigns = campaigns
        self._contents = contents
        self._transport = transport
        self._pace = pace
        self._now = now

    async def run(self, stop: asyncio.Event) -> None:
        """Amend the messages that wait, a batch of each campaign at a time, until a stop comes."""
        while not stop.is_set():
            busy = False
            for number in await self._amendments.waiting():
                campaign = await self._campaigns.get(number)
                busy |= campaign is not None and await self._batch(campaign, stop)
            if not busy:
                return

    async def _batch(self, campaign: Campaign, stop: asyncio.Event) -> bool:
        now, token = self._now(), secrets.token_hex(8)
        held = await self._amendments.claim(
            campaign.id, campaign.version, _BATCH, token, now, now + LEASE
        )
        content = (await self._contents.read(campaign)).content
        for each in held:
            if each.message_id is None:
                await self._amendments.done(each, campaign.version, _MOVED)
                continue
            if not stop.is_set():
                await until(stop, await self._pace.take(each.chat_id))
            if stop.is_set():  # another process may go on with it, or this one after a restart
                await self._amendments.later(each, self._now())
                continue
            request: Request
            if campaign.retracted:
                request = Delete(each.chat_id, each.message_id)
            else:
                request = Edit(each.chat_id, each.message_id, content)
            outcome = await carried(self._transport, request)
            await self._note(each, outcome, campaign.version)
        return bool(held)

    async def _note(self, amended: Amendment, outcome: Outcome, version: int) -> None:
        reason: str | None = None
        match outcome:
            case Sent():
                pass
            case RetryAt(after) if after is not None:
                self._pace.slow(amended.chat_id, after)
                await self._amendments.later(amended, self._now() + timedelta(seconds=after))
                return
            case Gone(_, reason) | Rejected(reason):
                reason = None if reason in NOTHING_TO_AMEND else f"not amended: {reason}"
            case Moved():
                reason = _MOVED
            case _:
                await self._amendments.later(amended, self._now() + _PAUSE)
                return
        await self._amendments.done(amended, version, reason)
