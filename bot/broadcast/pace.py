"""How fast to send: one budget for all, one message a second to a chat, 20 a minute to a group.

Times are seconds of a clock that never steps back. Telegram's figures:
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from collections import OrderedDict, deque
from collections.abc import Callable
from typing import Protocol

CHAT_GAP = 1.0  # seconds between two messages to one chat
GROUP_MESSAGES, GROUP_SECONDS = 20, 60.0
SLACK = 0.1  # seconds of budget that a late sender may catch up on
_FLOODED = 3  # chats in a row that were told to wait, after which all chats wait
_STUMBLES = 5  # requests in a row that failed, after which all requests rest
_LONGEST_REST = 60.0


class Budget(Protocol):
    """Moments at which one message may leave, handed out one by one.

    Processes that share one database may share a budget, too.
    """

    async def take(self, now: float) -> float:
        """Take the next moment; give it in seconds of the same clock."""
        ...

    def spend(self, now: float) -> None:
        """Count a message that took no moment, as answers do: the next moment is later."""
        ...

    async def settle(self, now: float) -> None:
        """Tell the other processes that share the budget what was spent."""
        ...


class LocalBudget:
    """Evenly spaced moments for one process."""

    def __init__(self, per_second: float) -> None:
        self._gap = 1 / per_second
        self._next = 0.0

    async def take(self, now: float) -> float:
        at = max(self._next, now - SLACK)
        self._next = at + self._gap
        return max(at, now)

    def spend(self, now: float) -> None:
        self._next = max(self._next, now - SLACK) + self._gap

    async def settle(self, now: float) -> None: ...


class Pace:
    """Tells when the next message may go to a chat; a refusal slows down only the chat it names."""

    def __init__(self, budget: Budget, clock: Callable[[], float]) -> None:
        self._budget = budget
        self._clock = clock
        self._sent: OrderedDict[int, deque[float]] = OrderedDict()
        self._barred: dict[int, float] = {}
        self._flooded: set[int] = set()
        self._halted = 0.0
        self._stumbles = 0

    def free_at(self, chat_id: int) -> float:
        """Give the earliest moment for a message to a chat; it may be past."""
        times = self._sent.get(chat_id)
        at = self._barred.get(chat_id, 0.0)
        if times:
            at = max(at, times[-1] + CHAT_GAP)
            if len(times) == GROUP_MESSAGES:
                at = max(at, times[0] + GROUP_SECONDS)
        return at

    async def take(self, chat_id: int) -> float:
        """Reserve a moment for a message to a chat that is free; give the seconds until then."""
        now = self._clock()
        at = await self._budget.take(max(now, self._halted))
        self._note(chat_id, at)
        return max(0.0, at - now)

    def answered(self, chat_id: int) -> None:
        """Count an answer, which leaves at once: broadcasts wait instead."""
        now = self._clock()
        self._budget.spend(now)
        self._note(chat_id, now)

    async def settle(self) -> None:
        """Tell other processes of the answers. The caller does so several times a second."""
        await self._budget.settle(self._clock())

    def slow(self, chat_id: int, seconds: float) -> None:
        """Bar a chat for as long as Telegram says; bar all when it bars chat after chat."""
        now = self._clock()
        self._barred[chat_id] = now + seconds
        if len(self._barred) > 1000:
            self._barred = {chat: at for chat, at in self._barred.items() if at > now}
        self._flooded.add(chat_id)
        if len(self._flooded) >= _FLOODED:
            self._halted = max(self._halted, now + seconds)

    def stumble(self, jitter: float) -> float:
        """Note that a request failed on its way; after several, all rest, longer each time.

        `jitter` is around 1. Gives the seconds of rest.
        """
        self._stumbles += 1
        if self._stumbles < _STUMBLES:
            return 0.0
        rest = min(2.0 ** (self._stumbles - _STUMBLES), _LONGEST_REST) * jitter
        self._halted = max(self._halted, self._clock() + rest)
        return rest

    def recover(self) -> None:
        """Note that a request was answered, and not with a flood."""
        self._stumbles = 0
        self._flooded.clear()

    def _note(self, chat_id: int, at: float) -> None:
        room = GROUP_MESSAGES if chat_id < 0 else 1
        times = self._sent.setdefault(chat_id, deque(maxlen=room))
        times.append(at)
        self._sent.move_to_end(chat_id)
        while self._sent:
            oldest = next(iter(self._sent))
            if self._sent[oldest][-1] > at - GROUP_SECONDS:
                break
            del self._sent[oldest]
