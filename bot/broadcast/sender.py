"""Takes deliveries from the outbox and sends them in order and in time, `in_flight` at once.

A row turns to `sending` just before its request leaves. So at most `in_flight` deliveries are
unsure after a crash.
"""

import asyncio
import secrets
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.broadcast.message import Post, Transport, carried
from bot.broadcast.outcome import Outcome, Unsure
from bot.broadcast.ready_queue import ReadyQueue
from bot.broadcast.settle import Settler
from bot.storage.broadcasts.delivery import Delivery, Ticket
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.database.errors import StorageError
from bot.together import Together
from bot.waiting import until

log = structlog.get_logger()
IDLE = 1.0  # seconds between looks at an empty outbox
_LATE = 0.1  # seconds; a request that is later than that after its moment takes another moment
_REST = 5.0  # seconds between looks at a database that fails


@dataclass(frozen=True, slots=True)
class Limits:
    """How many requests are made at once, how many rows a claim takes, and how long it holds.

    A request may take half of the lease; after that its outcome is unsure.
    """

    in_flight: int
    batch: int
    lease: timedelta


class Sender:
    """The sender of this process; senders of other processes may work on the same outbox."""

    def __init__(
        self,
        outbox: Outbox,
        transport: Transport,
        settler: Settler,
        limits: Limits,
        now: Callable[[], datetime],
    ) -> None:
        self._outbox = outbox
        self._transport = transport
        self._settler = settler
        self._traffic = settler.traffic
        self._contents = settler.contents
        self._pace = settler.pace
        self._limits = limits
        self._now = now
        self._queue = ReadyQueue(settler.pace, limits.lease.total_seconds() / 2)
        self._batch = min(limits.in_flight, limits.batch)
        self._claimed_at = 0.0
        self._free = asyncio.Semaphore(limits.in_flight)
        self._begins = Together(self._begin)
        self._under_way: set[asyncio.Task[None]] = set()
        self._look_at = 0.0  # when the outbox is looked at next, by time.monotonic
        self._look: asyncio.Task[None] | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Send until told to stop; then wait for requests under way and give back other rows."""
        while not stop.is_set():
            self._refill()
            delivery = self._queue.next(time.monotonic())
            if delivery is None:
                await self._wait(stop)
                continue
            await self._free.acquire()
            await until(stop, await self._moment(delivery))
            task = asyncio.create_task(self._deliver(delivery, stop))
            self._under_way.add(task)
            task.add_done_callback(self._ended)
        await self._finish()

    async def _moment(self, delivery: Delivery) -> float:
        try:
            return await self._pace.take(delivery.chat_id)
        except BaseException:
            self._queue.extend((delivery,), time.monotonic())
            self._free.release()
            raise

    # How rows come in

    def _refill(self) -> None:
        """Begin to claim more rows while those at hand are being sent."""
        hungry = len(self._queue) <= self._batch // 2
        if hungry and self._look is None and time.monotonic() >= self._look_at:
            self._look = asyncio.create_task(self._claim())

    async def _claim(self) -> None:
        rest = IDLE
        try:
            if await self._claim_lanes():
                rest = 0.0
            elif not self._queue and not self._under_way:
                await self._traffic.confirm_all()
        except Exception as error:
            log.error("outbox_unreachable", error=type(error).__name__)
            rest = _REST
        finally:
            self._look_at = time.monotonic() + rest
            self._look = None

    async def _claim_lanes(self) -> bool:
        """Claim from urgent campaigns, then tips, then other campaigns; tell if more may wait."""
        await self._give_back()
        running = await self._traffic.lanes()
        await self._contents.refresh(running.campaigns)
        room = self._batch
        for lane in running.numbers:
            now, at = self._now(), time.monotonic()
            ends, token = now + self._limits.lease, secrets.token_hex(8)
            found = await self._outbox.claim(lane, room, token, now, ends)
            self._queue.extend(found, at)
            room -= len(found)
            if room <= 0:
                self._adapt(at)
                return True
        return False

    def _adapt(self, at: float) -> None:
        """Claim more at a time when the last claim was used up soon, and less when it was not.

        A process that holds more than it can send within the lease delays others and itself.
        """
        lease, took = self._limits.lease.total_seconds(), at - self._claimed_at
        self._claimed_at = at
        if took < lease / 16:
            self._batch = min(2 * self._batch, self._limits.batch)
        elif took > lease / 8:
            self._batch = max(1, self._batch // 2)

    async def _give_back(self) -> None:
        """Release rows that cannot be sent soon."""
        await self._outbox.release(self._queue.take_stale())
        for delivery, at in self._queue.take_far():
            ready = self._now() + timedelta(seconds=at - time.monotonic())
            await self._outbox.release([delivery], ready)

    async def _wait(self, stop: asyncio.Event) -> None:
        """Wait until a chat is free again, or new rows may be there."""
        now = time.monotonic()
        at = min(self._queue.free_at(), self._look_at if self._look is None else now + IDLE)
        if self._look is not None:
            await asyncio.wait((self._look,), timeout=max(0.0, min(at - now, IDLE)))
            return
        await until(stop, max(0.001, at - now))

    # How one goes out

    async def _deliver(self, delivery: Delivery, stop: asyncio.Event) -> None:
        try:
            await self._send(delivery, stop)
        except StorageError as error:
            # The row stays as it is until its lease ends: then it waits again, or is unsure.
            log.error("delivery_not_noted", error=type(error).__name__)
        except Exception as error:
            log.error("delivery_failed", error=type(error).__name__)

    async def _send(self, delivery: Delivery, stop: asyncio.Event) -> None:
        if stop.is_set():
            await self._outbox.release([delivery])
            return
        if delivery.closes_at is not None and delivery.closes_at <= self._now():
            await self._settler.defer(delivery)
            return
        asked = time.monotonic()
        # A poster may have to be drawn first, and a request that has not left is never unsure.
        found = await self._contents.of(delivery)
        if found is None:  # the tip is gone, or the chat wants none any more or has moved
            await self._outbox.skip(delivery, "no content", self._now())
            return
        began = time.monotonic()
        if delivery.ticket not in await self._begins.add([delivery]):
            await self._outbox.release([delivery])
            return
        if time.monotonic() - asked > _LATE:
            # The database or a drawing was slow: requests that waited must not all leave at once.
            seconds = await self._pace.take(delivery.chat_id)
            if not await self._waited(seconds, began, stop):
                await self._settler.give_back(delivery, seconds)
                return
        post = Post(delivery.chat_id, delivery.thread_id, found.content, delivery.campaign_id)
        await self._settler.settle(delivery, await self._request(post), found)

    async def _waited(self, seconds: float, began: float, stop: asyncio.Event) -> bool:
        """Wait `seconds` before the request of a row that `began`; False on a stop, or if too late.

        The lease of a row must outlive its request, which may take half of it: otherwise another
        process would send the same message once more.
        """
        if time.monotonic() + seconds - began > self._limits.lease.total_seconds() / 2:
            return False
        await until(stop, seconds)
        return not stop.is_set()

    async def _request(self, post: Post) -> Outcome:
        try:
            async with asyncio.timeout(self._limits.lease.total_seconds() / 2):
                return await carried(self._transport, post)
        except TimeoutError:
            return Unsure()

    async def _begin(self, held: Sequence[Delivery]) -> frozenset[Ticket]:
        wanted = await self._settler.still_wanted(held)
        now = self._now()
        return await self._outbox.begin(wanted, now, now + self._limits.lease)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._free.release()

    async def _finish(self) -> None:
        if self._look is not None:
            await asyncio.wait((self._look,))
        if self._under_way:
            await asyncio.wait(self._under_way)
        with suppress(StorageError):
            await self._outbox.release(self._queue.take_all())
            await self._traffic.confirm_all()
