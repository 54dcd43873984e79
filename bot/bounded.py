"""What is remembered for a while, in the order in which it came: never more than so much."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")
REMEMBERED = 5_000  # unless who remembers says otherwise


class Bounded(OrderedDict[Key, Value]):
    """Values by key, the newest last; of more than `most` the oldest is forgotten."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def remember(self, key: Key, value: Value) -> None:
        """Keep a value as the newest, in the place of an earlier one."""
        self[key] = value
        self.move_to_end(key)
        if len(self) > self._most:
            self.popitem(last=False)

    def forget_old(self, is_old: Callable[[Value], bool]) -> None:
        """Forget the oldest values, up to the first that is not old."""
        while self and is_old(next(iter(self.values()))):
            self.popitem(last=False)

    def forget_all(self, concerns: Callable[[Key], bool]) -> None:
        """Forget the values of all keys of a kind."""
        for key in [each for each in self if concerns(each)]:
            del self[key]


class Seen:
    """Tells what comes for the first time; the oldest is forgotten when too much was seen.

    What is to happen once for all processes, and after a restart, is `bot.storage.Once`.
    """

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._seen: Bounded[Hashable, None] = Bounded(remembered)

    def first(self, key: Hashable) -> bool:
        if key in self._seen:
            return False
        self._seen.remember(key, None)
        return True

    def forget(self, key: Hashable) -> None:
        self._seen.pop(key, None)


class Lately:
    """Tells what comes for the first time in so many `seconds`. Time is an argument."""

    def __init__(self, seconds: float, remembered: int = REMEMBERED) -> None:
        self._seen: Bounded[Hashable, float] = Bounded(remembered)
        self._seconds = seconds

    def first(self, key: Hashable, now: float) -> bool:
        self._seen.forget_old(lambda at: now - at > self._seconds)
        if key in self._seen:
            return False
        self._seen.remember(key, now)
        return True

    def forget(self, key: Hashable) -> None:
        self._seen.pop(key, None)
