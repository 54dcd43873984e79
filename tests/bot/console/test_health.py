"""`python -m bot health`: asks the running bot, and says what is not ready."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from bot.console.health import check_health
from bot.settings import Settings, SettingsError

Serve = Callable[[int, object], Settings]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts what answers with a status and a body."""
    started: list[HTTPServer] = []

    def start(status: int, body: object) -> Settings:
        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                assert self.path == "/readyz"
                self.send_response(status)
                self.end_headers()
                self.wfile.write(body if isinstance(body, bytes) else json.dumps(body).encode())

            def log_message(self, *_: object) -> None: ...

        server = HTTPServer(("127.0.0.1", 0), Answer)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        started.append(server)
        values = {"metrics_port": server.server_port, "metrics_listen": "0.0.0.0"}
        return Settings.model_validate(values)

    yield start
    for each in started:
        each.shutdown()
        each.server_close()


def test_a_ready_bot_is_told_by_the_status(
    serve: Serve, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_health(serve(200, {"ready": True, "search": True})) == 0
    assert capsys.readouterr().out == "ready=yes search=yes\n"


def test_what_is_not_ready_is_named(serve: Serve, capsys: pytest.CaptureFixture[str]) -> None:
    assert check_health(serve(503, {"ready": False, "telegram": False})) == 1
    assert "telegram=no" in capsys.readouterr().out


def test_an_answer_that_is_not_the_bots_is_no_health(
    serve: Serve, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_health(serve(200, b"<html>")) == 1
    assert capsys.readouterr().out.startswith("nobody answers")


def test_a_bot_that_is_not_there_is_not_ready() -> None:
    assert check_health(Settings.model_validate({"metrics_port": 1})) == 1


def test_without_a_port_nobody_can_be_asked() -> None:
    with pytest.raises(SettingsError, match=r"^FANZHA_METRICS_PORT: not set"):
        check_health(Settings.model_validate({}))
