"""What the bot's messages showed, in memory only, for the minutes in which a reply leans on it."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.assistant.turns.shown import Shown
from bot.bounded import REMEMBERED, Bounded
from bot.telegram.sending.place import Place


@dataclass(frozen=True)
class _Telling:
    shown: Shown
    who: int

    def to(self, who: int) -> Shown | None:
        """Give what a person may lean on: not another person's emergency, tale, place or work."""
        if who == self.who:
            return self.shown
        return None if self.shown.in_aid else self.shown.for_others()


class Told:
    """What was shown, by chat, topic and message, and to whom. Time is an argument."""

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._told: Bounded[tuple[int, int | None, int], _Telling] = Bounded(remembered)

    def keep(
        self, place: Place, numbers: Iterable[int], who: int, shown: Shown | None, now: float
    ) -> None:
        """Remember what messages show; a corrected message may show nothing any more."""
        for number in numbers:
            key = _key(place, number)
            if shown is None:
                self._told.pop(key, None)
            else:
                self._told.remember(key, _Telling(shown, who))
        self.forget(now)

    def of(self, place: Place, number: int, who: int, now: float) -> Shown | None:
        """Give what a message showed, as far as a person may lean on it."""
        self.forget(now)
        found = self._told.get(_key(place, number))
        shown = None if found is None else found.to(who)
        return None if shown is None else shown.recalled(now)

    def drop(self, chat_id: int) -> None:
        """Forget all of a chat."""
        self._told.forget_all(lambda key: key[0] == chat_id)

    def forget(self, now: float) -> None:
        """Forget what no reply leans on any more."""
        self._told.forget_old(lambda telling: not telling.shown.fresh(now))


def _key(place: Place, number: int) -> tuple[int, int | None, int]:
    return place.chat_id, place.thread_id, number
