"""Bursts: what comes within seconds is one case. The clock is the test's own."""

import asyncio
from dataclasses import dataclass, field

import pytest

from bot.telegram.chats.burst import LONGEST, MOST, QUIET, Bursts


@dataclass
class Clock:
    """Time that goes on only when told to; who sleeps is woken when it is due."""

    now: float = 0.0
    sleepers: list[tuple[float, asyncio.Event]] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        self.sleepers.append((self.now + seconds, woken))
        await woken.wait()

    async def pass_by(self, seconds: float) -> None:
        self.now += seconds
        for due, woken in self.sleepers:
            if due <= self.now:
                woken.set()
        for _ in range(5):
            await asyncio.sleep(0)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bursts(clock: Clock) -> Bursts[int]:
    return Bursts(clock, clock.sleep)


async def begun(bursts: Bursts[int], key: str, item: int) -> asyncio.Task[tuple[int, ...]]:
    task = asyncio.create_task(bursts.gather(key, item))
    await asyncio.sleep(0)
    return task


async def test_what_comes_soon_is_given_to_the_first(bursts: Bursts[int], clock: Clock) -> None:
    first = await begun(bursts, "ann", 1)
    await clock.pass_by(QUIET - 0.1)
    assert await bursts.gather("ann", 2) == ()
    await clock.pass_by(QUIET - 0.1)
    assert await bursts.gather("ann", 3) == ()
    await clock.pass_by(QUIET - 0.1)
    assert not first.done()
    await clock.pass_by(0.2)
    assert await first == (1, 2, 3)


async def test_what_comes_late_is_another_case(bursts: Bursts[int], clock: Clock) -> None:
    first = await begun(bursts, "ann", 1)
    await clock.pass_by(QUIET)
    second = await begun(bursts, "ann", 2)
    await clock.pass_by(QUIET)
    assert (await first, await second) == ((1,), (2,))


async def test_people_do_not_mix(bursts: Bursts[int], clock: Clock) -> None:
    first, second = await begun(bursts, "ann", 1), await begun(bursts, "bob", 2)
    await clock.pass_by(QUIET)
    assert (await first, await second) == ((1,), (2,))


async def test_nobody_waits_for_ever(bursts: Bursts[int], clock: Clock) -> None:
    first = await begun(bursts, "ann", 0)
    for item in range(1, 20):
        await clock.pass_by(QUIET / 2)
        if first.done():
            break
        await bursts.gather("ann", item)
    assert first.done()
    assert clock.now == pytest.approx(LONGEST, abs=QUIET)


async def test_a_full_burst_is_followed_by_another(bursts: Bursts[int], clock: Clock) -> None:
    first = await begun(bursts, "ann", 0)
    for item in range(1, MOST):
        assert await bursts.gather("ann", item) == ()
    second = await begun(bursts, "ann", MOST)
    await clock.pass_by(QUIET)
    assert (await first, await second) == (tuple(range(MOST)), (MOST,))


async def test_a_burst_that_is_given_up_leaves_nothing(bursts: Bursts[int], clock: Clock) -> None:
    first = await begun(bursts, "ann", 1)
    first.cancel()
    await asyncio.wait((first,))
    second = await begun(bursts, "ann", 2)
    await clock.pass_by(QUIET)
    assert await second == (2,)


async def test_what_comes_at_once_belongs_together(bursts: Bursts[int], clock: Clock) -> None:
    assert not bursts.joins("ann")
    bursts.begin("ann")
    for _ in range(MOST - 1):
        assert bursts.joins("ann")
    assert not bursts.joins("ann")
    assert not bursts.joins("bob")
    bursts.begin("ann")
    await clock.pass_by(QUIET - 0.1)
    assert bursts.joins("ann")
    await clock.pass_by(QUIET)
    assert not bursts.joins("ann")
