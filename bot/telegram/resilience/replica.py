"""The life of this process among others on one database: it says that it lives, until it ends.

What it has in hand is its own while its lease lasts. Later than that, others look after it.
"""

import asyncio
import socket
import time
from collections.abc import Sequence
from datetime import timedelta

import structlog

from bot.clock import now
from bot.settings import Settings
from bot.storage.database.engine import Database
from bot.storage.processes.received import Arrival, Claim, Received
from bot.storage.processes.replicas import Replica, Replicas, Roll
from bot.telegram.resilience.storing import Storing
from bot.together import Together
from bot.waiting import PRUNE_EVERY, repeat

log = structlog.get_logger()
LEASE = timedelta(seconds=20)
BEAT = 4.0  # seconds
_AT_ONCE = 1000  # numbers in one statement; databases limit what it may hold
KEPT = timedelta(hours=26)  # Telegram keeps updates, and may give one again, for a day


def myself(settings: Settings, run: str) -> Replica:
    """Name this process. Its next life has the same name, and no other process has it."""
    host = socket.gethostname()
    if settings.webhook_url is None:
        return Replica(run, f"{host}:polling")
    return Replica(run, f"{host}:{settings.webhook_port}", _address(settings, host))


def _address(settings: Settings, host: str) -> str | None:
    """Say where others reach the webhook; nowhere, when it listens on loopback alone."""
    if settings.replica_url is not None:
        return settings.replica_url
    if settings.webhook_listen in {"127.0.0.1", "::1", "localhost"}:
        return None
    return f"http://{host}:{settings.webhook_port}"


class Life:
    """One life of the process: the notes of its updates, its lease, and who else lives.

    `storing` holds its writes, and others' of the same bot.
    """

    def __init__(self, database: Database, replica: Replica) -> None:
        self.replica = replica
        self.storing = Storing()
        self.received = Received(database)
        self.living: tuple[Replica, ...] = ()
        # A burst of messages may take all connections, and those who wait would seem dead.
        self._apart = database.another()
        self._replicas = Replicas(self._apart)
        self._steady = False
        self._beaten: float | None = None
        self._not_done: list[int] = []
        self._over = asyncio.Event()
        self._claims = Together(self._claim)
        self._done = Together(self._note_done)

    async def begin(self) -> None:
        """Begin. Raises StorageError."""
        roll = await self._replicas.begin(self.replica, now(), LEASE)
        self._heard(roll)

    async def go_on(self) -> None:
        """Say that it lives, and forget what was done long ago, until the end."""
        await asyncio.gather(
            repeat(self._beat, BEAT, self._over, "lease_not_renewed"),
            repeat(self._prune, PRUNE_EVERY, self._over, "updates_not_pruned"),
        )

    async def end(self) -> None:
        """End: what is still in hand is others' from now on."""
        self._over.set()
        await self._catch_up()
        await self.storing.store(self._replicas.end(self.replica.run, now()))

    @property
    def writes(self) -> bool:
        """Tell whether the database took a write of this life's lately; True before it begins."""
        return self._beaten is None or time.monotonic() - self._beaten < LEASE.total_seconds()

    async def close(self) -> None:
        """Close the connections that are its own."""
        await self._apart.close()

    # What came in

    async def claim(self, arrivals: Sequence[Arrival]) -> Claim:
        return (await self._claims.add(arrivals)).of([each.id for each in arrivals])

    async def earlier(self, arrival: Arrival) -> bool:
        return await self.received.earlier(arrival, self.replica.run, now())

    async def done(self, number: int) -> None:
        """Note that an update is handled. What cannot be written now is tried again later."""
        await self._done.add([number])

    async def left_over(self, grace: timedelta) -> tuple[Arrival, ...]:
        """Take over what lives left for which a person waits, that ended longer ago than `grace`.

        Nothing, while this one's own lease had ended: all may have been away from the database.
        """
        if not self._steady:
            return ()
        return await self.received.adopt(self.replica.run, now() - grace)

    async def _claim(self, arrivals: Sequence[Arrival]) -> Claim:
        return await self.received.claim(arrivals, self.replica.run, now())

    async def _beat(self) -> None:
        self._steady = False  # while it is not known
        roll = await self._replicas.beat(self.replica, now(), LEASE)
        self._heard(roll)
        if not roll.steady:
            log.warning("lease_had_ended")
        await self._catch_up()

    def _heard(self, roll: Roll) -> None:
        self._steady, self.living = roll.steady, roll.living
        self._beaten = time.monotonic()

    async def _catch_up(self) -> None:
        """Note what a database that was away did not take; the lease does not wait for it long."""
        if self._not_done:
            await self.storing.store(self._done.add([]))

    async def _prune(self) -> None:
        await self.received.prune(now() - KEPT)

    async def _note_done(self, numbers: Sequence[int]) -> None:
        await self._claims.settle()  # a claim that lingers would come after what it begins
        self._not_done += numbers
        while batch := self._not_done[:_AT_ONCE]:
            await self.received.done(batch, now())
            del self._not_done[: len(batch)]
