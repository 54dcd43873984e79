"""Observing: each request and update is measured, and nothing of its contents is kept."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
import structlog
from structlog.testing import LogCapture
from telegram import Update
from telegram.error import NetworkError

from bot.broadcast.message import Delete, Request
from bot.broadcast.outcome import Gone, Outcome
from bot.storage.processes.received import Arrival, Claim
from bot.telegram.process.assembly import Bot
from bot.telegram.process.metrics import Metrics
from bot.telegram.process.observe import (
    Contact,
    ObservedProcessor,
    ObservedRequest,
    ObservedTransport,
)
from bot.telegram.updates.inbox import Inbox
from bot.telegram.updates.turns import Turns
from tests.botapi import BotApiServer


class NoNotes:
    async def claim(self, arrivals: Sequence[Arrival]) -> Claim:
        return Claim(frozenset(each.id for each in arrivals))

    async def earlier(self, arrival: Arrival) -> bool:  # noqa: ARG002
        return False

    async def done(self, number: int) -> None: ...


def value(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(name, labels)


async def test_requests_are_named_by_their_method_and_status(
    bot: Bot, server: BotApiServer
) -> None:
    metrics = bot.services.metrics
    requests = "fanzha_telegram_request_seconds_count"
    assert value(metrics, requests, method="getMe", status="200") == 1
    assert bot.contact.within(60)
    assert server.token not in metrics.page().decode()


async def test_a_request_without_an_answer_has_status_0(server: BotApiServer) -> None:
    metrics, contact = Metrics(), Contact()
    request = ObservedRequest(metrics, contact)
    async with request:
        with server.down(), pytest.raises(NetworkError):
            await request.do_request(f"{server.base_url}{server.token}/getMe", "POST")
    name = "fanzha_telegram_request_seconds_count"
    assert value(metrics, name, method="getMe", status="0") == 1
    assert not contact.within(60)


@pytest.mark.parametrize(
    ("status", "contact", "doubt"),
    [
        (400, True, False),
        (401, False, True),
        (403, True, False),
        (404, False, True),
        (407, False, False),
        (502, False, False),
    ],
)
async def test_a_refusal_of_the_token_is_no_contact(
    server: BotApiServer, status: int, contact: bool, doubt: bool
) -> None:
    found = Contact()
    server.fail("getMe", status=status)
    async with ObservedRequest(Metrics(), found) as request:
        await request.do_request(f"{server.base_url}{server.token}/getMe", "POST")
    assert (found.within(60), found.doubted.is_set()) == (contact, doubt)


async def test_a_file_that_is_gone_says_nothing_of_the_token(server: BotApiServer) -> None:
    found = Contact()
    async with ObservedRequest(Metrics(), found) as request:
        await request.do_request(f"{server.base_file_url}{server.token}/photos/gone.jpg", "GET")
    assert not found.doubted.is_set()


async def test_the_address_of_a_file_is_not_a_label(server: BotApiServer) -> None:
    metrics = Metrics()
    async with ObservedRequest(metrics, Contact()) as request:
        await request.do_request(f"{server.base_file_url}{server.token}/photos/secret.jpg", "GET")
    page = metrics.page().decode()
    assert 'method="file"' in page
    assert "secret" not in page


async def test_the_log_lines_of_an_update_bear_one_number() -> None:
    lines = LogCapture()
    structlog.configure(processors=[structlog.contextvars.merge_contextvars, lines])
    log = structlog.get_logger()

    async def handle(words: str) -> None:
        log.info(words)
        await asyncio.create_task(later(words))

    async def later(words: str) -> None:
        await asyncio.sleep(0)
        log.info(words)

    try:
        processor = ObservedProcessor(Inbox(NoNotes()), Turns(), Metrics())
        await asyncio.gather(
            *(
                asyncio.create_task(processor.process_update(Update(number), handle(str(number))))
                for number in range(3)
            )
        )
        log.info("outside")
    finally:
        structlog.reset_defaults()
    numbers: dict[str, set[Any]] = {}
    for line in lines.entries:
        numbers.setdefault(line["event"], set()).add(line.get("request"))
    assert numbers.pop("outside") == {None}
    assert [len(each) for each in numbers.values()] == [1, 1, 1]
    assert len(set.union(*numbers.values())) == 3


async def test_broadcasts_are_counted_by_outcome() -> None:
    class Way:
        async def send(self, request: Request) -> Outcome:  # noqa: ARG002 - as others call it
            return Gone("blocked", "blocked")

    metrics = Metrics()
    assert await ObservedTransport(Way(), metrics).send(Delete(5, 1)) == Gone("blocked", "blocked")
    name = "fanzha_broadcast_requests_total"
    assert value(metrics, name, request="delete", outcome="gone") == 1
