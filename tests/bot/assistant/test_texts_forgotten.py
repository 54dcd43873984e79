"""Nothing that people wrote is left in memory once texts are forgotten."""

import gc
from functools import _lru_cache_wrapper, partial
from typing import Any

from bot.assistant.assistant import Assistant
from index.at_hand import forget_texts

TOLD = (
    "我刚给一个叫赵小美的人转了八万六，现在打不通了",
    "my frind trasnferred 8000 to a scammer, what now",
    "wo bei pian le 8000 kuai qian",
    "刷单是骗人的吗",
)
# By character, or by a broadcast's rhythm: nothing in them is what somebody wrote.
OF_NO_TEXT = {"_fold_character", "_prices", "<lambda>", "next_due"}


def remembering() -> set[str]:
    """Give the names of our functions that remember the last few things they were asked."""
    found: set[str] = set()
    # A bot that is ready freezes what it holds, and so what a test beside this one loaded: what is
    # frozen is not among the collector's objects, and would pass for forgotten.
    gc.unfreeze()
    for each in gc.get_objects():
        # Not isinstance, which asks objects for their class: those that load late would load.
        if type(each) is _lru_cache_wrapper and each.cache_parameters()["maxsize"]:
            made: Any = each.__wrapped__
            made = made.func if isinstance(made, partial) else made
            if made.__module__.startswith(("bot.", "index.")) and each.cache_info().currsize:
                found.add(made.__name__)
    return found


def test_no_text_is_left_once_texts_are_forgotten(assistant: Assistant) -> None:
    for text in TOLD:
        assistant.reply(text)
        assistant.check(text)
    assert remembering() >= {"fold", "plain", "normalised", "last"}
    forget_texts()
    assert remembering() <= OF_NO_TEXT
