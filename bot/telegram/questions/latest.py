"""Which of the queries that come while a person types is the newest."""

import asyncio

from bot.bounded import Bounded

PAUSE = 0.4  # seconds without a further letter, after which a query is answered
_REMEMBERED = 1_000


class Latest:
    """The newest query of each person: whoever types sends one for every few letters."""

    def __init__(self) -> None:
        self._queries: Bounded[int, str] = Bounded(_REMEMBERED)

    async def settle(self, who: int, query: str) -> bool:
        """Wait a little; False where a newer query has come in between."""
        self._queries.remember(who, query)
        await asyncio.sleep(PAUSE)
        return self._queries.get(who, query) == query
