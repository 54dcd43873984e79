"""Operators reload, roll back and review the knowledge while the bot answers from it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assistant.texts import ZH as COMMON
from bot.assistant.texts.knowledge import ZH
from tests.botapi import BotApiServer, PrivateChat
from tests.e2e.process import ROOT, BotProcess
from tests.index.corpus_factory import edit, write_corpus

OPERATOR, OTHER = 7001, 7002
HOTLINE = "measures/hotline-96110.md"
OLD, NEW = "来电请接听", "来电请放心接听"
QUESTION = "96110是什么电话"
REBUILT = 180.0  # seconds; a reload learns an index anew, beside other tests on the same cores


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("knowledge") / "corpus")


@pytest.fixture(scope="module")
def running(corpus: Path, data_dir: Path) -> Iterator[BotProcess]:
    """A bot with the small corpus and the real model."""
    data = corpus.with_name("data")
    data.mkdir()
    (data / "models").symlink_to(data_dir / "models")
    settings = {"FANZHA_CORPUS_DIR": str(corpus), "FANZHA_DATA_DIR": str(data)}
    subprocess.run(
        [sys.executable, "-m", "index", "build"],
        cwd=ROOT,
        env=os.environ | settings,
        check=True,
        capture_output=True,
    )
    with BotApiServer() as server:
        admins = {"FANZHA_ADMIN_IDS": str(OPERATOR), "FANZHA_CORPUS_DIR": str(corpus)}
        bot = BotProcess(server, corpus.parent, data, **admins).start()
        bot.wait_for("ready")
        yield bot
        assert bot.stop() == 0


@pytest.fixture
def operator(running: BotProcess) -> PrivateChat:
    return running.server.private_chat(OPERATOR, first_name="民警")


@pytest.fixture
def wang(running: BotProcess) -> PrivateChat:
    return running.server.private_chat(OTHER, first_name="王阿姨")


def told(operator: PrivateChat, command: str) -> str:
    """What a command leads to in the end."""
    operator.send(command)
    return operator.wait_for_reply(
        REBUILT, where=lambda each: not each.text.startswith(ZH.building)
    ).text


def answer(wang: PrivateChat) -> str:
    wang.send(QUESTION)
    return wang.wait_for_reply(60).text


def version(running: BotProcess) -> str:
    return str(running.named("index_swapped")[-1]["version"])


def test_a_changed_card_is_answered_from_after_a_reload_and_no_more_after_a_rollback(
    running: BotProcess, corpus: Path, operator: PrivateChat, wang: PrivateChat
) -> None:
    assert OLD in answer(wang)
    edit(corpus, HOTLINE, OLD, NEW)
    report = told(operator, "/reload")
    assert report.startswith(f"已换上版本 {version(running)}（原来是 20")
    assert "改动 1 张：反诈专线96110" in report
    assert ZH.not_checked in report
    assert NEW in answer(wang)
    assert told(operator, "/reload").startswith(f"没有变化，还是版本 {version(running)}。")
    assert told(operator, "/rollback").startswith(f"已换上版本 {version(running)}")
    assert OLD in answer(wang)
    assert told(operator, "/rollback 20200101T000000-1").startswith("换不了，还是版本 ")


def test_a_broken_card_is_named_and_the_old_version_answers_on(
    running: BotProcess, corpus: Path, operator: PrivateChat, wang: PrivateChat
) -> None:
    assert running.process.poll() is None
    before = answer(wang)
    edit(corpus, HOTLINE, "verified: 2026-11-25", "verified: soon")
    report = told(operator, "/reload")
    assert report.startswith("没有建成，还是版本 ")
    assert report.endswith(f"\n- {HOTLINE}:9: 'verified' is YYYY-MM-DD, not 'soon'")
    assert answer(wang) == before
    edit(corpus, HOTLINE, "verified: soon", "verified: 2026-11-25")


def test_cards_that_should_be_reviewed_are_listed(corpus: Path, operator: PrivateChat) -> None:
    assert told(operator, "/stale") == ZH.nothing_stale
    edit(corpus, HOTLINE, "verified: 2026-11-25", "verified: 2020-01-31")
    listed = f"- 反诈专线96110（{HOTLINE}），2020-01-31 核过，2020-07-31 到期"
    assert told(operator, "/stale") == f"{ZH.stale.format(count=1)}\n{listed}"
    edit(corpus, HOTLINE, "verified: 2020-01-31", "verified: 2026-11-25")


@pytest.mark.parametrize("command", ["/reload", "/rollback", "/stale"])
def test_for_others_there_are_no_such_commands(wang: PrivateChat, command: str) -> None:
    wang.send(command)
    assert "/emergency" in wang.wait_for_reply(60).text


def test_only_operators_may_press_the_button(operator: PrivateChat, wang: PrivateChat) -> None:
    wang.send("/help")
    page = wang.wait_for_reply(60)
    assert wang.press(page, data="K1e").wait_for_answer(60)["text"] == COMMON.operators_only
    operator.send("/help")
    page = operator.wait_for_reply(60)
    operator.press(page, data="K1s").wait_for_answer(60)
    assert operator.wait_for_reply(60).text.startswith(("没有变化", "已换上版本"))
