"""Which of the queries that come while a person types is the newest."""

import asyncio
from collections import OrderedDict

PAUSE = 0.4  # seconds without a further letter, after which a query is answered
_REMEMBERED = 1_000


class Latest:
    """The newest query of each person: whoever types sends one for every few letters."""

    def __init__(self) -> None:
        self._queries: OrderedDict[int, str] = OrderedDict()

    async def settle(self, who: int, query: str) -> bool:
        """Wait a little; False where a newer query has come in between."""
        self._queries[who] = query
        self._queries.move_to_end(who)
        if len(self._queries) > _REMEMBERED:
            self._queries.popitem(last=False)
        await asyncio.sleep(PAUSE)
        return self._queries.get(who, query) == query
