"""Flood control: how many messages one user may send, kept in memory only."""

import math
from dataclasses import dataclass

from bot.bounded import Bounded

_REMEMBERED = 10_000


@dataclass
class _Bucket:
    tokens: float
    updated: float
    told: bool = False


class FloodControl:
    """A token bucket per user: `per_minute` messages, refilled evenly. Time is an argument."""

    def __init__(self, per_minute: int) -> None:
        self._capacity = float(per_minute)
        self._rate = per_minute / 60
        self._buckets: Bounded[int, _Bucket] = Bounded(_REMEMBERED)

    def admit(self, user: int, now: float) -> bool:
        """Take one message of this user; False when there have been too many."""
        bucket = self._bucket(user, now)
        bucket.tokens = min(self._capacity, bucket.tokens + (now - bucket.updated) * self._rate)
        bucket.updated = now
        if bucket.tokens >= self._capacity / 2:
            bucket.told = False
        if bucket.tokens < 1:
            return False
        bucket.tokens -= 1
        return True

    def tell(self, user: int, now: float) -> int | None:
        """Give the seconds to wait, once in a flood; None after that.

        A flood has ended when half of the messages may be sent again. Before that, a user who
        goes on gets one through now and then, and no second notice.
        """
        bucket = self._bucket(user, now)
        if bucket.told:
            return None
        bucket.told = True
        return self.wait(user, now)

    def wait(self, user: int, now: float) -> int:
        """Give the seconds until this user's next message is taken."""
        missing = 1 - self._bucket(user, now).tokens
        return max(1, math.ceil(missing / self._rate))

    def _bucket(self, user: int, now: float) -> _Bucket:
        bucket = self._buckets.get(user) or _Bucket(self._capacity, now)
        self._buckets.remember(user, bucket)
        return bucket
