"""Sparing work pauses of its own accord, in its own thread, and only while it lasts."""

import sys
import threading
from collections.abc import Iterator
from itertools import count

import pytest

from bot.telegram.questions.sparing import REST, WORK, sparing

TICK = WORK / 4


def step() -> None:
    """What Python sees of most work: a call and a return."""


@pytest.fixture
def ticks() -> Iterator[float]:
    """A clock that goes on by TICK whenever it is looked at."""
    return (TICK * number for number in count())


def test_work_pauses_after_every_stretch(ticks: Iterator[float]) -> None:
    rests: list[float] = []
    with sparing(lambda: next(ticks), rests.append):
        for _ in range(50):
            step()
    assert len(rests) >= 2 * 50 // 6  # two looks a step, and a few for each pause
    assert set(rests) == {REST}


def test_nothing_pauses_after_the_block_whatever_was_raised(ticks: Iterator[float]) -> None:
    rests: list[float] = []
    with pytest.raises(ValueError, match="wrong"), sparing(lambda: next(ticks), rests.append):
        raise ValueError("wrong")
    before = len(rests)
    for _ in range(50):
        step()
    assert len(rests) == before
    assert sys.getprofile() is None


def test_other_threads_are_left_alone(ticks: Iterator[float]) -> None:
    paused: set[int] = set()

    def work() -> None:
        for _ in range(50):
            step()

    with sparing(lambda: next(ticks), lambda _: paused.add(threading.get_ident())):
        other = threading.Thread(target=work)
        other.start()
        other.join()
        work()
    assert paused == {threading.get_ident()}


def test_a_profiler_that_is_at_work_goes_before(ticks: Iterator[float]) -> None:
    def profiler(*_: object) -> None:
        """Note nothing."""

    rests: list[float] = []
    sys.setprofile(profiler)
    try:
        with sparing(lambda: next(ticks), rests.append):
            for _ in range(50):
                step()
        assert sys.getprofile() is profiler
    finally:
        sys.setprofile(None)
    assert not rests
