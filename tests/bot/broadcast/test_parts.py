"""The small parts of the sender: the line, the circuit, the gathered writes."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.broadcast.circuit import LIMIT, WINDOW, Circuit
from bot.broadcast.outcome import Gone, RetryAt, Sent, Unsure
from bot.broadcast.pace import LocalBudget, Pace
from bot.broadcast.ready_queue import ReadyQueue
from bot.storage.broadcasts.delivery import Delivery, Ticket
from bot.together import Together

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
BLOCKED = Gone("blocked", "blocked")


def delivery(number: int, chat: int | None = None) -> Delivery:
    return Delivery(
        number, 1, number if chat is None else chat, 0, NOON, None, NOON, "", False, 0, False, "t"
    )


def note(circuit: Circuit, *outcomes: Any) -> list[int]:
    """The chats whose refusal is confirmed meanwhile."""
    return [
        refused.delivery.id
        for number, outcome in enumerate(outcomes)
        for refused in circuit.note(delivery(number), outcome)
    ]


def test_a_refusal_is_believed_when_what_came_after_went_well() -> None:
    circuit = Circuit()
    assert note(circuit, BLOCKED, *[Sent(1)] * (WINDOW - 1)) == []
    assert note(circuit, Sent(1)) == [0]
    assert not circuit.broken


@pytest.mark.parametrize("failure", [BLOCKED, Unsure()])
def test_many_failures_break_it_and_confirm_nothing(failure: Any) -> None:
    circuit = Circuit()
    assert note(circuit, *[Sent(1)] * 100, *[failure] * (LIMIT - 1)) == []
    before = circuit.broken
    assert note(circuit, failure) == []
    assert (before, circuit.broken) == (False, True)
    assert len(circuit.clear()) == (LIMIT if failure == BLOCKED else 0)


def test_only_the_last_requests_count() -> None:
    circuit = Circuit()
    sent = [Sent(1)] * (WINDOW - LIMIT + 1)
    note(circuit, *[Unsure()] * 10, *sent, *[Unsure()] * 10)  # 19 of the last 30, 20 of 31
    assert not circuit.broken


def test_a_refusal_that_waits_for_its_verdict_is_tried_again_too() -> None:
    circuit = Circuit()
    assert note(circuit, BLOCKED, *[Sent(1)] * (WINDOW - LIMIT), *[BLOCKED] * LIMIT) == []
    assert circuit.broken
    assert len(circuit.clear()) == 1 + LIMIT


def test_a_third_of_refusals_is_what_old_lists_have() -> None:
    circuit = Circuit()
    assert len(note(circuit, *[BLOCKED, Sent(1), Sent(1)] * 100)) > 80
    assert not circuit.broken


def test_what_is_repeated_says_nothing() -> None:
    circuit = Circuit()
    note(circuit, *[RetryAt(1)] * 100, *[RetryAt()] * 100)
    assert not circuit.broken


async def test_a_chat_that_is_not_free_is_passed_over() -> None:
    now = 100.0
    pace = Pace(LocalBudget(1000), lambda: now)
    line = ReadyQueue(pace, 15)
    await pace.take(1)
    line.extend([delivery(1, chat=1), delivery(2, chat=2)], now)
    first = line.next(now)
    assert first is not None
    assert first.id == 2
    assert line.next(now) is None
    assert line.free_at() == pytest.approx(now + 1)
    second = line.next(now + 1.01)
    assert second is not None
    assert second.id == 1


async def test_a_chat_that_is_barred_for_long_is_given_back() -> None:
    pace = Pace(LocalBudget(1000), lambda: 100.0)
    line = ReadyQueue(pace, 15)
    pace.slow(1, 60)
    line.extend([delivery(1)], 100)
    assert line.next(100) is None
    ((held, at),) = line.take_far()
    assert held.id == 1
    assert at == pytest.approx(160)
    assert line.take_all() == ()


async def test_what_waited_too_long_here_is_given_back() -> None:
    line = ReadyQueue(Pace(LocalBudget(1000), lambda: 100.0), 15)
    line.extend([delivery(1)], 100)
    line.extend([delivery(2)], 110)
    found = line.next(116)
    assert found is not None
    assert found.id == 2
    assert [each.id for each in line.take_stale()] == [1]


async def test_writes_that_come_while_one_runs_go_together() -> None:
    batches: list[list[int]] = []
    go = asyncio.Event()

    async def write(items: Sequence[Delivery]) -> frozenset[Ticket]:
        batches.append([each.id for each in items])
        await go.wait()
        return frozenset(each.ticket for each in items if each.id % 2)

    writes = Together(write)

    async def add(number: int) -> bool:
        held = delivery(number)
        return held.ticket in await writes.add([held])

    adding = [asyncio.create_task(add(number)) for number in range(6)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    late = asyncio.create_task(add(7))
    await asyncio.sleep(0.01)
    go.set()
    assert await asyncio.gather(*adding, late) == [False, True, False, True, False, True, True]
    assert batches == [[0, 1, 2, 3, 4, 5], [7]]


async def test_a_write_that_fails_fails_for_all_and_the_next_goes_on() -> None:
    failing = True

    async def write(items: Sequence[Delivery]) -> frozenset[Ticket]:
        if failing:
            raise OSError
        return frozenset(each.ticket for each in items)

    writes = Together(write)
    results = await asyncio.gather(
        *(writes.add([delivery(number)]) for number in range(2)), return_exceptions=True
    )
    assert [type(each) for each in results] == [OSError, OSError]
    failing = False
    assert delivery(3).ticket in await writes.add([delivery(3)])
