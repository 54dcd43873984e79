"""What is delivered: only with the secret, once, and not more than there is room for."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from telegram import Update

from bot.settings import Settings
from bot.storage.processes.replicas import Replica
from bot.telegram.process.assembly import Bot
from bot.telegram.resilience.replica import Life
from bot.telegram.updates.inbox import Inbox
from bot.telegram.updates.passing import SECRET
from bot.telegram.updates.webhook import Webhook
from tests.ports import free_port

RIGHT = "s3cret-of_the-test"


def delivery(number: int = 1) -> dict[str, Any]:
    chat = {"id": 5, "type": "private"}
    message = {"message_id": number, "date": 1, "chat": chat, "text": "话"}
    return {"update_id": number, "message": message}


class Door:
    """The webhook from outside."""

    def __init__(self, webhook: Webhook, port: int, bot: Bot) -> None:
        self.webhook = webhook
        self.url = f"http://127.0.0.1:{port}/hook"
        self.queue = bot.application.update_queue
        self.inbox: Inbox = bot.inbox

    async def post(self, body: object, secret: str | bytes | None = RIGHT) -> int:
        headers: Any = {} if secret is None else {SECRET: secret}
        async with httpx.AsyncClient(trust_env=False) as client:
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            return (await client.post(self.url, content=content, headers=headers)).status_code

    async def taken(self) -> Update:
        update = await self.queue.get()
        assert isinstance(update, Update)
        return update


@pytest.fixture
async def door(bot: Bot) -> AsyncIterator[Door]:
    port = free_port()
    settings = Settings.model_validate(
        {
            "webhook_url": f"http://127.0.0.1:{port}/hook",
            "webhook_port": port,
            "webhook_secret": RIGHT,
        }
    )
    life = Life(bot.inbox._notes.received._database, Replica("run", "run"))  # type: ignore[attr-defined]
    application = bot.application
    webhook = Webhook(settings, application.bot, application.update_queue, bot.inbox, life)
    webhook._listen()
    yield Door(webhook, port, bot)
    await webhook.stop()


async def test_an_update_is_taken_once(door: Door) -> None:
    for _ in range(2):
        assert await door.post(delivery()) == 200
    assert door.queue.qsize() == 1


@pytest.mark.parametrize(
    "secret", [None, "", RIGHT[:-1], RIGHT + "x", RIGHT.upper(), "密".encode(), b"\xff"]
)
async def test_who_does_not_know_the_secret_is_refused(
    door: Door, secret: str | bytes | None
) -> None:
    assert await door.post(delivery(), secret) == 403
    assert door.queue.qsize() == 0


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"update_id": null}', b"\xff"])
async def test_what_is_no_update_is_refused(door: Door, body: bytes) -> None:
    assert await door.post(body) == 400


async def test_an_update_that_cannot_be_read_does_not_come_for_ever(door: Door) -> None:
    assert await door.post({"update_id": 7, "message": {"message_id": "x"}}) == 200
    assert (await door.taken()).update_id == 7


async def test_what_there_is_no_room_for_is_left_to_telegram(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.updates.inbox.ROOM", 1)
    assert await door.post(delivery(1)) == 200
    assert await door.post(delivery(2)) == 503
    await door.inbox.leave(await door.taken())
    assert await door.post(delivery(2)) == 200


async def test_what_is_far_too_long_is_not_read(door: Door) -> None:
    try:
        status = await door.post(b" " * 2_000_000)
    except httpx.HTTPError:
        status = 0
    assert status != 200
    assert door.queue.qsize() == 0


async def test_a_stop_closes_the_door(door: Door) -> None:
    await door.webhook.stop()
    with pytest.raises(httpx.ConnectError):
        await door.post(delivery())


async def test_what_could_not_be_noted_is_answered_and_comes_again_until_it_is(door: Door) -> None:
    """The process might die before, and nobody else would know of it."""
    database = door.inbox._notes.received._database  # type: ignore[attr-defined]
    async with database.writing() as connection:
        await connection.exec_driver_sql("ALTER TABLE received RENAME TO hidden")
    for _ in range(2):
        assert await door.post(delivery()) == 503
    assert door.queue.qsize() == 1
    await door.inbox.leave(await door.taken())
    assert await door.post(delivery()) == 200
    assert door.queue.qsize() == 0
