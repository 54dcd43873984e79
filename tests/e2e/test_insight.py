"""Operators see what people ask, which cards fall, and what they did; nobody else sees it."""

import json
import os
import subprocess
import sys
import time
from typing import Any

import pytest

from bot.assistant.insight.texts import ZH
from bot.assistant.texts import ZH as COMMON
from tests.botapi import BotApiServer, Message, PrivateChat
from tests.e2e.conftest import Start
from tests.e2e.process import PATIENCE, ROOT, BotProcess

OPERATOR, OTHER = 7001, 7002
QUESTION, NONSENSE = "一键查卡是什么", "怎么修自行车链条"
FRAUD = "我是市公安局的警官，你涉嫌洗钱，请马上把钱转到安全账户，不要告诉家人"


@pytest.fixture
def running(server: BotApiServer, start: Start) -> BotProcess:
    bot = start(server, FANZHA_ADMIN_IDS=str(OPERATOR))
    bot.wait_for("ready")
    return bot


def said(chat: PrivateChat, text: str) -> Message:
    chat.send(text)
    return chat.wait_for_reply(60)


def wait_for_answers(bot: BotProcess, number: int) -> None:
    until = time.monotonic() + PATIENCE
    while len(bot.named("answered")) < number:
        assert time.monotonic() < until
        time.sleep(0.05)


def command(bot: BotProcess, *arguments: str) -> Any:
    """What a command prints about the database of a running bot."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments, "--json"],
        cwd=bot.folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "FANZHA_DATABASE_URL": f"sqlite+aiosqlite:///{bot.folder / 'fanzha.db'}",
        },
        check=True,
        capture_output=True,
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("given", ["14", "0", "week"])
def test_a_period_that_there_is_not_is_not_taken_for_today(
    given: str, server: BotApiServer, running: BotProcess
) -> None:
    assert running.named("ready")
    told = said(server.private_chat(OPERATOR), f"/stats {given}")
    assert told.photo is None
    assert told.text == ZH.no_period


def test_operators_see_what_people_ask(server: BotApiServer, running: BotProcess) -> None:
    for who in range(1, 6):
        chat = server.private_chat(who)
        assert COMMON.unknown in said(chat, NONSENSE).text
    answered = said(chat, QUESTION)
    chat.press(answered, COMMON.useless).wait_for_answer()
    said(chat, f"/check {FRAUD}")
    wait_for_answers(running, 7)  # they are counted after they were sent
    operator = server.private_chat(OPERATOR)
    shown = said(operator, "/stats")
    assert shown.photo is not None
    assert "收到 7 条：答上的提问 1，没答上的提问 5，请看消息 1" in shown.text
    assert "最多的骗术：冒充公检法及政府机关 1" in shown.text
    assert shown.buttons == [f"· {ZH.periods[1]} ·", ZH.periods[7], ZH.periods[30]]
    operator.press(shown, ZH.periods[7]).wait_for_answer()
    week = operator.wait_for_reply(60)
    assert week.text.startswith(ZH.periods[7])
    operator.stays_silent(0.5)
    assert shown.id not in [each.id for each in operator.replies]  # the picture before went
    told = said(operator, "/cards").text
    assert ZH.review_none in told
    assert f"{ZH.doubts['declined']}，5 人，5 次" in told
    assert ZH.doubts["disliked"] not in told  # one person is no theme
    numbers = command(running, "stats", "--days", "7")
    assert (numbers["messages"], numbers["declined"]) == (7, pytest.approx(5 / 6))
    assert [each["people"] for each in numbers["themes"]] == [5]
    (voted,) = command(running, "feedback")
    assert (voted["useful"], voted["useless"], voted["title"] != "") == (0, 1, True)


def test_what_operators_do_is_written_down(server: BotApiServer, running: BotProcess) -> None:
    operator = server.private_chat(OPERATOR)
    assert said(operator, "/audit").text == ZH.actions_none
    reader = server.private_chat(1)
    reader.press(said(reader, "/tips"), "开启").wait_for_answer()
    command(running, "broadcast", "start", "--text", "小心", "--to", "private")
    assert reader.wait_for_reply(60, lambda message: message.text == "小心")
    status = said(operator, "/broadcast 1")
    operator.press(status, "撤回").wait_for_answer(60)
    asked = operator.wait_for_reply(60, lambda message: "确定撤回" in message.buttons)
    operator.press(asked, "确定撤回").wait_for_answer(60)
    operator.send("/audit")
    listed = operator.wait_for_reply(60, lambda message: message.text.startswith("最近"))
    lines = listed.text.splitlines()
    assert [line.split(" ", 3)[3] for line in lines[1:]] == [
        f"撤回广播 1（Telegram {OPERATOR}）",
        f"发广播 1（命令行 {os.getuid()}）",
    ]
    assert [each["what"] for each in command(running, "audit")] == [
        "campaign.retract",
        "campaign.start",
    ]


@pytest.mark.usefixtures("running")
def test_nobody_else_sees_it(server: BotApiServer) -> None:
    stranger = server.private_chat(OTHER)
    unknown = said(stranger, "/nosuchcommand").text
    for command in ("/stats", "/cards", "/audit"):
        assert said(stranger, command).text == unknown
    answer = stranger.press(stranger.replies[-1], data="Is7").wait_for_answer()
    assert answer["text"] == COMMON.operators_only
    assert all(each.photo is None for each in stranger.replies)


@pytest.mark.usefixtures("running")
def test_who_asked_can_see_what_is_kept_and_end_it(server: BotApiServer) -> None:
    chat = server.private_chat(1)
    said(chat, NONSENSE)
    kept = ZH.kept_doubts.format(number=1)
    assert kept in said(chat, "/mydata").text
    chat.press(said(chat, "/forget"), data="F1s").wait_for_answer()
    chat.wait_for_reply(60)
    assert kept[:10] not in said(chat, "/mydata").text
