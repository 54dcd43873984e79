"""Delivery of updates to the bot's webhook: in order, again and again until it says 200."""

from __future__ import annotations

import asyncio
import json
import time

from tornado.httpclient import AsyncHTTPClient, HTTPRequest

from .errors import Json
from .state import World

_FIRST_PAUSE = 0.1
_LONGEST_PAUSE = 2.0


async def deliver(world: World) -> None:
    """Runs as long as the server does; idle while no webhook is set."""
    client = AsyncHTTPClient(force_instance=True)
    wake = asyncio.Event()
    loop = asyncio.get_running_loop()
    with world.lock:
        world.updates.on_webhook_work(lambda: loop.call_soon_threadsafe(wake.set))
    pause = _FIRST_PAUSE
    try:
        while True:
            with world.lock:
                hook, update = world.updates.webhook, next(iter(world.updates.pending), None)
            if hook is None or update is None:
                await wake.wait()
                wake.clear()
                continue
            if await _post(client, world, hook, update):
                pause = _FIRST_PAUSE
                with world.lock:
                    if update in world.updates.pending[:1]:
                        world.updates.drop(1)
                        world.lock.notify_all()
            else:
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
    finally:
        client.close()


async def _post(client: AsyncHTTPClient, world: World, hook: Json, update: Json) -> bool:
    headers = {"Content-Type": "application/json"}
    if hook["secret_token"]:
        headers["X-Telegram-Bot-Api-Secret-Token"] = hook["secret_token"]
    request = HTTPRequest(
        hook["url"],
        method="POST",
        headers=headers,
        body=json.dumps(update, ensure_ascii=False).encode(),
        validate_cert=False,
    )
    try:
        response = await client.fetch(request, raise_error=False)
        error = "" if response.code == 200 else _reason(response.code, response.reason)
    except OSError as failure:
        error = str(failure) or type(failure).__name__
    if error:
        with world.lock:
            hook["last_error_date"], hook["last_error_message"] = int(time.time()), error
    return not error


def _reason(code: int, reason: str) -> str:
    return f"Wrong response from the webhook: {code} {reason}"
