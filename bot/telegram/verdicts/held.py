"""Verdicts with their messages, in memory only, for the minutes in which somebody may ask why."""

from bot.assistant.check.judging.verdict import Verdict
from bot.bounded import Bounded

MINUTES = 15
_REMEMBERED = 1_000


class Held:
    """The verdicts by chat and the number of the bot's own message. Time is an argument."""

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        self._held: Bounded[tuple[int, int], tuple[float, Verdict]] = Bounded(remembered)

    def keep(self, chat_id: int, number: int, verdict: Verdict, now: float) -> None:
        """Remember the verdict in a message; a corrected message has another from now on."""
        self._held.remember((chat_id, number), (now, verdict))
        self.forget(now)

    def of(self, chat_id: int, number: int, now: float) -> Verdict | None:
        self.forget(now)
        found = self._held.get((chat_id, number))
        return None if found is None else found[1]

    def discard(self, chat_id: int, number: int) -> None:
        """Forget a verdict that nobody needs any more."""
        self._held.pop((chat_id, number), None)

    def drop(self, chat_id: int) -> None:
        """Forget all verdicts of a chat."""
        self._held.forget_all(lambda key: key[0] == chat_id)

    def forget(self, now: float) -> None:
        """Forget the verdicts whose minutes are over."""
        self._held.forget_old(lambda held: now - held[0] > 60 * MINUTES)
