"""A running server, the real Bot that talks to it, and raw calls."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from . import BotApiServer

Raw = Callable[..., dict[str, Any]]


@pytest.fixture
def server() -> Iterator[BotApiServer]:
    with BotApiServer() as started:
        yield started


@pytest.fixture
async def bot(server: BotApiServer) -> AsyncIterator[Bot]:
    async with Bot(
        server.token,
        base_url=server.base_url,
        base_file_url=server.base_file_url,
        request=HTTPXRequest(read_timeout=5),
        get_updates_request=HTTPXRequest(read_timeout=5),
    ) as started:
        yield started


@pytest.fixture
def raw(server: BotApiServer) -> Iterator[Raw]:
    """Calls a method with a JSON body; the whole answer."""
    with httpx.Client(base_url=f"{server.base_url}{server.token}/") as client:

        def call(method: str, **parameters: Any) -> dict[str, Any]:
            answer: dict[str, Any] = client.post(method, json=parameters).json()
            return answer

        yield call
