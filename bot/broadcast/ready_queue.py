"""The claimed rows at hand, in order, except those whose chat has to wait."""

import heapq
from collections import deque
from collections.abc import Iterable
from itertools import count

from bot.broadcast.pace import Pace
from bot.storage.broadcasts.delivery import Delivery

Held = tuple[float, Delivery]  # until when the claim holds for sure, and the row


class ReadyQueue:
    """Claimed deliveries. A chat that had a message just now is passed over until it is free.

    A row that would wait too long for its chat, or has waited too long here, is put aside, to be
    given back: a claim does not hold for ever. `patience` is in seconds, as all times are.
    """

    def __init__(self, pace: Pace, patience: float) -> None:
        self._pace = pace
        self._patience = patience
        self._ready: deque[Held] = deque()
        self._later: list[tuple[float, int, Held]] = []
        self._far: list[tuple[Delivery, float]] = []
        self._stale: list[Delivery] = []
        self._order = count()

    def __len__(self) -> int:
        return len(self._ready) + len(self._later)

    def extend(self, deliveries: Iterable[Delivery], now: float) -> None:
        """Put rows that were claimed just now at the end."""
        self._ready.extend((now + self._patience, each) for each in deliveries)

    def next(self, now: float) -> Delivery | None:
        """Take the first row whose chat is free; None where there is none."""
        while self._later and self._later[0][0] <= now:
            self._ready.appendleft(heapq.heappop(self._later)[2])
        while self._ready:
            until, delivery = self._ready.popleft()
            at = self._pace.free_at(delivery.chat_id)
            if until <= now:
                self._stale.append(delivery)
            elif at <= now:
                return delivery
            elif at > until:
                self._far.append((delivery, at))
            else:
                heapq.heappush(self._later, (at, next(self._order), (until, delivery)))
        return None

    def free_at(self) -> float:
        """Give the moment at which the first chat that rows wait for is free."""
        return self._later[0][0] if self._later else float("inf")

    def take_far(self) -> list[tuple[Delivery, float]]:
        """Take the rows that would wait too long, each with the moment when its chat is free."""
        found, self._far = self._far, []
        return found

    def take_stale(self) -> list[Delivery]:
        """Take the rows that have waited here for too long."""
        found, self._stale = self._stale, []
        return found

    def take_all(self) -> tuple[Delivery, ...]:
        """Empty the queue, and give all of its rows."""
        waiting = [each for _, _, (_, each) in self._later]
        far = [each for each, _ in self.take_far()]
        found = (*(each for _, each in self._ready), *waiting, *far, *self.take_stale())
        self._ready.clear()
        self._later.clear()
        return found
