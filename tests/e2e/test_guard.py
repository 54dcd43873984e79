"""The guard of a group: an admin asks for it, and it warns seldom, of others, when very sure."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assistant.check.showing.guard_texts import ZH
from bot.assistant.texts import ZH as COMMON
from index.script import to_traditional
from tests.botapi import BotApiServer, Group, Message, User
from tests.e2e.process import BotProcess

ME = "@fanzha_test_bot"
FRAUD = (
    "兼职刷单，日赚三百到八百，先垫付后返现，佣金秒到账，名额有限，今天就开始，"
    "加微信 abc8899 领任务，垫付后马上返本金和佣金"
)
TALK = "明天晚上小区里有电影看，大家记得带凳子"
MINUTES = 10


@pytest.fixture(scope="module")
def reading(
    knowledge: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[BotApiServer, BotProcess]]:
    """A bot to which Telegram gives all messages, and its server."""
    with BotApiServer(can_read_all_group_messages=True) as server:
        bot = BotProcess(server, tmp_path_factory.mktemp("guard"), knowledge).start()
        bot.wait_for("ready")
        yield server, bot
        assert bot.stop() == 0


@pytest.fixture
def group(reading: tuple[BotApiServer, BotProcess]) -> Group:
    return reading[0].group()


@pytest.fixture
def admin(reading: tuple[BotApiServer, BotProcess], group: Group) -> User:
    user = reading[0].user(first_name="物业")
    group.promote(user)
    return user


@pytest.fixture
def wang(reading: tuple[BotApiServer, BotProcess]) -> User:
    return reading[0].user(first_name="王阿姨")


def turn_on(group: Group, admin: User) -> Message:
    group.send(admin, f"/guard{ME} on")
    told = group.wait_for_reply()
    assert told.text.startswith(ZH.is_on)
    return told


def quiet(group: Group, user: User) -> bool:
    """Whether nothing was said up to now: the answer to a command takes its turn after that."""
    asked = group.send(user, f"/privacy{ME}")
    return group.wait_for_reply().reply_to == asked.id and group.stays_silent(0.5)


def later(bot: BotProcess, group: Group, minutes: int) -> None:
    """Let time pass since the last warning."""
    with sqlite3.connect(bot.folder / "fanzha.db") as database:
        database.execute(
            "UPDATE guards SET warned_at = datetime(warned_at, ?) WHERE chat_id = ?",
            (f"-{minutes} minutes", group.id),
        )


def test_nobody_is_warned_unasked(group: Group, wang: User) -> None:
    group.send(wang, FRAUD)
    assert quiet(group, wang)


def test_a_warning_comes_under_the_message(group: Group, admin: User, wang: User) -> None:
    turn_on(group, admin)
    group.send(wang, TALK)
    assert quiet(group, wang)
    said = group.send(wang, FRAUD)
    warned = group.wait_for_reply()
    assert warned.reply_to == said.id
    assert warned.text.startswith(ZH.warning.format(kind="刷单返利"))
    assert "abc8899" not in warned.text
    assert {each.id for each in group.messages} >= {said.id}  # it deletes nothing


def test_forwards_and_captions_count_and_edits_do_not(
    group: Group, admin: User, wang: User, reading: tuple[BotApiServer, BotProcess]
) -> None:
    turn_on(group, admin)
    talk = group.send(wang, TALK)
    group.edit(talk, FRAUD)
    assert quiet(group, wang)
    said = group.send(wang, FRAUD, forward="某人")
    assert group.wait_for_reply().reply_to == said.id
    later(reading[1], group, MINUTES)
    said = group.send(wang, FRAUD, photo=b"x")
    assert group.wait_for_reply().reply_to == said.id


def test_an_address_behind_words_counts(group: Group, admin: User, wang: User) -> None:
    turn_on(group, admin)
    text = "尊敬的用户，您的订单已更新，点击此处"
    group.send(wang, text)
    assert quiet(group, wang)
    url = "https://alipay-safe-login.top/verify"
    entity = {"type": "text_link", "offset": text.index("点击"), "length": 4, "url": url}
    said = group.send(wang, text, entities=[entity])
    assert group.wait_for_reply().reply_to == said.id


def test_it_warns_once_in_some_minutes(
    group: Group, admin: User, wang: User, reading: tuple[BotApiServer, BotProcess]
) -> None:
    turn_on(group, admin)
    for _ in range(5):
        group.send(wang, FRAUD)
    group.wait_for_reply()
    assert quiet(group, wang)
    later(reading[1], group, MINUTES)
    group.send(wang, FRAUD)
    assert group.wait_for_reply().text.startswith(ZH.warning[:8])


def test_admins_silence_it_with_one_button(
    group: Group, admin: User, wang: User, reading: tuple[BotApiServer, BotProcess]
) -> None:
    turn_on(group, admin)
    group.send(wang, FRAUD)
    warned = group.wait_for_reply()
    refused = group.press(warned, ZH.silence, user=wang).wait_for_answer()
    assert (refused["text"], refused["show_alert"]) == (ZH.admins_only, True)
    assert group.press(warned, ZH.silence, user=admin).wait_for_answer()["text"] == ZH.silenced
    assert group.wait_for_reply().buttons == []
    later(reading[1], group, MINUTES)
    group.send(wang, FRAUD)
    assert quiet(group, wang)
    group.send(admin, f"/guard{ME}")
    panel = group.wait_for_reply()
    assert panel.text.startswith(ZH.is_silent)
    group.press(panel, ZH.speak_again, user=admin).wait_for_answer()
    assert group.wait_for_reply().text.startswith(ZH.is_on)
    group.send(wang, FRAUD)
    assert group.wait_for_reply().text.startswith(ZH.warning[:8])


def test_a_button_turns_it_on_and_off(group: Group, admin: User, wang: User) -> None:
    group.send(admin, f"/guard{ME}")
    panel = group.wait_for_reply()
    assert panel.text.startswith(ZH.is_off)
    refused = group.press(panel, ZH.turn_on, user=wang).wait_for_answer()
    assert refused["text"] == ZH.admins_only
    group.press(panel, ZH.turn_on, user=admin).wait_for_answer()
    panel = group.wait_for_reply()
    assert panel.text.startswith(ZH.is_on)
    group.press(panel, ZH.turn_off, user=admin).wait_for_answer()
    assert group.wait_for_reply().text.startswith(ZH.is_off)
    group.send(wang, FRAUD)
    assert quiet(group, wang)


def test_only_admins_change_it_the_anonymous_ones_among_them(group: Group, wang: User) -> None:
    group.send(wang, f"/guard{ME} on")
    assert group.wait_for_reply().text == ZH.admins_only
    group.send_anonymously(f"/guard{ME} on")
    assert group.wait_for_reply().text.startswith(ZH.is_on)
    group.send_anonymously(FRAUD)  # admins may quote what they warn of
    assert quiet(group, wang)


def test_nothing_that_the_guard_reads_is_kept(
    group: Group, admin: User, wang: User, reading: tuple[BotApiServer, BotProcess]
) -> None:
    turn_on(group, admin)
    group.send(wang, FRAUD)
    group.wait_for_reply()
    for path in reading[1].folder.rglob("*"):
        if path.is_file():
            assert b"abc8899" not in path.read_bytes()


def test_in_private_it_says_that_it_is_for_groups(
    reading: tuple[BotApiServer, BotProcess],
) -> None:
    chat = reading[0].private_chat(language_code="zh-TW")
    chat.send("/guard")
    assert chat.wait_for_reply().text == to_traditional(ZH.only_groups)


def test_a_bot_that_cannot_read_says_what_it_needs(api: BotApiServer) -> None:
    group, admin = api.group(), api.user()
    group.promote(admin)
    group.send(admin, f"/guard{ME} on")
    told = group.wait_for_reply()
    assert told.text == ZH.cannot_read
    group.promote_bot(admin)
    group.press(told, ZH.turn_on, user=admin).wait_for_answer()
    assert group.wait_for_reply().text.startswith(ZH.is_on)


def test_help_says_that_the_guard_reads(group: Group, wang: User) -> None:
    group.send(wang, f"/help{ME}")
    assert COMMON.reads_all in group.wait_for_reply().text
