"""Behind a webhook instead of polling."""

import socket

from bot.assistant.texts import ZH
from tests.botapi import BotApiServer
from tests.e2e.conftest import Start
from tests.ports import free_port


def test_the_bot_answers_behind_a_webhook(server: BotApiServer, start: Start) -> None:
    port = free_port()
    settings = {
        "FANZHA_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "FANZHA_WEBHOOK_PORT": str(port),
        "FANZHA_WEBHOOK_SECRET": "a-secret-of-the-test",
    }
    bot = start(server, **settings)
    assert bot.wait_for("started")["mode"] == "webhook"
    chat = server.private_chat()
    chat.send("/privacy")
    assert chat.wait_for_reply(60).text == ZH.privacy
    assert server.calls("getUpdates") == []
    assert bot.stop() == 0


def test_a_port_that_is_taken_is_told_in_one_line(server: BotApiServer, start: Start) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        bot = start(
            server,
            FANZHA_WEBHOOK_URL="https://example.org/hook",
            FANZHA_WEBHOOK_PORT=port,
            FANZHA_WEBHOOK_SECRET="a-secret-of-the-test",
        )
        assert bot.wait() == 2
    assert bot.output.splitlines()[-1].startswith("FANZHA_WEBHOOK_PORT: ")
    assert "Traceback" not in bot.output
