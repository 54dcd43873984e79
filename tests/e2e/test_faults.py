"""What Telegram and the network do to answers: limits, errors, broken connections, lost chats."""

import sqlite3
import time

from bot.assistant.texts import ZH
from tests.botapi import BotApiServer, PrivateChat, faults
from tests.e2e.conftest import wait_for_long_poll
from tests.e2e.process import BotProcess

REFUSED = "NetworkError/ConnectError"


def state(bot: BotProcess, chat_id: int) -> str | None:
    with sqlite3.connect(bot.folder / "fanzha.db") as database:
        found = database.execute("SELECT state FROM chats WHERE chat_id = ?", (chat_id,))
        row = found.fetchone()
    return None if row is None else str(row[0])


def wait_for_state(bot: BotProcess, chat_id: int, wanted: str | None) -> None:
    until = time.monotonic() + 10
    while state(bot, chat_id) != wanted:
        assert time.monotonic() < until, (state(bot, chat_id), wanted)
        time.sleep(0.05)


def test_an_answer_waits_as_long_as_telegram_says(chat: PrivateChat, api: BotApiServer) -> None:
    fault = api.fail("sendMessage", retry_after=1, times=2, chat_id=chat.id)
    chat.send("/privacy")
    assert chat.wait_for_reply().text == ZH.privacy
    calls = [call for call in api.calls("sendMessage") if call.chat_id == chat.id]
    assert fault.spent
    assert [call.status for call in calls] == [429, 429, 200]
    assert calls[2].at - calls[1].at >= 1


def test_an_error_of_telegram_is_tried_again(chat: PrivateChat, api: BotApiServer) -> None:
    api.fail("sendMessage", faults.BAD_GATEWAY, times=2, chat_id=chat.id)
    chat.send("/privacy")
    assert chat.wait_for_reply().text == ZH.privacy
    assert len(chat.replies) == 1


def test_an_answer_that_cannot_leave_goes_out_later(
    chat: PrivateChat, api: BotApiServer, bot: BotProcess
) -> None:
    api.fail("sendMessage", retry_after=1, chat_id=chat.id)  # so that it leaves while all is down
    chat.send("/privacy")
    api.wait_for_call("sendMessage", where=lambda call: call.chat_id == chat.id)
    with api.down():
        time.sleep(2.0)
    assert chat.wait_for_reply(20).text == ZH.privacy
    assert [each["error"] for each in bot.named("repeated")[-2:]].count(REFUSED) >= 1
    assert len(chat.replies) == 1
    wait_for_long_poll(api)


def test_an_answer_that_may_have_arrived_is_not_sent_twice(
    chat: PrivateChat, api: BotApiServer
) -> None:
    api.fail("sendMessage", reset="after", chat_id=chat.id)
    chat.send("96110是什么")
    assert "96110" in chat.wait_for_reply().text
    assert chat.stays_silent(2)
    assert len(api.deliveries(chat.id)) == 1


def test_after_a_broken_connection_cheated_people_are_told_what_counts(
    chat: PrivateChat, api: BotApiServer
) -> None:
    api.fail("sendMessage", reset="before", chat_id=chat.id)
    chat.send("刚给客服转了两万")
    assert chat.wait_for_reply().text == ZH.connection_broke


def test_a_failing_handler_tells_a_code_that_the_log_has_too(
    chat: PrivateChat, api: BotApiServer, bot: BotProcess
) -> None:
    api.fail("sendMessage", status=400, description="something new", chat_id=chat.id)
    chat.send("/privacy")
    text = chat.wait_for_reply().text
    codes = [each["code"] for each in bot.named("handler_failed")]
    assert text in {ZH.failed.format(code=code) for code in codes}


def test_a_failing_button_tells_a_code_too(chat: PrivateChat, bot: BotProcess) -> None:
    chat.send("一键查卡是什么")
    reply = chat.wait_for_reply()
    with sqlite3.connect(bot.folder / "fanzha.db") as database:
        database.execute("ALTER TABLE votes RENAME TO hidden")
    try:
        answer = chat.press(reply, ZH.useful).wait_for_answer()
    finally:
        with sqlite3.connect(bot.folder / "fanzha.db") as database:
            database.execute("ALTER TABLE hidden RENAME TO votes")
    codes = [each["code"] for each in bot.named("handler_failed")]
    assert answer["show_alert"]
    assert answer["text"] in {ZH.failed.format(code=code) for code in codes}
    assert chat.press(reply, ZH.useful).wait_for_answer()["text"] == ZH.thanks_for_vote


