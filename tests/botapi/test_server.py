"""The protocol: encodings, long polls, files, refusals that concern no text."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO

import httpx
import pytest
from telegram import Bot, InputMediaPhoto
from telegram.error import BadRequest, Conflict

from . import BotApiServer
from .conftest import Raw

# A PNG's signature and header are all that the server reads.
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (200).to_bytes(4, "big") + (100).to_bytes(4, "big")


async def test_the_bot_learns_who_it_is(bot: Bot) -> None:
    me = await bot.get_me()
    assert me.username == "fanzha_test_bot"
    assert me.can_read_all_group_messages is False
    assert me.supports_inline_queries is True


def test_json_form_and_query_are_read_alike(server: BotApiServer) -> None:
    chat = server.private_chat(5)
    url = f"{server.base_url}{server.token}/sendMessage"
    httpx.post(url, json={"chat_id": 5, "text": "a"})
    httpx.post(url, data={"chat_id": "5", "text": "b"})
    httpx.post(url, data={"chat_id": "5"}, files={"text": (None, "c")})
    httpx.get(url, params={"chat_id": "5", "text": "d"})
    assert [message.text for message in chat.replies] == ["a", "b", "c", "d"]
    assert server.requests[1].parameters == {"chat_id": 5, "text": "b"}


def test_an_unknown_method_is_404(raw: Raw) -> None:
    assert raw("sendPigeon") == {
        "ok": False,
        "error_code": 404,
        "description": "Not Found: method not found",
    }


def test_method_names_ignore_case(raw: Raw) -> None:
    assert raw("GETME")["ok"] is True


def test_a_wrong_token_is_401(server: BotApiServer) -> None:
    answer = httpx.post(f"{server.base_url}1:wrong/getMe")
    assert (answer.status_code, answer.json()["description"]) == (401, "Unauthorized")


def test_an_unknown_chat_is_400(raw: Raw) -> None:
    answer = raw("sendMessage", chat_id=404, text="x")
    assert (answer["error_code"], answer["description"]) == (400, "Bad Request: chat not found")


def test_a_long_poll_returns_when_something_comes(server: BotApiServer, raw: Raw) -> None:
    chat = server.private_chat(5)
    threading.Timer(0.2, lambda: chat.send("在吗")).start()
    began = time.monotonic()
    answer = raw("getUpdates", timeout=4)
    assert [update["message"]["text"] for update in answer["result"]] == ["在吗"]
    assert 0.1 < time.monotonic() - began < 4


def test_a_long_poll_ends_empty_after_its_time(raw: Raw) -> None:
    began = time.monotonic()
    assert raw("getUpdates", timeout=1)["result"] == []
    assert 0.9 < time.monotonic() - began < 3


def test_only_an_offset_confirms(server: BotApiServer, raw: Raw) -> None:
    chat = server.private_chat(5)
    first, second = (chat.send(text).update_id for text in "ab")
    assert first is not None
    assert second is not None
    assert [u["update_id"] for u in raw("getUpdates")["result"]] == [first, second]
    assert len(server.pending) == 2
    assert [u["update_id"] for u in raw("getUpdates", offset=second)["result"]] == [second]
    assert raw("getUpdates", offset=second + 1)["result"] == []
    assert server.pending == []
    server.wait_until_confirmed(second, timeout=0)


def test_a_negative_offset_keeps_the_last(server: BotApiServer, raw: Raw) -> None:
    chat = server.private_chat(5)
    ids = [chat.send(text).update_id for text in "abc"]
    assert [u["update_id"] for u in raw("getUpdates", offset=-1)["result"]] == ids[-1:]
    assert len(server.pending) == 1


def test_a_limit_holds(server: BotApiServer, raw: Raw) -> None:
    chat = server.private_chat(5)
    for text in "abc":
        chat.send(text)
    assert len(raw("getUpdates", limit=2)["result"]) == 2


def test_allowed_updates_keep_kinds_away(server: BotApiServer, raw: Raw) -> None:
    raw("getUpdates", allowed_updates=["message", "chat_member"])
    chat, group = server.private_chat(5), server.group()
    sent = chat.send("a")
    assert chat.edit(sent, "b").update_id is None
    assert group.promote(server.user(6)) is not None
    raw("getUpdates", allowed_updates=[])
    assert chat.edit(sent, "c").update_id is not None
    assert group.demote(server.user(6)) is None


async def test_a_second_poll_ends_the_first(server: BotApiServer, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=3))
    await asyncio.to_thread(lambda: _until(lambda: server.world.updates.poll is not None))
    second = asyncio.create_task(bot.get_updates(timeout=1))
    with pytest.raises(Conflict, match="terminated by other getUpdates"):
        await first
    assert await second == ()


def test_a_poll_whose_client_left_does_not_disturb_the_next(server: BotApiServer, raw: Raw) -> None:
    with pytest.raises(httpx.ReadTimeout):
        httpx.post(f"{server.base_url}{server.token}/getUpdates", json={"timeout": 5}, timeout=0.2)
    _until(lambda: server.world.updates.poll is None)
    server.private_chat(5).send("x")
    assert len(raw("getUpdates", timeout=3)["result"]) == 1


async def test_files_of_people_can_be_downloaded(server: BotApiServer, bot: Bot) -> None:
    server.private_chat(5).send("看看", photo=PNG)
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.caption == "看看"
    assert [(size.width, size.height) for size in update.message.photo] == [(90, 45), (200, 100)]
    file = await bot.get_file(update.message.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == PNG


async def test_a_picture_is_sent_again_by_its_id(server: BotApiServer, bot: Bot) -> None:
    chat = server.private_chat(5)
    sent = await bot.send_photo(5, BytesIO(PNG), caption="海报")
    again = await bot.send_photo(5, sent.photo[-1].file_id)
    assert again.photo[-1].file_id == sent.photo[-1].file_id
    assert [message.text for message in chat.replies] == ["海报", ""]
    assert server.calls("sendPhoto")[0].files["photo"] == PNG
    with pytest.raises(BadRequest, match=r"(?i)can't use file of type Photo as Document"):
        await bot.send_document(5, sent.photo[-1].file_id)


async def test_what_is_no_picture_is_refused(server: BotApiServer, bot: Bot) -> None:
    server.private_chat(5)
    with pytest.raises(BadRequest, match=r"(?i)IMAGE_PROCESS_FAILED"):
        await bot.send_photo(5, b"hello")
    with pytest.raises(BadRequest, match="file identifier"):
        await bot.send_photo(5, "no-such-id")
    sent = await bot.send_document(5, b"hello", filename="a.txt", caption="附件")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("a.txt", 5)


async def test_an_album_is_several_messages(server: BotApiServer, bot: Bot) -> None:
    chat = server.private_chat(5)
    await bot.send_media_group(5, [InputMediaPhoto(PNG, caption="一"), InputMediaPhoto(PNG)])
    assert [message.text for message in chat.replies] == ["一", ""]
    assert len({message.json["media_group_id"] for message in chat.replies}) == 1


def test_after_log_out_nothing_works(raw: Raw) -> None:
    assert raw("logOut")["result"] is True
    assert raw("getMe")["description"] == "Logged out"


@pytest.fixture
def hook() -> Iterator[tuple[str, list[tuple[str | None, str]]]]:
    """A web server that says 500 once and then 200, and what it got: secret and text."""
    got: list[tuple[str | None, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            update = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            secret = self.headers["X-Telegram-Bot-Api-Secret-Token"]
            got.append((secret, update["message"]["text"]))
            self.send_response(500 if len(got) == 1 else 200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}/hook", got
        listening.shutdown()
        thread.join()


def test_a_webhook_gets_updates_until_it_takes_them(
    server: BotApiServer, raw: Raw, hook: tuple[str, list[tuple[str | None, str]]]
) -> None:
    url, got = hook
    assert raw("setWebhook", url=url, secret_token="s3")["ok"] is True
    assert raw("getUpdates")["error_code"] == 409
    last = server.private_chat(5).send("一"), server.private_chat(5).send("二")
    server.wait_until_confirmed(last[1].update_id)
    assert got == [("s3", "一"), ("s3", "一"), ("s3", "二")]
    info = raw("getWebhookInfo")["result"]
    assert "500" in info["last_error_message"]
    assert raw("deleteWebhook", drop_pending_updates=True)["ok"] is True
    assert raw("getWebhookInfo")["result"]["url"] == ""
    assert "HTTPS" in raw("setWebhook", url="http://example.com/")["description"]


def _until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)
