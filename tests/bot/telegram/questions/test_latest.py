"""Of what a person types, the newest query is the one to answer."""

import asyncio

import pytest

from bot.telegram.questions import latest
from bot.telegram.questions.latest import Latest


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(latest, "PAUSE", 0.01)


async def test_only_the_newest_query_of_each_person_settles() -> None:
    typed = Latest()
    queries = ((1, "a"), (2, "b"), (1, "c"))
    settled = await asyncio.gather(*(typed.settle(who, query) for who, query in queries))
    assert settled == [False, True, True]
    assert await typed.settle(1, "d")
