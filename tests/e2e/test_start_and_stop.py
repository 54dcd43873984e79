"""How the bot starts and ends: at once where it can, patiently where it must."""

import json
import signal
import time
from pathlib import Path

from bot.assistant.texts import ZH
from index.version import VERSION
from tests.botapi import BotApiServer
from tests.e2e.conftest import Start, wait_for_long_poll
from tests.e2e.process import customised, model_comes, without_model
from tests.e2e.test_crash import AGAIN, wait_for_noted


def test_emergencies_and_commands_do_not_wait_for_the_model(
    server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    bot = start(server, **without_model(tmp_path))
    chat, other = server.private_chat(), server.private_chat()
    chat.send("一键查卡是什么")
    chat.send("刚给客服转了两万")  # behind a question that waits for the model
    for crowd in range(40):  # more questions than there are threads of any kind
        server.private_chat().send(f"第{crowd}个问题：96110是什么")
    other.send("/start")
    menu = server.private_chat()
    menu.send("/emergency")
    # The question before it and the crowd behind it are answered once the model is there.
    assert chat.wait_for_reply(60).marked("bold")[0].startswith("先打")
    assert other.wait_for_reply(60).text == ZH.start
    chat.press(menu.wait_for_reply(10), "›", user=menu.user).wait_for_answer(10)
    assert [each.action for each in chat.actions][:1] == ["typing"]
    assert bot.named("ready") == []
    model_comes(tmp_path)
    bot.wait_for("ready")
    assert "一键查卡" in chat.wait_for_reply(60).marked("bold")[0]


def test_a_stop_answers_what_it_holds(server: BotApiServer, start: Start, tmp_path: Path) -> None:
    bot = start(server, **without_model(tmp_path))
    chat = server.private_chat()
    update = chat.send("一键查卡是什么")
    server.wait_until_confirmed(update.update_id, 60)
    assert bot.named("ready") == []
    bot.signal(signal.SIGTERM)
    model_comes(tmp_path)
    assert "一键查卡" in chat.wait_for_reply(60).marked("bold")[0]
    assert bot.wait() == 0
    assert server.pending == []
    assert bot.wait_for("stopped")["finished"] is True
    again = start(server)
    assert again.wait_for("started")["version"].startswith(f"{VERSION} (")
    server.wait_for_call("setMyCommands")
    assert chat.stays_silent(1)  # nothing is left to ask for again
    assert again.stop() == 0


def test_a_stop_ends_at_its_deadline_and_the_next_start_asks_again(
    server: BotApiServer, start: Start
) -> None:
    bot = start(server, FANZHA_STOP_SECONDS="1")
    bot.wait_for("started")
    chat = server.private_chat()
    server.fail("sendMessage", delay=60, times=1)
    question = chat.send("/privacy")
    server.wait_until_confirmed(question.update_id, 60)
    wait_for_noted(bot, [(question.update_id, chat.id)])
    began = time.monotonic()
    assert bot.stop() == 0
    assert time.monotonic() - began < 20
    assert bot.named("stopped")[0]["finished"] is False
    again = start(server)
    assert chat.wait_for_reply(60, where=lambda reply: reply.text == AGAIN)
    assert again.stop() == 0


def test_of_two_that_poll_each_explains_it_once_and_the_last_goes_on(
    server: BotApiServer, start: Start
) -> None:
    first = start(server)
    wait_for_long_poll(server)
    second = start(server)
    assert "stop it" in first.wait_for("another_process_polls")["explanation"]
    second.wait_for("another_process_polls")
    chat = server.private_chat()
    for bot in (first, second):
        chat.send("/privacy")
        assert chat.wait_for_reply(60).text == ZH.privacy
        if bot is first:
            assert first.stop() == 0
    assert chat.stays_silent(0.5)
    assert [len(bot.named("another_process_polls")) for bot in (first, second)] == [1, 1]
    assert second.stop() == 0


def test_a_stop_that_holds_nothing_does_not_wait_for_the_model(
    server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    bot = start(server, **without_model(tmp_path))
    bot.wait_for("started")
    bot.signal(signal.SIGINT)
    assert bot.wait() == 0
    assert bot.named("ready") == []
    assert json.loads(bot.output.splitlines()[-1])["event"] == "stopped"


def test_a_wrong_token_ends_it_with_one_line(server: BotApiServer, start: Start) -> None:
    token = "123456:wrong-but-well-formed-token"
    bot = start(server, FANZHA_TELEGRAM_TOKEN=token)
    assert bot.wait() == 2
    last = bot.output.splitlines()[-1]
    assert last == (
        "FANZHA_TELEGRAM_TOKEN: the server at FANZHA_TELEGRAM_BASE_URL refuses this token; "
        "one of the two is wrong"
    )
    assert "wrong-but" not in bot.output


def hasty(folder: Path) -> dict[str, str]:
    """Settings of a process that asks again at once where others would take a minute."""
    hurry = "from bot.telegram.resilience import refusal\nrefusal.PAUSES = (0.1, 0.1, 0.1)\n"
    return customised(folder, hurry)


def test_a_token_that_is_refused_once_does_not_end_it(
    server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    bot = start(server, **hasty(tmp_path))
    wait_for_long_poll(server)
    server.fail("getUpdates", status=404, description="Not Found", times=1)
    server.private_chat().send("/start")  # ends the long poll
    bot.wait_for("token_doubted")
    chat = server.private_chat()
    chat.send("/privacy")
    assert chat.wait_for_reply(60).text == ZH.privacy
    assert bot.stop() == 0


def test_a_token_that_is_revoked_ends_it(
    server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    bot = start(server, **hasty(tmp_path))
    wait_for_long_poll(server)
    server.fail("*", status=401, description="Unauthorized", times=None)
    server.private_chat().send("/start")  # ends the long poll
    assert bot.wait() == 2
    assert bot.output.splitlines()[-1].startswith("FANZHA_TELEGRAM_TOKEN: ")


def test_telegram_out_of_reach_is_waited_for(server: BotApiServer, start: Start) -> None:
    with server.down():
        bot = start(server)
        failed = bot.wait_for("telegram_unreachable")
        assert failed["error"] == "NetworkError/ConnectError"
    bot.wait_for("connected")
    chat = server.private_chat()
    chat.send("/start")
    assert chat.wait_for_reply(60).text == ZH.start
    with server.down():
        assert bot.wait_for("polling_failed")["error"].startswith("NetworkError/")
    wait_for_long_poll(server)
    chat.send("/privacy")
    assert chat.wait_for_reply(60).text == ZH.privacy


def test_a_bot_that_waits_for_telegram_can_be_stopped(server: BotApiServer, start: Start) -> None:
    with server.down():
        bot = start(server)
        bot.wait_for("telegram_unreachable")
        began = time.monotonic()
        assert bot.stop() == 0
        assert time.monotonic() - began < 10


def test_a_flood_at_the_start_is_waited_out(server: BotApiServer, start: Start) -> None:
    server.fail("getMe", retry_after=1, times=1)
    server.fail("setMyCommands", retry_after=1, times=2)
    bot = start(server)
    bot.wait_for("started")
    server.wait_for_call("setMyCommands", 20, where=lambda call: call.status == 200)
    chat = server.private_chat()
    chat.send("/start")
    assert chat.wait_for_reply().text == ZH.start


def test_a_missing_model_ends_it_with_the_command_that_mends_it(
    server: BotApiServer, start: Start, knowledge: Path, tmp_path: Path
) -> None:
    (tmp_path / "index").symlink_to(knowledge / "index")
    bot = start(server, FANZHA_DATA_DIR=str(tmp_path))
    assert bot.wait() == 1
    assert bot.output.splitlines()[-1].endswith("python -m index prepare")
    assert "Traceback" not in bot.output


def test_a_database_out_of_reach_ends_it_with_one_line(server: BotApiServer, start: Start) -> None:
    bot = start(server, FANZHA_DATABASE_URL="sqlite+aiosqlite:////proc/nowhere/x.db")
    assert bot.wait() == 1
    assert bot.output.startswith("FANZHA_DATABASE_URL: ")
    assert bot.output.count("\n") == 1


def test_a_webhook_needs_its_secret(server: BotApiServer, start: Start) -> None:
    bot = start(server, FANZHA_WEBHOOK_URL="https://example.org/hook")
    assert bot.wait() == 2
    assert bot.output == "FANZHA_WEBHOOK_SECRET: needed with FANZHA_WEBHOOK_URL\n"
