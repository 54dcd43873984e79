"""Passing: tells which replica answers a chat, and passes the chat's updates on to it.

All updates of a chat go to one replica while that replica lives: it holds the chat's turns, last
question, messages that belong together and flood control. The order of replicas is computed from
the chat and their runs alone, so all replicas agree without asking one another (highest random
weight: https://en.wikipedia.org/wiki/Rendezvous_hashing).
"""

import time
from collections.abc import Callable, Sequence
from hashlib import blake2b
from http import HTTPStatus

import httpx
import structlog

from bot.logs import error_name
from bot.storage.processes.replicas import Replica

log = structlog.get_logger()
PASSED = "X-Fanzha-Passed"  # marks an update from another replica, which is not passed on again
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_TIMEOUT = httpx.Timeout(8.0, connect=1.0)  # longer than a claim may take
_SHUNNED = 5.0  # seconds without a further attempt at a replica that could not be reached


class Passing:
    """Passes updates on to the replicas that come before this one for their chats."""

    def __init__(
        self, me: Replica, living: Callable[[], Sequence[Replica]], path: str, secret: str
    ) -> None:
        self._me = me
        self._living = living
        self._path = path
        self._headers = {SECRET: secret, PASSED: "1", "Content-Type": "application/json"}
        self._client = httpx.AsyncClient(timeout=_TIMEOUT, trust_env=False)
        self._shunned: dict[str, float] = {}

    async def on(self, chat_id: int, body: bytes) -> HTTPStatus | None:
        """Pass an update on and give the answer; None if this replica has to take the update."""
        if self._me.address is None:
            return None
        reachable = [each for each in self._living() if each.address]
        for replica in order(chat_id, reachable):
            if replica.run == self._me.run:
                return None
            answer = await self._post(replica, body)
            if answer is not None:
                return answer
        return None

    async def close(self) -> None:
        await self._client.aclose()

    async def _post(self, replica: Replica, body: bytes) -> HTTPStatus | None:
        if self._shunned.get(replica.run, 0.0) > time.monotonic():
            return None
        try:
            answer = await self._client.post(
                f"{replica.address}{self._path}", content=body, headers=self._headers
            )
        except httpx.HTTPError as error:
            log.warning("replica_not_reached", error=error_name(error))
            self._shun(replica)
            return None
        return HTTPStatus.OK if answer.is_success else HTTPStatus.SERVICE_UNAVAILABLE

    def _shun(self, replica: Replica) -> None:
        """Make no further attempt at a replica for a while; forget the pauses that are over."""
        now = time.monotonic()
        self._shunned = {run: until for run, until in self._shunned.items() if until > now}
        self._shunned[replica.run] = now + _SHUNNED


def order(chat_id: int, replicas: Sequence[Replica]) -> list[Replica]:
    """Put the replicas in the order in which they are tried for a chat."""

    def weight(replica: Replica) -> bytes:
        return blake2b(f"{chat_id} {replica.run}".encode(), digest_size=8).digest()

    return sorted(replicas, key=weight)
