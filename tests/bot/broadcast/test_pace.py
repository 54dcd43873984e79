"""No limit is broken, nobody waits for another's fault, and what is waited for is little."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.broadcast.pace import GROUP_MESSAGES, LocalBudget, Pace


class Ticks:
    """A clock that never steps back, moved by the tests."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


def pace(ticks: Ticks, per_second: float = 25) -> Pace:
    return Pace(LocalBudget(per_second), ticks)


async def send(paced: Pace, ticks: Ticks, chat: int) -> float:
    """Send as a sender does: when the chat is free, at the moment that is given."""
    ticks.now = max(ticks.now, paced.free_at(chat))
    ticks.now += await paced.take(chat)
    return ticks.now


async def test_messages_are_evenly_spaced(ticks: Ticks) -> None:
    paced = pace(ticks)
    times = [await send(paced, ticks, chat) for chat in range(1, 251)]
    assert times[-1] - times[0] == pytest.approx(249 / 25, rel=0.02)
    assert most_within(times, 1.0) <= 28


def most_within(times: list[float], seconds: float) -> int:
    return max(sum(begin <= each < begin + seconds for each in times) for begin in times)


async def test_a_sender_that_was_held_up_does_not_rush(ticks: Ticks) -> None:
    paced = pace(ticks)
    await send(paced, ticks, 1)
    ticks.now += 60
    times = [await send(paced, ticks, chat) for chat in range(2, 52)]
    assert most_within(times, 1.0) <= 28


@given(st.lists(st.sampled_from([1, 2, 3, -1, -2]), min_size=1, max_size=120))
async def test_no_limit_of_a_chat_is_broken(chats: list[int]) -> None:
    ticks = Ticks()
    paced = pace(ticks, 1000)
    times: dict[int, list[float]] = {}
    for chat in chats:
        times.setdefault(chat, []).append(await send(paced, ticks, chat))
    for chat, at in times.items():
        assert all(later - one >= 1 for one, later in pairwise(at))
        if chat < 0:
            assert most_within(at, 59.9) <= GROUP_MESSAGES


async def test_an_answer_takes_the_place_of_a_broadcast(ticks: Ticks) -> None:
    paced = pace(ticks, 10)
    first = await send(paced, ticks, 1)
    for chat in range(50, 55):
        paced.answered(chat)
    assert await send(paced, ticks, 2) - first >= 0.5
    assert paced.free_at(50) == pytest.approx(first + 1)


async def test_a_flood_in_one_chat_holds_up_no_other(ticks: Ticks) -> None:
    paced = pace(ticks)
    paced.slow(1, 30)
    assert paced.free_at(1) == ticks.now + 30
    assert paced.free_at(2) <= ticks.now
    assert await paced.take(2) < 1


async def test_floods_and_nothing_else_hold_up_all_and_let_none_rush(ticks: Ticks) -> None:
    paced = pace(ticks)
    for chat in range(1, 4):
        paced.slow(chat, 30)
    begin = ticks.now
    times = [await send(paced, ticks, chat) for chat in range(10, 60)]
    assert times[0] >= begin + 30
    assert most_within(times, 1.0) <= 28


async def test_floods_among_messages_that_arrive_are_each_chats_own(ticks: Ticks) -> None:
    paced = pace(ticks)
    for chat in range(1, 10):
        paced.slow(chat, 30)
        paced.recover()
    assert await paced.take(99) < 1


async def test_a_broken_network_is_given_longer_rests(ticks: Ticks) -> None:
    paced = pace(ticks)
    rests = [paced.stumble(1.0) for _ in range(20)]
    assert rests[:5] == [0, 0, 0, 0, 1]
    assert rests[5] == 2
    assert max(rests) == 60
    paced.recover()
    assert paced.stumble(1.0) == 0


async def test_chats_of_long_ago_are_forgotten(ticks: Ticks) -> None:
    paced = pace(ticks, 1000)
    for chat in range(1, 5000):
        await send(paced, ticks, chat)
        ticks.now += 0.1
    assert len(paced._sent) < 1000
