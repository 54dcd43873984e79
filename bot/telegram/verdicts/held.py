"""Verdicts with their messages, in memory only, for the minutes in which somebody may ask why."""

from collections import OrderedDict

from bot.assistant.check.verdict import Verdict

MINUTES = 15
_REMEMBERED = 1_000


class Held:
    """The verdicts by chat and the number of the bot's own message. Time is an argument."""

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        self._held: OrderedDict[tuple[int, int], tuple[float, Verdict]] = OrderedDict()
        self._remembered = remembered

    def keep(self, chat_id: int, number: int, verdict: Verdict, now: float) -> None:
        """Remember what a message says; one that is corrected says something else from now on."""
        self._held[chat_id, number] = now, verdict
        self._held.move_to_end((chat_id, number))
        self._forget(now)

    def of(self, chat_id: int, number: int, now: float) -> Verdict | None:
        self._forget(now)
        found = self._held.get((chat_id, number))
        return None if found is None else found[1]

    def take(self, chat_id: int, number: int, now: float) -> Verdict | None:
        """Give a verdict and forget it."""
        found = self.of(chat_id, number, now)
        self._held.pop((chat_id, number), None)
        return found

    def drop(self, chat_id: int) -> None:
        """Forget all of a chat."""
        for key in [each for each in self._held if each[0] == chat_id]:
            del self._held[key]

    def _forget(self, now: float) -> None:
        while self._held:
            at, _ = next(iter(self._held.values()))
            if now - at <= 60 * MINUTES and len(self._held) <= self._remembered:
                return
            self._held.popitem(last=False)