def test_answers_do_not_hang_on_the_database(chat: PrivateChat, bot: BotProcess) -> None:
    path = bot.folder / "fanzha.db"
    with sqlite3.connect(path) as database:
        database.execute("ALTER TABLE chats RENAME TO hidden")
        database.execute("ALTER TABLE received RENAME TO hidden2")
    try:
        chat.send("刚给客服转了两万")
        assert chat.wait_for_reply().marked("bold")[0].startswith("先打")
    finally:
        with sqlite3.connect(path) as database:
            database.execute("ALTER TABLE hidden RENAME TO chats")
            database.execute("ALTER TABLE hidden2 RENAME TO received")


def test_an_update_that_cannot_be_read_holds_up_nobody(
    chat: PrivateChat, api: BotApiServer, bot: BotProcess
) -> None:
    with chat.world.lock:
        for _ in range(2):
            bad = chat.world.push("message", {"message_id": "x", "chat": "y"})
        pushed = chat.send("/privacy")
    assert chat.wait_for_reply().text == ZH.privacy
    assert bot.named("update_skipped")[-1]["update"] == bad
    api.wait_until_confirmed(pushed.update_id)


def test_a_blocked_chat_is_noted_and_is_no_failure(
    chat: PrivateChat, api: BotApiServer, bot: BotProcess
) -> None:
    failures = len(bot.named("handler_failed"))
    chat.send("/privacy")
    chat.wait_for_reply()
    wait_for_state(bot, chat.id, "active")
    api.fail("sendMessage", faults.BLOCKED, chat_id=chat.id)
    chat.send("/privacy")
    wait_for_state(bot, chat.id, "blocked")
    chat.send("/privacy")
    wait_for_state(bot, chat.id, "active")
    chat.block()
    wait_for_state(bot, chat.id, "blocked")
    assert len(bot.named("handler_failed")) == failures


def test_a_deleted_account_is_noted(chat: PrivateChat, api: BotApiServer, bot: BotProcess) -> None:
    chat.send("你好")
    chat.wait_for_reply()
    api.fail("sendMessage", faults.DEACTIVATED, chat_id=chat.id)
    chat.send("你好")
    wait_for_state(bot, chat.id, "deactivated")


def test_a_group_that_throws_the_bot_out_is_noted(api: BotApiServer, bot: BotProcess) -> None:
    group, user = api.group(), api.user()
    group.send(user, "/privacy@fanzha_test_bot")
    group.wait_for_reply()
    group.kick_bot(user)
    wait_for_state(bot, group.id, "left")


def test_a_group_that_migrates_keeps_its_place(api: BotApiServer, bot: BotProcess) -> None:
    user = api.user()
    for update in (True, False):  # told beforehand, or only by the refusal of an answer
        group = api.group(basic=True)
        group.send(user, "/privacy@fanzha_test_bot")
        group.wait_for_reply()
        wait_for_state(bot, group.id, "active")
        if update:
            new = group.migrate(user)
            wait_for_state(bot, new.id, "active")
            new.send(user, "/privacy@fanzha_test_bot")
        else:
            question = group.send(user, "/privacy@fanzha_test_bot")
            new = group.migrate(user, update=False)
            assert question.update_id is not None
        assert new.wait_for_reply().text == ZH.privacy
        wait_for_state(bot, new.id, "active")
        assert state(bot, group.id) is None


def test_a_long_answer_comes_in_pages(chat: PrivateChat, api: BotApiServer) -> None:
    chat.send("平台不履行反诈义务怎么处罚")
    reply = chat.wait_for_reply()
    chat.press(reply, ZH.original)
    chat.wait_for_reply()
    for call in api.calls("sendMessage"):
        assert len(str(call.parameters["text"]).encode("utf-16-le")) <= 2 * 4096
