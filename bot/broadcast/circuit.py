"""Tells chats that are gone from a fault of ours: when many refuse at once, it is not the chats.

So what a refusal means for its chat is put off until the requests after it went well.
"""

from collections import deque
from dataclasses import dataclass

from bot.broadcast.outcome import Gone, Outcome, Rejected, Sent, Unsure
from bot.storage.broadcasts.delivery import Delivery

WINDOW, LIMIT = 30, 20  # so many failures among the last requests stop a campaign

Refusal = Gone | Rejected


@dataclass(frozen=True, slots=True)
class Refused:
    """A delivery that was refused, and how."""

    delivery: Delivery
    outcome: Refusal


class Circuit:
    """The last requests of one campaign. Once broken it stays so; whoever goes on takes a new one.

    `rested` is for its owner to note that the campaign has stopped meanwhile.
    """

    def __init__(self) -> None:
        self._last: deque[Refused | bool] = deque()
        self.broken = False
        self.rested = False

    def note(self, delivery: Delivery, outcome: Outcome) -> tuple[Refused, ...]:
        """Note an outcome; give the refusals that are confirmed by what came after them."""
        match outcome:
            case Gone() | Rejected():
                self._last.append(Refused(delivery, outcome))
            case Unsure():
                self._last.append(True)
            case Sent():
                self._last.append(False)
            case _:
                return ()  # it says nothing of the chat
        if sum(map(bool, self._last)) >= LIMIT:
            self.broken = True
            return ()
        if len(self._last) <= WINDOW:
            return ()
        oldest = self._last.popleft()
        return (oldest,) if isinstance(oldest, Refused) else ()

    def clear(self) -> tuple[Refused, ...]:
        """Empty the window; give the refusals in it, which nothing has confirmed."""
        found = tuple(each for each in self._last if isinstance(each, Refused))
        self._last.clear()
        return found
