"""What each outcome means for its row, and which rows may still go to their chats.

`traffic` tells what an outcome means for the campaign and the chat.
"""

import asyncio
import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import structlog

from bot.broadcast.contents import Contents, Versioned
from bot.broadcast.outcome import (
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
from bot.broadcast.traffic import Stores, Traffic
from bot.storage.broadcasts.delivery import TIPS, Delivery, Result, Ticket
from bot.storage.database.errors import StorageError
from bot.together import Together

log = structlog.get_logger()
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 300.0  # seconds before a request that failed is repeated
_TRIES = 5  # attempts to write down what became of a request, while the database fails


class Settler:
    """Writes down what became of each row."""

    def __init__(
        self, stores: Stores, contents: Contents, pace: Pace, now: Callable[[], datetime]
    ) -> None:
        self.contents = contents
        self.pace = pace
        self._stores = stores
        self._now = now
        self.traffic = Traffic(stores, contents, now)
        self._results = Together(self._settled)

    async def settle(self, delivery: Delivery, outcome: Outcome, said: Versioned) -> None:
        """Draw the consequences of an outcome, for the row before those for the chat.

        What a repeated request needs is written before the row, since another process may repeat
        the request.
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
        await self.traffic.watch(delivery, outcome)

    async def _forget_file(self, delivery: Delivery, said: Versioned) -> Outcome:
        """Have a picture uploaded anew; if its bytes were sent just now, take it as refused."""
        if await self.contents.stale(delivery, said.content):
            return Stale()
        return Rejected("refused")

    async def write(self, result: Result) -> None:
        """Write what became of a row, in several attempts if need be: else it counts as unsure."""
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

        A chat may have changed its choice since a campaign was queued. For tips the choice is
        checked when their content is made.
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

    async def give_back(self, delivery: Delivery, seconds: float) -> None:
        """Let a row wait for `seconds` whose request was about to leave and did not."""
        ready = self._now() + timedelta(seconds=seconds)
        await self.write(Result(delivery.id, delivery.token, "pending", ready_at=ready))

    async def defer(self, delivery: Delivery) -> None:
        """Let a row wait for the end of the quiet hours that have begun in its chat."""
        now = self._now()
        wanted = await self._stores.subscriptions.get(delivery.chat_id, delivery.thread_id)
        ready, closes = now, None
        if wanted is not None:
            ready = quiet_until(wanted.quiet, wanted.timezone, now)
            closes = quiet_from(wanted.quiet, wanted.timezone, ready)
        await self._stores.outbox.defer(delivery, ready, closes)

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
                # After a pause, so that one upload serves all rows that were sent with the old id.
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


def _can_be_closed(delivery: Delivery) -> bool:
    """Tell whether a row goes to a topic, or to a group itself, which a forum can close, too."""
    return bool(delivery.thread_id) or delivery.chat_id < 0


def _pause(attempts: int) -> timedelta:
    """Give a pause that grows with each attempt, at random, so that rows do not return together."""
    return timedelta(seconds=min(_FIRST_PAUSE * 2.0**attempts, _LONGEST_PAUSE) * _jitter())


def _jitter() -> float:
    return random.uniform(0.5, 1.5)  # noqa: S311 - no secret
