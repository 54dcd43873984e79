"""What operators see of the running bot: its health, its figures, its log."""

import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from tests.botapi import BotApiServer
from tests.e2e.conftest import Start
from tests.e2e.process import ROOT
from tests.ports import free_port

QUESTION, EMERGENCY = "一键查卡是什么", "刚给客服转了两万"


def page(port: int, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def ready(port: int) -> dict[str, Any]:
    """What /readyz says, with its status."""
    status, body = page(port, "/readyz")
    return {"status": status, **json.loads(body)}


def health(port: int) -> int:
    """The exit status of `python -m bot health`."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "health"],
        cwd=ROOT,
        env={"FANZHA_METRICS_PORT": str(port)},
        check=False,
        capture_output=True,
    )
    return done.returncode


def test_health_figures_and_log_tell_of_the_work(server: BotApiServer, start: Start) -> None:
    port = free_port()
    with server.down():
        bot = start(server, FANZHA_METRICS_PORT=str(port))
        bot.wait_for("telegram_unreachable")
        assert page(port, "/healthz")[0] == 200
        found = ready(port)
        assert (found["status"], found["telegram"], found["search"]) == (503, False, False)
        assert health(port) == 1
    bot.wait_for("ready")
    assert ready(port)["status"] == 200
    assert health(port) == 0

    chat = server.private_chat()
    for text in (QUESTION, EMERGENCY):
        chat.send(text)
        chat.wait_for_reply(60)
    until = time.monotonic() + 10
    while len(bot.named("answered")) < 2 and time.monotonic() < until:
        time.sleep(0.05)
    figures = page(port, "/metrics")[1]
    assert 'fanzha_answer_seconds_count{intent="answer"} 1.0' in figures
    assert 'fanzha_answer_seconds_count{intent="emergency"} 1.0' in figures
    assert 'event="telegram_unreachable"' in figures
    assert 'fanzha_ready{part="search"} 1.0' in figures
    requests = [each["request"] for each in bot.named("answered")]
    assert len(set(requests)) == 2

    if sys.platform == "linux":
        limits = Path(f"/proc/{bot.process.pid}/limits").read_text()
        (line,) = [each for each in limits.splitlines() if each.startswith("Max core file size")]
        assert line.split()[4:6] == ["0", "0"]
    assert bot.stop() == 0


def test_a_port_that_is_taken_ends_it_with_one_line(server: BotApiServer, start: Start) -> None:
    port = str(free_port())
    first = start(server, FANZHA_METRICS_PORT=port)
    first.wait_for("connected")
    second = start(server, FANZHA_METRICS_PORT=port)
    assert second.wait() == 2
    assert second.output.splitlines()[-1].startswith("FANZHA_METRICS_PORT: cannot listen there")
    assert "Traceback" not in second.output
    assert first.stop() == 0


@pytest.mark.parametrize("path", ["/readyz", "/metrics"])
def test_health_shows_no_secret(server: BotApiServer, start: Start, path: str) -> None:
    port = free_port()
    bot = start(server, FANZHA_METRICS_PORT=str(port))
    bot.wait_for("started")
    assert server.token.partition(":")[2] not in page(port, path)[1]
    assert bot.stop() == 0
