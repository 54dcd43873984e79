"""What comes while others are at work is the next batch, and each gets its own answer."""

import asyncio
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.telegram.questions.batches import Batches


class Held:
    """Work that goes on when it is let; it remembers its batches."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.begun = threading.Semaphore(0)
        self.go = threading.Semaphore(0)

    def __call__(self, texts: Sequence[str]) -> list[str | Exception]:
        self.batches.append(list(texts))
        self.begun.release()
        assert self.go.acquire(timeout=10)
        if "broken" in texts:
            raise OSError("broken")
        return [ValueError(text) if text == "bad" else text.upper() for text in texts]


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
def pool(held: Held) -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as pool:
        yield pool
        for _ in range(100):
            held.go.release()


async def ask(batches: Batches[str, str], texts: Sequence[str]) -> list[asyncio.Task[str]]:
    asked = [asyncio.create_task(batches.do(text)) for text in texts]
    await asyncio.sleep(0)  # each has begun to wait
    return asked


def let(held: Held, batches: int = 100) -> None:
    for _ in range(batches):
        held.go.release()


async def test_what_comes_meanwhile_is_the_next_batch(held: Held, pool: ThreadPoolExecutor) -> None:
    batches = Batches(held, pool, at_once=4, cores=1)
    asked = await ask(batches, "abcdefg")
    assert held.batches in ([], [["a"]])  # begun by itself at once
    let(held)
    assert await asyncio.gather(*asked) == list("ABCDEFG")
    assert held.batches == [["a"], ["b", "c", "d", "e"], ["f", "g"]]


async def test_every_core_has_a_batch(held: Held, pool: ThreadPoolExecutor) -> None:
    batches = Batches(held, pool, cores=2)
    asked = await ask(batches, "abc")
    for _ in range(2):
        assert await asyncio.to_thread(held.begun.acquire, timeout=10)
    assert sorted(held.batches) == [["a"], ["b"]]
    let(held)
    assert await asyncio.gather(*asked) == list("ABC")


async def test_an_error_is_told_to_whom_it_concerns(held: Held, pool: ThreadPoolExecutor) -> None:
    batches = Batches(held, pool, cores=1)
    let(held)
    asked = await ask(batches, ["a", "b", "bad", "c"])
    first, second, third, fourth = await asyncio.gather(*asked, return_exceptions=True)
    assert (first, second, fourth) == ("A", "B", "C")
    assert isinstance(third, ValueError)


async def test_after_a_batch_that_failed_the_next_goes_on(
    held: Held, pool: ThreadPoolExecutor
) -> None:
    batches = Batches(held, pool, cores=1)
    let(held)
    failed = await asyncio.gather(*await ask(batches, ["a", "b", "broken"]), return_exceptions=True)
    assert failed[0] == "A"
    assert all(isinstance(each, OSError) for each in failed[1:])
    assert await batches.do("d") == "D"


async def test_who_waits_no_longer_holds_up_nobody(held: Held, pool: ThreadPoolExecutor) -> None:
    batches = Batches(held, pool, cores=1)
    asked = await ask(batches, "abc")
    asked[1].cancel()
    let(held)
    assert list(await asyncio.gather(asked[0], asked[2])) == ["A", "C"]
    assert asked[1].cancelled()


async def test_closed_threads_leave_nobody_waiting(held: Held) -> None:
    pool = ThreadPoolExecutor(1)
    batches = Batches(held, pool, at_once=1, cores=2)
    asked = await ask(batches, "abc")  # one at work, one in the threads' queue, one here
    pool.shutdown(wait=False, cancel_futures=True)
    let(held)
    async with asyncio.timeout(30):
        found = await asyncio.gather(*asked, return_exceptions=True)
    assert found[0] == "A"
    assert all(isinstance(each, asyncio.CancelledError | RuntimeError) for each in found[1:])
