"""What is remembered while the process lives, and no longer; all of it is bounded.

People's words are among it only as the last question, or message that was checked, of each, for the
minutes in which a further one may lean on it.
"""

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from telegram import Message

from bot.assistant.turns.shown import Shown

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


class Lately:
    """Tells what comes for the first time in so many `seconds`. Time is an argument."""

    def __init__(self, seconds: float, remembered: int = REMEMBERED) -> None:
        self._seen: OrderedDict[Hashable, float] = OrderedDict()
        self._seconds = seconds
        self._remembered = remembered

    def first(self, key: Hashable, now: float) -> bool:
        while self._seen and now - next(iter(self._seen.values())) > self._seconds:
            self._seen.popitem(last=False)
        if key in self._seen:
            return False
        self._seen[key] = now
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

    def drop(self, chat_id: int) -> None:
        """Forget all of a chat."""
        for key in [each for each in self._given if each[0] == chat_id]:
            del self._given[key]


class Recent:
    """What each person in each chat was shown last, while it is fresh. Time is an argument."""

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._shown: OrderedDict[Hashable, Shown] = OrderedDict()
        self._remembered = remembered

    def of(self, who: Hashable, now: float) -> Shown | None:
        self._forget(now)
        return self._shown.get(who)

    def remember(self, who: Hashable, shown: Shown | None, now: float) -> None:
        if shown is not None:
            self._shown[who] = shown
            self._shown.move_to_end(who)
        self._forget(now)

    def drop(self, chat_id: int) -> None:
        """Forget what was shown in a chat; those who ask are named by chat and person."""
        for who in [each for each in self._shown if isinstance(each, tuple)]:
            if who[0] == chat_id:
                del self._shown[who]

    def _forget(self, now: float) -> None:
        while self._shown:
            oldest = next(iter(self._shown.values()))
            if oldest.fresh(now) and len(self._shown) <= self._remembered:
                return
            self._shown.popitem(last=False)
