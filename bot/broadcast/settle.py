"""What each outcome means for the row, the chat, and the campaign."""

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.broadcast.circuit import Circuit, Refused
from bot.broadcast.contents import Contents, Versioned
from bot.broadcast.notices import notice
from bot.broadcast.outcome import (
    OF_ONE_PLACE,
    TOPIC_CLOSED,
    TOPIC_DELETED,
    Gone,
    Moved,
    Outcome,
    Rejected,
    RetryAt,
    Sent,
    Stale,
    Unsure,
)
from bot.broadcast.pace import Pace
from bot.broadcast.schedule import is_quiet, quiet_from, quiet_until
from bot.storage.broadcasts.campaigns import Campaign, Campaigns
from bot.storage.broadcasts.delivery import TIPS, Delivery, Result, Ticket
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.chats.chats import Chats
from bot.storage.chats.subscriptions import Subscriptions
from bot.storage.database.errors import StorageError
from bot.together import Together

log = structlog.get_logger()
HALT = timedelta(minutes=10)  # how long tips rest when many of them are refused
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 300.0  # seconds before a request that failed is repeated
_TRIES = 5  # to write down what became of a request, while the database fails


@dataclass(frozen=True, slots=True)
class Lanes:
    """What may be sent now: the running campaigns, and all numbers in the order of their turn."""

    campaigns: tuple[Campaign, ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stores:
    """The repositories that outcomes are written to."""

    outbox: Outbox
    campaigns: Campaigns
    chats: Chats
    subscriptions: Subscriptions


class Settler:
    """Writes down outcomes, and draws their consequences."""

    def __init__(
        self, stores: Stores, contents: Contents, pace: Pace, now: Callable[[], datetime]
    ) -> None:
        self.contents = contents
        self.pace = pace
        self._stores = stores
        self._now = now
        self._circuits: dict[int, Circuit] = {}
        self._tips_from: datetime | None = None
        # Something arrived since the last halt, or an operator went on after it: whoever blocked
        # the bot is no sign of our fault.
        self._through = False
        self._results = Together(self._settled)

    async def lanes(self) -> Lanes:
        """Tell what may be sent now, urgent campaigns first."""
        # What had stopped before this look and runs in it was resumed.
        stopped = {number for number, circuit in self._circuits.items() if circuit.rested}
        running = await self._stores.campaigns.running()
        resting = self._tips_from is not None and self._tips_from > self._now()
        tips = [TIPS] if self.contents.has_tips and not resting else []
        await self._renew({*tips, *(each.id for each in running)}, stopped)
        urgent = [each.id for each in running if each.urgent]
        others = [each.id for each in running if not each.urgent]
        return Lanes(running, (*urgent, *tips, *others))

    async def settle(self, delivery: Delivery, outcome: Outcome, said: Versioned) -> None:
        """Draw the consequences of an outcome; the row's comes before the chat's.

        What the next try needs comes before it, for another process may be the one that tries.
        """
        if isinstance(outcome, Stale):
            outcome = await self._forget_file(delivery, said)
        if isinstance(outcome, Moved):
            await self._stores.chats.migrate(delivery.chat_id, outcome.chat_id, self._now())
        await self.write(self._result(delivery, outcome, said.version))
        if isinstance(outcome, Sent) and outcome.file_id is not None:
            await self.contents.sent(delivery, said.content, outcome.file_id)
        if isinstance(outcome, Sent) and _can_be_closed(delivery):
            await self._stores.subscriptions.recover(delivery.chat_id, delivery.thread_id)
        await self._watch(delivery, outcome)

    async def _forget_file(self, delivery: Delivery, said: Versioned) -> Outcome:
        """Have a picture uploaded anew; one that was uploaded just now is merely refused."""
        if await self.contents.stale(delivery, said.content):
            return Stale()
        return Rejected("refused")

    async def write(self, result: Result) -> None:
        """Write a row's end, several times if need be: otherwise it would count as unsure."""
        for attempt in range(_TRIES):
            try:
                if result.ticket not in await self._results.add([result]):
                    log.warning("lease_lost")
                return
            except StorageError:
                if attempt == _TRIES - 1:
                    raise
                await asyncio.sleep(2.0**attempt)

    async def _settled(self, results: Sequence[Result]) -> frozenset[Ticket]:
        return await self._stores.outbox.settle(results, self._now())

    async def still_wanted(self, held: Sequence[Delivery]) -> tuple[Delivery, ...]:
        """Give the rows that may go to their chats now; skip or defer the others.

        A chat may have chosen anew since a campaign was queued. Tips ask as they are made.
        """
        keys = [(each.chat_id, each.thread_id) for each in held if each.campaign_id != TIPS]
        known = await self._stores.subscriptions.several(keys)
        now = self._now()
        wanted: list[Delivery] = []
        for each in held:
            chosen = known.get((each.chat_id, each.thread_id))
            if each.campaign_id == TIPS:
                wanted.append(each)
            elif chosen is None or not chosen.subscribed:
                await self._stores.outbox.skip(each, "unsubscribed", now)
            elif not each.urgent and is_quiet(chosen.quiet, chosen.timezone, now):
                await self.defer(each)
            else:
                wanted.append(each)
        return tuple(wanted)

    async def defer(self, delivery: Delivery) -> None:
        """Let a row wait for the end of the quiet hours that have begun in its chat."""
        now = self._now()
        wanted = await self._stores.subscriptions.get(delivery.chat_id, delivery.thread_id)
        ready, closes = now, None
        if wanted is not None:
            ready = quiet_until(wanted.quiet, wanted.timezone, now)
            closes = quiet_from(wanted.quiet, wanted.timezone, ready)
        await self._stores.outbox.defer(delivery, ready, closes)

    async def confirm_all(self) -> None:
        """Believe the refusals of the last requests: none came after them, and they were few."""
        for circuit in tuple(self._circuits.values()):
            await self._confirm_all(circuit)

    def _result(self, delivery: Delivery, outcome: Outcome, version: int) -> Result:
        number, token, now = delivery.id, delivery.token, self._now()
        if not isinstance(outcome, RetryAt | Unsure):
            self.pace.recover()
        match outcome:
            case Sent(message_id):
                return Result(number, token, "sent", None, message_id, version)
            case RetryAt(None):
                self.pace.stumble(_jitter())
                return Result(number, token, "pending", ready_at=now + _pause(delivery.attempts))
            case RetryAt(after) if after is not None:
                self.pace.slow(delivery.chat_id, after)
                ready = now + timedelta(seconds=after)
                return Result(number, token, "pending", "flood", ready_at=ready)
            case Moved():
                return Result(number, token, "pending", "moved", ready_at=now)
            case Stale():
                # After a pause, so that one upload serves all that were under way with the id.
                ready = now + _pause(delivery.attempts)
                return Result(number, token, "pending", "file gone", ready_at=ready)
            case Gone(_, reason):
                return Result(number, token, "unreachable", reason)
            case Rejected(reason):
                return Result(number, token, "failed", reason)
            case _:
                again = delivery.urgent and not delivery.again
                if again:
                    ready = now + _pause(delivery.attempts)
                    return Result(number, token, "pending", "unsure", ready_at=ready, again=True)
                return Result(number, token, "unsure", "no answer")

    async def _watch(self, delivery: Delivery, outcome: Outcome) -> None:
        if self._is_the_chats_own(delivery, outcome):
            if isinstance(outcome, Gone | Rejected):
                await self._confirm(Refused(delivery, outcome))
            return
        circuit = self._circuits.setdefault(delivery.campaign_id, Circuit())
        before = circuit.broken
        if before:  # it was under way when the others were refused
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

        While nothing of ours arrived, many who blocked the bot stop a campaign once: an operator
        sees that, and decides. Nobody would see that they starve the tips of all others.
        """
        tips = delivery.campaign_id == TIPS
        match outcome:
            case Gone():
                return outcome.certain and (tips or self._through)
            case Rejected(reason):
                return tips and reason in OF_ONE_PLACE
        return False

    async def _halt(self, campaign: int, circuit: Circuit, reason: str) -> None:
        """Stop a campaign, or let the tips rest, and let those wait again that were refused."""
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
        """End the circuits of what has stopped, and begin anew where what was halted goes on."""
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
        """Do what a refusal means for its chat. Only these end anything for it."""
        delivery, outcome = refused.delivery, refused.outcome
        if isinstance(outcome, Gone):
            await self._stores.chats.leave(delivery.chat_id, outcome.state, self._now())
            log.info("chat_unreachable", reason=outcome.reason)
        elif outcome.reason == TOPIC_CLOSED or (
            outcome.reason == TOPIC_DELETED and delivery.thread_id
        ):
            await self._tell(delivery, outcome.reason)

    async def _tell(self, delivery: Delivery, reason: str) -> None:
        """Mark a topic that takes nothing, and have its chat told of it, the first time.

        A topic that is closed may be opened again, and is tried at each slot. Where it is the
        chat's own place, there is none beside it to tell of it: operators alone see the mark.
        """
        subscriptions, now = self._stores.subscriptions, self._now()
        topic = await subscriptions.get(delivery.chat_id, delivery.thread_id)
        if topic is None:
            return
        ends = reason == TOPIC_DELETED
        word = notice(topic, reason, now) if topic.thread_id else None
        if await subscriptions.stumble(topic.key, reason, word, ends=ends):
            log.info("topic_gone" if ends else "topic_closed")


def _can_be_closed(delivery: Delivery) -> bool:
    """Tell whether it goes to a topic, or to a group's own place, which a forum can close too."""
    return bool(delivery.thread_id) or delivery.chat_id < 0


def _pause(attempts: int) -> timedelta:
    """Give a longer pause after each attempt, spread so that not all come back together."""
    return timedelta(seconds=min(_FIRST_PAUSE * 2.0**attempts, _LONGEST_PAUSE) * _jitter())


def _jitter() -> float:
    return random.uniform(0.5, 1.5)  # noqa: S311 - no secret
