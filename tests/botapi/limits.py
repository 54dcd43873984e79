"""Telegram's published limits on sending, as sliding windows."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Window:
    """At most `messages` within any `seconds`."""

    messages: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Violation:
    """A call that was refused, and the window that it broke: overall, chat or group."""

    window: str
    chat_id: int
    at: float
    retry_after: int


@dataclass(slots=True)
class Limits:
    """Refuses what goes beyond the windows; None switches one off.

    `overall` is all chats together, `chat` one chat, `group` a group or supergroup. `slack` is what
    a window forgives for travel time: a message that comes so much too early still passes. A call
    that is refused does not count.
    """

    overall: Window | None = Window(30, 1.0)
    chat: Window | None = Window(1, 1.0)
    group: Window | None = Window(20, 60.0)
    slack: float = 0.05
    violations: list[Violation] = field(default_factory=list)
    _times: dict[tuple[str, int], deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def counts(self, method: str) -> bool:
        """Sends count, edits and chat actions do not."""
        name = method.lower()
        return name.startswith(("send", "forward", "copy")) and name != "sendchataction"

    def check(self, chat_id: int, is_group: bool, now: float, messages: int = 1) -> int:
        """0 and the messages are counted, or the seconds to wait."""
        windows = [("overall", 0, self.overall), ("chat", chat_id, self.chat)]
        if is_group:
            windows.append(("group", chat_id, self.group))
        counted = []
        for name, key, window in windows:
            if window is None:
                continue
            times = self._times[name, key]
            while times and times[0] <= now - window.seconds + self.slack:
                times.popleft()
            # A batch larger than the window passes when nothing else is in it.
            over = len(times) + messages - max(window.messages, messages)
            if over > 0:
                retry_after = max(1, math.ceil(times[over - 1] + window.seconds - now))
                self.violations.append(Violation(name, chat_id, now, retry_after))
                return retry_after
            counted.append(times)
        for times in counted:
            times.extend([now] * messages)
        return 0
