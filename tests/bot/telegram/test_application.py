"""What happens once the assistant is ready."""

import asyncio
import gc

from bot.telegram.application import _load
from bot.telegram.thinking import Thinking


class Loaded(Thinking):
    """One that has nothing left to load."""

    def __init__(self) -> None: ...

    async def load(self) -> None: ...

    async def warm_up(self) -> None: ...


async def test_what_is_there_at_the_start_is_not_searched_for_garbage_again() -> None:
    before = gc.get_freeze_count()
    try:
        await _load(Loaded(), asyncio.Event())
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
