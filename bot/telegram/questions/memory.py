"""What is remembered while the process lives, and no longer; all of it is bounded.

Of people's words it holds only the last question, or checked message, of each person, and the end
of what he told just before, for the minutes in which a further question may lean on it.
"""

from collections.abc import Hashable
from dataclasses import dataclass

from telegram import Message

from bot.assistant.turns.shown import Shown
from bot.bounded import REMEMBERED, Bounded


@dataclass(frozen=True)
class Given:
    """The bot's messages that answer a message, perhaps none; and what its words hashed to."""

    words: int
    ids: tuple[int, ...]


class Answers:
    """Which answer belongs to which message, so that an edited question corrects its answer.

    Telegram also reports edits that change nothing which the bot can see. The hash of the words
    tells them apart; Python salts it anew in every process.
    """

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._given: Bounded[tuple[int, int], Given] = Bounded(remembered)

    def remember(self, message: Message, words: Hashable, ids: tuple[int, ...]) -> None:
        key = message.chat_id, message.message_id
        self._given.remember(key, Given(hash(words), ids))

    def of(self, message: Message) -> Given | None:
        return self._given.get((message.chat_id, message.message_id))

    def drop(self, chat_id: int) -> None:
        """Forget all of a chat."""
        self._given.forget_all(lambda key: key[0] == chat_id)


class Recent:
    """What each person in each chat was shown last, while it is fresh. Time is an argument."""

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._shown: Bounded[Hashable, Shown] = Bounded(remembered)

    def of(self, who: Hashable, now: float) -> Shown | None:
        self.forget(now)
        shown = self._shown.get(who)
        return None if shown is None else shown.recalled(now)

    def remember(self, who: Hashable, shown: Shown | None, now: float) -> None:
        if shown is not None:
            self._shown.remember(who, shown)
        self.forget(now)

    def end(self, who: Hashable) -> None:
        """Forget what a person was shown: it was nothing after all."""
        self._shown.pop(who, None)

    def drop(self, chat_id: int) -> None:
        """Forget what was shown in a chat; those who ask are named by chat and person."""
        self._shown.forget_all(lambda who: isinstance(who, tuple) and who[0] == chat_id)

    def forget(self, now: float) -> None:
        """Forget what no further question leans on any more."""
        self._shown.forget_old(lambda shown: not shown.fresh(now))
