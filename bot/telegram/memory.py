"""What is remembered for as long as the process lives: bounded, and without anyone's words."""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from telegram import Message

REMEMBERED = 5_000


class Once:
    """Tells what comes for the first time; the oldest is forgotten when too much was seen."""

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._seen: OrderedDict[Hashable, None] = OrderedDict()
        self._remembered = remembered

    def first(self, key: Hashable) -> bool:
        if key in self._seen:
            return False
        self._seen[key] = None
        if len(self._seen) > self._remembered:
            self._seen.popitem(last=False)
        return True

    def forget(self, key: Hashable) -> None:
        self._seen.pop(key, None)


@dataclass(frozen=True)
class Given:
    """The bot's messages that answer a message, perhaps none; and what its words hashed to."""

    words: int
    ids: tuple[int, ...]


class Answers:
    """Which answer belongs to which message, so that an edited question corrects its answer.

    Telegram also reports edits that change nothing which the bot can see. They are told by the
    hash, which Python salts anew in every process.
    """

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._given: OrderedDict[tuple[int, int], Given] = OrderedDict()
        self._remembered = remembered

    def remember(self, message: Message, words: Hashable, ids: tuple[int, ...]) -> None:
        self._given[message.chat_id, message.message_id] = Given(hash(words), ids)
        if len(self._given) > self._remembered:
            self._given.popitem(last=False)

    def of(self, message: Message) -> Given | None:
        return self._given.get((message.chat_id, message.message_id))
