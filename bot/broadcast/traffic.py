"""What may be sent now: campaigns and tips, until too many of the last requests are refused.

A confirmed refusal ends something for its chat; refusals that may be our fault stop a campaign.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.broadcast.circuit import Circuit, Refused
from bot.broadcast.contents import Contents
from bot.broadcast.notices import notice
from bot.broadcast.outcome import (
    OF_ONE_PLACE,
    TOPIC_CLOSED,
    TOPIC_DELETED,
    Gone,
    Outcome,
    Rejected,
    Sent,
)
from bot.storage.broadcasts.campaigns import Campaign, Campaigns
from bot.storage.broadcasts.delivery import TIPS, Delivery
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.chats.chats import Chats
from bot.storage.chats.subscriptions import Subscriptions

log = structlog.get_logger()
HALT = timedelta(minutes=10)  # how long tips rest when many of them are refused


@dataclass(frozen=True, slots=True)
class Lanes:
    """What may be sent now: the running campaigns, and the numbers of all lanes in order."""

    campaigns: tuple[Campaign, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stores:
    """The repositories that outcomes are written to."""

    outbox: Outbox
    campaigns: Campaigns
    chats: Chats
    subscriptions: Subscriptions


class Traffic:
    """Tells what one process may send, and stops what is refused too often."""

    def __init__(self, stores: Stores, contents: Contents, now: Callable[[], datetime]) -> None:
        self._stores = stores
        self._contents = contents
        self._now = now
        self._circuits: dict[int, Circuit] = {}
        self._tips_from: datetime | None = None
        # A message arrived since the last halt, or an operator resumed a campaign after it: then
        # people who blocked the bot are no sign of our fault.
        self._through = False

    async def lanes(self) -> Lanes:
        """Tell what may be sent now, urgent campaigns first."""
        # A campaign that had stopped before this look, and runs now, was resumed.
        stopped = {number for number, circuit in self._circuits.items() if circuit.rested}
        running = await self._stores.campaigns.running()
        resting = self._tips_from is not None and self._tips_from > self._now()
        tips = [TIPS] if self._contents.has_tips and not resting else []
        await self._renew({*tips, *(each.id for each in running)}, stopped)
        urgent = [each.id for each in running if each.urgent]
        others = [each.id for each in running if not each.urgent]
        return Lanes(running, (*urgent, *tips, *others))

    async def confirm_all(self) -> None:
        """Confirm the refusals of the last requests: no requests follow them, and they were few."""
        for circuit in tuple(self._circuits.values()):
            await self._confirm_all(circuit)

    async def watch(self, delivery: Delivery, outcome: Outcome) -> None:
        """Draw the consequences of an outcome for its campaign, and for its chat."""
        if self._is_the_chats_own(delivery, outcome):
            if isinstance(outcome, Gone | Rejected):
                await self._confirm(Refused(delivery, outcome))
            return
        circuit = self._circuits.setdefault(delivery.campaign_id, Circuit())
        before = circuit.broken
        if before:  # this request was under way when the others were refused
            if isinstance(outcome, Gone | Rejected):
                await self._stores.outbox.reopen([delivery.id], self._now())
            return
        self._through |= isinstance(outcome, Sent)
        for refused in circuit.note(delivery, outcome):
            await self._confirm(refused)
        if circuit.broken:
            reason = outcome.reason if isinstance(outcome, Gone | Rejected) else "no answers"
            await self._halt(delivery.campaign_id, circuit, reason)

    def _is_the_chats_own(self, delivery: Delivery, outcome: Outcome) -> bool:
        """Tell whether a refusal speaks of its chat alone, so that it is no sign of our fault.

        As long as no message arrived, many people who blocked the bot may stop a campaign once: an
        operator sees that, and decides. They never stop the tips, since nobody would see that.
        """
        tips = delivery.campaign_id == TIPS
        match outcome:
            case Gone():
                return outcome.certain and (tips or self._through)
            case Rejected(reason):
                return tips and reason in OF_ONE_PLACE
        return False

    async def _halt(self, campaign: int, circuit: Circuit, reason: str) -> None:
        """Stop a campaign, or let the tips rest, and let the refused deliveries wait again."""
        log.error("broadcast_halted", campaign=campaign, reason=reason)
        now, doubted, self._through = self._now(), circuit.clear(), False
        if campaign == TIPS:
            self._tips_from = now + HALT
        else:
            await self._stores.campaigns.turn(
                campaign, "paused", now, among=["running"], halted=reason
            )
        circuit.rested = True  # it may be resumed before the next look
        await self._stores.outbox.reopen([each.delivery.id for each in doubted], now)

    async def _renew(self, running: set[int], stopped: set[int]) -> None:
        """End the circuits of campaigns that have stopped, and of halted ones that go on."""
        for number, circuit in tuple(self._circuits.items()):
            over = circuit.broken and number in stopped
            if number not in running:
                circuit.rested = True
                await self._confirm_all(circuit)
                over = not circuit.broken
            if over:
                self._circuits.pop(number, None)
                self._through |= circuit.broken and number != TIPS

    async def _confirm_all(self, circuit: Circuit) -> None:
        for refused in circuit.clear():
            await self._confirm(refused)

    async def _confirm(self, refused: Refused) -> None:
        """Do what a confirmed refusal means for its chat; no other refusal ends anything for it."""
        delivery, outcome = refused.delivery, refused.outcome
        if isinstance(outcome, Gone):
            await self._stores.chats.leave(delivery.chat_id, outcome.state, self._now())
            log.info("chat_unreachable", reason=outcome.reason)
        elif outcome.reason == TOPIC_CLOSED or (
            outcome.reason == TOPIC_DELETED and delivery.thread_id
        ):
            await self._tell(delivery, outcome.reason)

    async def _tell(self, delivery: Delivery, reason: str) -> None:
        """Mark a topic that takes nothing, and tell its chat the first time.

        A closed topic may be opened again, and is tried at each slot. If the chat itself is closed,
        there is no other place to tell it: only operators see the mark.
        """
        subscriptions, now = self._stores.subscriptions, self._now()
        topic = await subscriptions.get(delivery.chat_id, delivery.thread_id)
        if topic is None:
            return
        ends = reason == TOPIC_DELETED
        word = notice(topic, reason, now) if topic.thread_id else None
        if await subscriptions.stumble(topic.key, reason, word, ends=ends):
            log.info("topic_gone" if ends else "topic_closed")
