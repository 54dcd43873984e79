"""A turn: one message as it came, and what was shown before it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.assistant.turns.shown import Shown
from index.asked_in import script_of
from index.hits import Result
from index.script import Script, to_traditional

# Confidence from which what a turn finds by itself is likely meant, and surely names its matter.
SURELY, NAMES = 0.6, 0.8


@dataclass(frozen=True)
class Turn:
    """One message. `shown` is what the same person was shown just before, if it is still fresh.

    `alone` gives what the search finds for the text by itself; `at_hand` tells whether the search
    is ready, so that a doubt may ask it without waiting.
    """

    text: str
    script: Script
    shown: Shown | None
    alone: Callable[[], Result]
    at_hand: Callable[[], bool]

    def sure(self) -> float:
        """Give the confidence of the search; 0 where the search is not ready."""
        return self.alone().confidence if self.at_hand() else 0.0


# What no Chinese name has in it, but nearly any clause.
_CLAUSE = re.compile("[我你您他她它佢的嘅了吗嗎呢吧也都]")


def script_in(text: str, shown: Shown | None) -> Script:
    """Tell which script a reply should use; a text that is alike in both goes on as before.

    So does a text that is half in English, after Chinese: What about my mother? 她也收到了.
    """
    script = script_of(text)
    if script is Script.LATIN and shown is not None and _CLAUSE.search(text):
        return script_of(shown.question) if shown.question else script
    if script is Script.HANS and shown is not None and to_traditional(text) == text:
        before = script_of(shown.question)
        return Script.HANT if before is Script.HANT else script
    return script
