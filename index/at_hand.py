"""What was made of the last few texts, so that it is not made again while they are answered.

A question is folded, encoded and judged in several places on its way. Each place remembers what it
made of the last texts, and so the texts. They are people's words, to be kept no longer than an
answer takes: all of these memories are known here, and can be emptied together.
"""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any, TypeVar
from weakref import WeakSet

Text = TypeVar("Text", bound=Hashable)
Made = TypeVar("Made")

_memories: WeakSet[Any] = WeakSet()  # those of an index that was replaced go with it


def at_hand(texts: int) -> Callable[[Callable[[Text], Made]], Callable[[Text], Made]]:
    """Decorate a function of one text: what it made of the last `texts` is not made again."""

    def remembering(make: Callable[[Text], Made]) -> Callable[[Text], Made]:
        memory = lru_cache(texts)(make)
        _memories.add(memory)
        return memory

    return remembering


def forget_texts() -> None:
    """Empty all of these memories; a text that is being answered is read once more."""
    for memory in _memories.copy():
        memory.cache_clear()
