"""Writes of a burst go together, and one that fails or is given up spoils none that follow."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.together import Together


class Slow:
    """Writes a batch at a time, and answers with all of it. `batches` is what was written."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.failing = False
        self.together = Together(self.write)

    async def write(self, items: Sequence[int]) -> list[int]:
        self.batches.append(list(items))
        await asyncio.sleep(0.01)
        if self.failing:
            raise RuntimeError
        return list(items)


async def test_what_comes_while_one_runs_goes_with_the_next() -> None:
    slow = Slow()
    first = asyncio.ensure_future(slow.together.add([0]))
    await asyncio.sleep(0.001)
    rest = await asyncio.gather(*(slow.together.add([number]) for number in range(1, 9)))
    assert await first == [0]
    assert slow.batches == [[0], list(range(1, 9))]
    assert all(answer == list(range(1, 9)) for answer in rest)


async def test_none_is_lost_and_none_is_written_twice() -> None:
    slow = Slow()

    async def add(number: int) -> bool:
        await asyncio.sleep(number * 0.0007)
        return number in await slow.together.add([number])

    assert all(await asyncio.gather(*map(add, range(100))))
    assert sorted(number for batch in slow.batches for number in batch) == list(range(100))


async def test_a_failure_is_everyones_and_the_next_goes_on() -> None:
    slow = Slow()
    slow.failing = True
    failed = await asyncio.gather(
        slow.together.add([1]), slow.together.add([2]), return_exceptions=True
    )
    assert [type(each) for each in failed] == [RuntimeError, RuntimeError]
    slow.failing = False
    assert await slow.together.add([4]) == [4]


async def test_who_gives_up_waiting_spoils_nothing() -> None:
    slow = Slow()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(slow.together.add([2]), 0.001)
    assert await slow.together.add([4]) == [4]
    assert slow.batches == [[2], [4]]
