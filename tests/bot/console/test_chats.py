"""`chats import`: what a file does not say stays, and one that is no table changes nothing."""

import asyncio
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.console.chats import export_chats, import_chats
from bot.storage.chats.chats import Chats, Gone
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import Database, open_database
from bot.storage.operators.audit import Audit, Deed
from tests.bot.test_main import ROOT, run

CHAT = -5
STOPPED = Subscription(
    CHAT,
    title="二队",
    timezone="Europe/Berlin",
    times=(time(20),),
    weekdays=(1, 2),
    quiet=(time(22), time(8)),
    topics=("elderly",),
    subscribed=False,
)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"


async def _put(database: Database, wanted: Subscription) -> None:
    await Chats(database).bring([(wanted.chat_id, "group", "zh-Hans")], datetime.now(UTC))
    await Subscriptions(database).put(wanted)


def store(url: str, wanted: Subscription) -> None:
    async def work() -> None:
        database = await open_database(url)
        await _put(database, wanted)
        await database.close()

    asyncio.run(work())


def leave(url: str, chat_id: int, state: Gone) -> None:
    async def work() -> None:
        database = await open_database(url)
        await Chats(database).seen(chat_id, "group", datetime.now(UTC))
        await Chats(database).leave(chat_id, state, datetime.now(UTC))
        await database.close()

    asyncio.run(work())


def written_down(url: str) -> list[str]:
    async def work() -> list[str]:
        database = await open_database(url)
        actions = await Audit(database).latest(9)
        await database.close()
        return [each.what for each in actions]

    return asyncio.run(work())


def found(url: str, chat_id: int = CHAT) -> tuple[Subscription | None, str | None]:
    """What is stored of a chat: its subscription and its language."""

    async def work() -> tuple[Subscription | None, str | None]:
        database = await open_database(url)
        chat = await Chats(database).get(chat_id)
        wanted = await Subscriptions(database).get(chat_id)
        await database.close()
        return wanted, None if chat is None else chat.language

    return asyncio.run(work())


def given(folder: Path, table: str | bytes) -> str:
    file = folder / "in.csv"
    file.write_bytes(table if isinstance(table, bytes) else table.encode())
    return str(file)


@pytest.mark.parametrize(
    "table",
    ["chat_id,language\n-5,zh-Hant\n", "chat_id,language,times,subscribed\n-5,zh-Hant\n"],
    ids=["no column", "no cell"],
)
def test_who_stopped_and_is_not_asked_anew_stays_as_it_was(
    table: str, tmp_path: Path, url: str
) -> None:
    store(url, STOPPED)
    assert import_chats(url, given(tmp_path, table)) == 0
    assert found(url) == (STOPPED, "zh-Hant")


def test_one_column_changes_one_thing(tmp_path: Path, url: str) -> None:
    store(url, STOPPED)
    assert import_chats(url, given(tmp_path, "chat_id, times \n-5,07:00\n")) == 0
    assert found(url)[0] == replace(STOPPED, times=(time(7),))


def test_a_new_chat_takes_the_defaults(tmp_path: Path, url: str) -> None:
    assert import_chats(url, given(tmp_path, "chat_id\n-5\n")) == 0
    wanted, _ = found(url)
    assert wanted is not None
    assert replace(wanted, next_due=None) == Subscription(CHAT)
    assert wanted.next_due is not None


def test_a_slot_that_is_due_and_not_planned_yet_stays(tmp_path: Path, url: str) -> None:
    due = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=3)
    store(url, Subscription(CHAT, next_due=due))
    assert import_chats(url, given(tmp_path, "chat_id,language\n-5,zh-Hant\n")) == 0
    assert found(url)[0] == Subscription(CHAT, next_due=due)


@pytest.mark.parametrize("before", [{"subscribed": False}, {"times": (time(9),)}, {}])
def test_another_schedule_is_planned_anew(
    before: dict[str, object], tmp_path: Path, url: str
) -> None:
    past = datetime.now(UTC) - timedelta(minutes=3)
    due = past if before else None
    store(url, Subscription(CHAT, next_due=due, **before))  # type: ignore[arg-type]
    assert import_chats(url, given(tmp_path, "chat_id,times,subscribed\n-5,10:00,true\n")) == 0
    wanted, _ = found(url)
    assert wanted is not None
    assert wanted.next_due is not None
    assert wanted.next_due > datetime.now(UTC)


