"""Requests that are made again, and those that are not."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import httpx
import pytest
from telegram.error import (
    BadRequest,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram.sending import persist as module
from bot.telegram.sending.persist import ATTEMPTS, UnsureError, persist


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PAUSE", 0.001)


def failing(
    *errors: TelegramError,
) -> tuple[Callable[[], Awaitable[str]], list[TelegramError]]:
    """A request that fails so, in this order, and then succeeds; and what it still has to raise."""
    left = list(errors)

    async def request() -> str:
        if left:
            raise left.pop(0)
        return "done"

    return request, left


def broken(cause: type[httpx.HTTPError]) -> TelegramError:
    error = TimedOut() if issubclass(cause, httpx.TimeoutException) else NetworkError("x")
    error.__cause__ = cause("x")
    return error


async def test_what_never_left_is_sent_again() -> None:
    request, left = failing(
        broken(httpx.ConnectError), broken(httpx.PoolTimeout), NetworkError("Bad Gateway")
    )
    assert await persist(request) == "done"
    assert left == []


async def test_a_token_that_is_refused_for_a_moment_costs_no_answer() -> None:
    request, left = failing(InvalidToken("Not Found"), InvalidToken("Unauthorized"))
    assert await persist(request) == "done"
    assert left == []


async def test_telegrams_pauses_are_kept() -> None:
    request, _ = failing(RetryAfter(timedelta(seconds=0.01)))
    assert await persist(request) == "done"


async def test_a_pause_that_is_too_long_is_not_waited_for() -> None:
    request, left = failing(RetryAfter(timedelta(seconds=1_000)))
    with pytest.raises(RetryAfter):
        await persist(request)
    assert left == []


async def test_it_gives_up_in_the_end() -> None:
    request, left = failing(*[NetworkError("Bad Gateway")] * (ATTEMPTS + 1))
    with pytest.raises(NetworkError):
        await persist(request)
    assert len(left) == 1


async def test_what_may_have_arrived_is_not_sent_again() -> None:
    request, left = failing(broken(httpx.ReadError), NetworkError("not reached"))
    with pytest.raises(UnsureError):
        await persist(request)
    assert len(left) == 1


async def test_what_does_no_harm_twice_is_sent_again() -> None:
    request, _ = failing(broken(httpx.ReadError))
    assert await persist(request, harmless=True) == "done"


async def test_a_refusal_is_final() -> None:
    request, left = failing(BadRequest("Chat not found"), NetworkError("not reached"))
    with pytest.raises(BadRequest):
        await persist(request)
    assert len(left) == 1
