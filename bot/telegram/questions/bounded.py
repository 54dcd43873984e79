"""What is remembered for a while, in the order in which it came: never more than so much."""

from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


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
