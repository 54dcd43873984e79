"""What people write stays nowhere, in no log, figure or file, and so does the token."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from bot.assistant.texts import ZH
from tests.botapi import BotApiServer
from tests.e2e.conftest import Start
from tests.e2e.process import BotProcess
from tests.e2e.test_observability import page
from tests.ports import free_port

CANARY = "云雀zqxjkv"
OPERATOR = 7001
FORMS = (CANARY, CANARY.encode("unicode_escape").decode(), "zqxjkv")


def left_in(folder: Path, since: float) -> list[Path]:
    """Files changed since a moment that hold a form of the canary."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file() and path.stat().st_mtime >= since:
            content = path.read_bytes()
            if any(form.encode() in content for form in FORMS):
                found.append(path)
    return found


def converse(server: BotApiServer, bot: BotProcess) -> None:
    """Say the canary in every way in, also where the handler fails."""
    chat = server.private_chat(first_name=CANARY)
    said = chat.send(f"一键查卡是什么 {CANARY}")
    chat.wait_for_reply(60)
    chat.edit(said, f"96110是什么 {CANARY}")
    chat.wait_for_reply()
    for text in (f"刚给客服转了两万 {CANARY}", f"/check {CANARY}", f"/ask {CANARY}", CANARY):
        chat.send(text)
        chat.wait_for_reply()
    chat.send(CANARY, forward=CANARY)
    chat.wait_for_reply()
    chat.send(CANARY, photo=CANARY.encode())
    reply = chat.wait_for_reply()
    chat.press(reply, data=f"as:{CANARY}").wait_for_answer()
    chat.press(reply, data=f"us:{CANARY}").wait_for_answer()
    operator = server.private_chat(OPERATOR, first_name=CANARY)
    for text in (f"/stats {CANARY}", f"/cards {CANARY}", f"/audit {CANARY}", f"/mydata {CANARY}"):
        operator.send(text)
        operator.wait_for_reply(60)
    server.fail("sendMessage", status=400, description=f"bad text {CANARY}", chat_id=chat.id)
    chat.send(f"/ask 96110 {CANARY}")
    assert ZH.failed[:10] in chat.wait_for_reply().text
    group = server.group(title=CANARY, username="group")
    group.send(server.user(first_name=CANARY), f"/check@fanzha_test_bot {CANARY}")
    group.wait_for_reply()
    broken_answers(server, bot)


def wait_for_rows(path: Path, table: str) -> None:
    """Wait until what was counted in memory is written: that must not hold a word either."""
    until = time.monotonic() + 30
    with closing(sqlite3.connect(path)) as database:
        while not database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:  # noqa: S608
            assert time.monotonic() < until, table
            time.sleep(0.1)


def broken_answers(server: BotApiServer, bot: BotProcess) -> None:
    """Let Telegram's own answers be damaged while they hold the canary."""
    server.fail("getUpdates", status=502, description=CANARY, times=1)
    chat = server.private_chat()
    chat.send(f"/privacy {CANARY}")
    chat.wait_for_reply(60)
    with chat.world.lock:  # an update that python-telegram-bot cannot read
        chat.world.push("message", {"message_id": "x", "text": CANARY, "chat": CANARY})
    chat.send("/start")
    chat.wait_for_reply(60)
    bot.wait_for("update_skipped")


def test_nothing_that_people_write_is_kept(
    server: BotApiServer, start: Start, knowledge: Path
) -> None:
    since = time.time() - 1
    port = free_port()
    bot = start(
        server,
        FANZHA_LOG_LEVEL="DEBUG",
        FANZHA_METRICS_PORT=str(port),
        FANZHA_ADMIN_IDS=str(OPERATOR),
    )
    converse(server, bot)
    status, figures = page(port, "/metrics")
    assert (status, "fanzha_answer_seconds_count" in figures) == (200, True)
    assert not any(form in figures for form in FORMS)
    for table in ("figures", "doubts"):
        wait_for_rows(bot.folder / "fanzha.db", table)
    bot.kill()  # with the database as it is, before anything is tidied up
    assert bot.named("handler_failed")
    assert (bot.folder / "fanzha.db").stat().st_size > 0
    assert left_in(bot.folder, 0) == []
    assert left_in(knowledge, since) == []
    assert server.token.partition(":")[2] not in bot.output