def test_an_unknown_column_is_named(
    tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert import_chats(url, given(tmp_path, "chat_id,time,topic,\n-5,10:00,elderly,\n")) == 2
    told = capsys.readouterr().err
    assert told.startswith("unknown columns: 'time', 'topic'; ")
    assert "quiet_hours" in told
    assert found(url)[0] is None


def test_a_column_that_is_named_twice_is_refused(
    tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    table = "chat_id,times, times,,\n-5,10:00,11:00,,\n"
    assert import_chats(url, given(tmp_path, table)) == 2
    assert capsys.readouterr().err == "columns that are named twice: times\n"
    assert found(url)[0] is None


def test_an_empty_cell_subscribes_nobody_anew(
    tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    store(url, STOPPED)
    assert import_chats(url, given(tmp_path, "chat_id,subscribed\n-5,\n")) == 1
    assert capsys.readouterr().err.startswith("line 2: subscribed: true or false is expected\n")
    assert found(url)[0] == STOPPED


@pytest.mark.parametrize(
    ("table", "status", "deeds"),
    [
        ("chat_id,foo\n-5,1\n", 2, []),
        ("chat,title\n-5,a\n", 2, []),
        ("chat_id\nfive\n", 1, []),
        ("chat_id\n", 0, []),
        ("chat_id\nfive\n-5\n", 1, [Deed.CHATS_IMPORT]),
    ],
    ids=["unknown column", "no chats", "no row that counts", "no row", "one row"],
)
def test_only_an_import_that_stored_something_is_written_down(
    table: str, status: int, deeds: list[Deed], tmp_path: Path, url: str
) -> None:
    assert import_chats(url, given(tmp_path, table)) == status
    assert written_down(url) == deeds


def test_a_chat_that_cannot_be_reached_is_named(
    tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    leave(url, CHAT, "left")
    leave(url, 7, "blocked")
    assert import_chats(url, given(tmp_path, "chat_id,thread_id\n-5,\n-5,3\n7,\n-6,\n")) == 0
    assert capsys.readouterr().err.splitlines() == [
        "chat -5: the bot was removed from it; nothing is sent until it is added again",
        "chat 7: it blocked the bot; nothing is sent until it writes again",
        "imported 4, refused 0; 2 cannot be reached",
    ]


@pytest.mark.parametrize("arguments", [["chats", "export", "-"], ["stats"]])
def test_a_full_disk_is_told_once_and_by_name(arguments: list[str], tmp_path: Path) -> None:
    settings = os.environ | {
        "FANZHA_DATABASE_URL": f"sqlite:///{tmp_path / 'test.db'}",
        "FANZHA_DATA_DIR": str(tmp_path),
        "PYTHONUNBUFFERED": "",
    }
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=ROOT, env=settings, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, "standard output: No space left on device\n")


def test_a_full_disk_below_a_file_is_told_by_the_files_name(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export_chats(url, "/dev/full") == 2
    assert capsys.readouterr().err == "/dev/full: No space left on device\n"


def test_cells_that_no_column_names_are_not_lost_in_silence(
    tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert import_chats(url, given(tmp_path, "chat_id,topics\n-5,elderly,loans\n-6,law,\n")) == 1
    assert capsys.readouterr().err.splitlines() == [
        "line 2: more cells than columns; the parts of a list are divided by ;",
        "imported 1, refused 1",
    ]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("chat_id,title\n-5,反诈二队\n".encode("gbk"), "in.csv: a table in UTF-8 is expected; in "
         "Excel save as CSV UTF-8"),
        ('chat_id,title\n-5,a\n-6,"b\n-7,c\n-8,d\n', "in.csv: line 3: unexpected end of data"),
        ('chat_id,title\n-5,a\n-6,"b"c\n', "in.csv: line 3: "),
        (f"chat_id,title\n-5,a\n-6,{'b' * 131_073}\n", "in.csv: line 3: field larger"),
        ('"chat_id\n-5\n', "in.csv: line 1: "),
    ],
    ids=["GBK", "open quote", "text behind a quote", "long cell", "header"],
)  # fmt: skip
def test_what_is_no_table_is_refused_and_changes_nothing(
    table: str | bytes,
    words: str,
    tmp_path: Path,
    url: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert import_chats(url, given(tmp_path, table)) == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith(f"{tmp_path}/{words}")
    assert found(url)[0] is None


def test_standard_input_may_begin_with_a_mark(tmp_path: Path) -> None:
    settings = {"FANZHA_DATABASE_URL": f"sqlite:///{tmp_path / 'test.db'}"}
    table = '\ufeffchat_id,title\r\n-5,"二队\r\n南门"\r\n'
    done = run("chats", "import", "-", stdin=table, **settings)
    assert (done.returncode, done.stderr) == (0, "imported 1, refused 0\n")
    assert "南门" in run("chats", "export", "-", **settings).stdout


def test_lines_are_counted_as_an_editor_counts_them(
    tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert import_chats(url, given(tmp_path, 'chat_id,title\n-5,"a\nb"\n-6,c\0d\n')) == 1
    assert capsys.readouterr().err.startswith("line 4: title: ")
