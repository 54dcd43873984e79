"""A crash loses no question: either Telegram gives it again, or its chat is asked to send again."""

import sqlite3
import time
from pathlib import Path

from bot.assistant.texts import EN, ZH
from tests.botapi import BotApiServer
from tests.e2e.conftest import Start, wait_for_long_poll
from tests.e2e.process import PATIENCE, BotProcess, without_model

UNANSWERED = "SELECT update_id, chat_id FROM received WHERE asks AND answered_at IS NULL"
AGAIN = f"{ZH.lost_message}\n\n{EN.lost_message}"


def wait_for_noted(bot: BotProcess, expected: list[tuple[int | None, int]]) -> None:
    until = time.monotonic() + PATIENCE
    while noted(bot) != expected:
        assert time.monotonic() < until, (noted(bot), expected)
        time.sleep(0.05)


def noted(bot: BotProcess) -> list[tuple[int, int]]:
    with sqlite3.connect(bot.folder / "fanzha.db") as database:
        return database.execute(UNANSWERED).fetchall()


def test_after_a_crash_unanswered_chats_are_asked_once(
    server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    first = start(server, **without_model(tmp_path))
    waiting, answered = server.private_chat(), server.private_chat()
    group, member = server.group(), server.user()
    questions = [waiting.send("一键查卡是什么"), waiting.send("96110是什么")]
    answered.send("/start")
    answered.wait_for_reply(60)
    in_group = group.send(member, "@fanzha_test_bot 一键查卡是什么")
    server.wait_until_confirmed(in_group.update_id, 60)
    wait_for_noted(first, [(each.update_id, waiting.id) for each in questions])
    assert first.named("ready") == []
    first.kill()

    second = start(server)
    assert waiting.wait_for_reply(60).text == AGAIN
    second.wait_for("asked_again")
    assert noted(second) == []
    waiting.send("/privacy")
    assert waiting.wait_for_reply().text == ZH.privacy
    wait_for_noted(second, [])
    second.kill()

    third = start(server)
    third.wait_for("started")
    answered.send("/privacy")
    assert answered.wait_for_reply().text == ZH.privacy
    for chat in (waiting, answered, group):
        assert chat.stays_silent(0.5)
    assert third.named("asked_again") == []
    assert third.stop() == 0


def test_what_telegram_gives_again_is_answered_and_not_asked_for(
    server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    first = start(server, **without_model(tmp_path))
    wait_for_long_poll(server)
    chat = server.private_chat()
    server.fail("getUpdates", reset="before", times=None)  # nothing is confirmed from now on
    question = chat.send("一键查卡是什么")
    wait_for_noted(first, [(question.update_id, chat.id)])
    # From here it pauses before it confirms again: no confirmation is on its way when it dies.
    server.wait_for_call("getUpdates", where=lambda call: call.reset == "before")
    assert first.named("ready") == []
    first.kill()
    server.heal()

    second = start(server)
    assert "一键查卡" in chat.wait_for_reply(60).marked("bold")[0]
    assert second.stop() == 0
    assert chat.stays_silent(0.2)
    assert second.named("asked_again") == []
    assert noted(second) == []


def test_a_chat_that_has_blocked_the_bot_since_is_noted(
    server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    first = start(server, **without_model(tmp_path))
    chat = server.private_chat()
    chat.send("/start")
    chat.wait_for_reply(60)
    question = chat.send("一键查卡是什么")
    server.wait_until_confirmed(question.update_id, 60)
    wait_for_noted(first, [(question.update_id, chat.id)])
    first.kill()
    chat.block(update=False)
    second = start(server)
    second.wait_for("asked_again")
    with sqlite3.connect(second.folder / "fanzha.db") as database:
        states = database.execute("SELECT state FROM chats").fetchall()
    assert states == [("blocked",)]
    assert second.stop() == 0
