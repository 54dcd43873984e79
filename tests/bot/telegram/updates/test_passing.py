"""All replicas agree on who answers a chat, and one that cannot be reached is passed over."""

import json
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from bot.storage.processes.replicas import Replica
from bot.telegram.updates.passing import PASSED, SECRET, Passing, order
from tests.ports import free_port

REPLICAS = [Replica(f"run {number}", f"{number}", f"http://{number}") for number in range(3)]


def test_the_order_is_the_same_for_all_and_spreads_the_chats() -> None:
    assert all(order(chat, REPLICAS) == order(chat, REPLICAS[::-1]) for chat in range(100))
    firsts = Counter(order(chat, REPLICAS)[0].run for chat in range(3000))
    assert min(firsts.values()) > 900


def test_who_leaves_moves_only_its_own_chats() -> None:
    for chat in range(300):
        first, *rest = order(chat, REPLICAS)
        assert order(chat, [each for each in REPLICAS if each != first]) == rest


class Other(ThreadingHTTPServer):
    """Another replica: says `status`, and keeps what came."""

    status = 200

    def __init__(self) -> None:
        self.came: list[tuple[str, str | None, str | None, object]] = []
        super().__init__(("127.0.0.1", 0), _Taking)
        self.replica = Replica("other", "other", f"http://127.0.0.1:{self.server_port}")


class _Taking(BaseHTTPRequestHandler):
    server: Other

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.came.append((self.path, self.headers[SECRET], self.headers[PASSED], body))
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def other() -> Iterator[Other]:
    with Other() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()


ME = Replica("me", "me", "http://127.0.0.1:1")


def chat_of(replica: Replica, *others: Replica) -> int:
    """A chat that this replica answers."""
    return next(chat for chat in range(1, 999) if order(chat, [replica, *others])[0] == replica)


async def test_what_is_anothers_goes_there_with_the_secret(other: Other) -> None:
    passing = Passing(ME, lambda: (ME, other.replica), "/hook", "s3cret")
    assert await passing.on(chat_of(ME, other.replica), b"{}") is None
    assert other.came == []
    assert await passing.on(chat_of(other.replica, ME), b'{"update_id": 1}') == 200
    assert other.came == [("/hook", "s3cret", "1", {"update_id": 1})]
    other.status = 503
    assert await passing.on(chat_of(other.replica, ME), b"{}") == 503
    await passing.close()


async def test_who_cannot_be_reached_is_passed_over() -> None:
    gone = Replica("gone", "gone", f"http://127.0.0.1:{free_port()}")
    passing = Passing(ME, lambda: (ME, gone), "/hook", "s3cret")
    for _ in range(2):
        assert await passing.on(chat_of(gone, ME), b"{}") is None
    await passing.close()


async def test_who_has_no_address_keeps_all(other: Other) -> None:
    me = Replica("me", "me")
    passing = Passing(me, lambda: (me, other.replica), "/hook", "s3cret")
    assert await passing.on(chat_of(other.replica, ME), b"{}") is None
    await passing.close()


async def test_each_of_several_that_are_gone_is_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    async def post(url: str, **_: object) -> httpx.Response:
        tried.append(url)
        raise httpx.ConnectError("nobody there")

    gone = [Replica(f"gone {each}", f"{each}", f"http://{each}") for each in range(2)]
    passing = Passing(ME, lambda: (ME, *gone), "/hook", "s3cret")
    monkeypatch.setattr(passing._client, "post", post)
    last = next(chat for chat in range(1, 999) if order(chat, [ME, *gone])[-1] == ME)
    for _ in range(3):
        assert await passing.on(last, b"{}") is None
    assert sorted(tried) == ["http://0/hook", "http://1/hook"]
    await passing.close()
