"""Tells chats that are gone from a fault of ours: when many chats refuse at once, it is ours.

So a refusal has its consequences for the chat only after the requests behind it went well.
"""

from collections import deque
from dataclasses import dataclass
from itertools import islice

from bot.broadcast.outcome import Gone, Outcome, Rejected, Sent, Unsure
from bot.storage.broadcasts.delivery import Delivery

WINDOW, LIMIT = 30, 20  # `LIMIT` failures among the last `WINDOW` requests stop a campaign

Refusal = Gone | Rejected


@dataclass(frozen=True, slots=True)
class Refused:
    """A delivery that was refused, with the refusal."""

    delivery: Delivery
    outcome: Refusal


class Circuit:
    """The last requests of one campaign. Once broken it stays broken: to go on, take a new circuit.

    In `rested` its owner notes that the campaign has stopped meanwhile.
    """

    def __init__(self) -> None:
        self._last: deque[Refused | bool] = deque()
        self.broken = False
        self.rested = False

    def note(self, delivery: Delivery, outcome: Outcome) -> tuple[Refused, ...]:
        """Note an outcome; give the refusals that later outcomes have confirmed."""
        match outcome:
            case Gone() | Rejected():
                self._last.append(Refused(delivery, outcome))
            case Unsure():
                self._last.append(True)
            case Sent():
                self._last.append(False)
            case _:
                return ()  # this outcome says nothing about the chat
        beyond = max(0, len(self._last) - WINDOW)  # these left the window, and wait for its verdict
        if sum(map(bool, islice(self._last, beyond, None))) >= LIMIT:
            self.broken = True
            return ()
        if not beyond:
            return ()
        oldest = self._last.popleft()
        return (oldest,) if isinstance(oldest, Refused) else ()

    def clear(self) -> tuple[Refused, ...]:
        """Empty the window; give the refusals in it, which are not confirmed."""
        found = tuple(each for each in self._last if isinstance(each, Refused))
        self._last.clear()
        return found
