"""`chats` and `broadcast` as processes: what they print where, and how they end."""

import asyncio
import csv
import json
from argparse import Namespace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from bot.console.broadcast import run_broadcast
from bot.console.chats import import_chats
from bot.storage.chats.chats import Chats
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import open_database
from tests.bot.test_main import run

CSV = "chat_id,type,times\n1,private,09:00;21:30\n-5,group,\nabc,,\n-1001,,25:00\n"


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    return {"FANZHA_DATABASE_URL": f"sqlite:///{tmp_path / 'test.db'}"}


@pytest.fixture
def _chats(tmp_path: Path, settings: dict[str, str]) -> None:
    """Two subscribed chats, from a file as spreadsheets write it, with two bad rows."""
    file = tmp_path / "in.csv"
    file.write_text("\ufeff" + CSV, encoding="utf-8")
    done = run("chats", "import", str(file), **settings)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "line 4: chat_id: a number is expected",
        "line 5: times: times from 00:00 to 23:59 are expected",
        "imported 2, refused 2",
    ]


def status(settings: dict[str, str], number: int = 1) -> dict[str, Any]:
    done = run("broadcast", "status", str(number), "--json", **settings)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.usefixtures("_chats")
def test_chats_move_from_one_database_to_another(tmp_path: Path, settings: dict[str, str]) -> None:
    out, again = tmp_path / "out.csv", tmp_path / "again.csv"
    assert run("chats", "export", str(out), **settings).returncode == 0
    rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert [(row["chat_id"], row["times"]) for row in rows] == [("-5", ""), ("1", "09:00;21:30")]
    other = {"FANZHA_DATABASE_URL": f"sqlite:///{tmp_path / 'other.db'}"}
    assert run("chats", "import", str(out), **other).returncode == 0
    assert run("chats", "export", str(again), **other).returncode == 0
    assert again.read_text() == out.read_text()
    assert run("chats", "export", "-", **other).stdout == out.read_text()


def test_what_no_column_says_stays_as_the_chat_chose_it(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    url = settings["FANZHA_DATABASE_URL"]
    chosen = Subscription(-5, quiz_every=0, posters=False)

    async def work(*wanted: Subscription) -> Subscription | None:
        database = await open_database(url)
        await Chats(database).bring([(-5, "group", None)], datetime.now(UTC))
        await Subscriptions(database).put(*wanted)
        found = await Subscriptions(database).get(-5)
        await database.close()
        return found

    asyncio.run(work(chosen))
    file = tmp_path / "in.csv"
    file.write_text("chat_id,times\n-5,09:00\n", encoding="utf-8")
    assert import_chats(url, str(file)) == 0
    found = asyncio.run(work())
    assert found is not None
    assert (found.times, found.quiz_every, found.posters) == ((time(9),), 0, False)


@pytest.mark.usefixtures("_chats")
def test_a_campaign_is_queued_and_steered(settings: dict[str, str]) -> None:
    done = run("broadcast", "start", "--text", "警惕刷单", "--json", **settings)
    assert json.loads(done.stdout) == {"id": 1, "total": 2}
    assert (status(settings)["state"], status(settings)["pending"]) == ("running", 2)
    for step, state in (("pause", "paused"), ("resume", "running"), ("cancel", "cancelled")):
        done = run("broadcast", step, "1", **settings)
        assert (done.returncode, done.stdout) == (0, "")
        assert status(settings)["state"] == state
    found = status(settings)
    assert found["total"] == found["skipped"] == 2
    assert set(found) >= {
        "id", "state", "total", "pending", "sent", "unsure", "failed", "unreachable", "skipped",
    }  # fmt: skip
    done = run("broadcast", "resume", "1", **settings)
    assert (done.returncode, done.stderr) == (
        1, "campaign 1 is cancelled, so it cannot be running\n",
    )  # fmt: skip


@pytest.mark.usefixtures("_chats")
def test_a_text_may_come_from_a_file_and_for_some_only(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("警惕刷单\n", encoding="utf-8")
    done = run("broadcast", "start", "--file", str(text), "--to", "groups", "--json", **settings)
    assert json.loads(done.stdout)["total"] == 1
    assert run("broadcast", "correct", "1", "--text", "更正", **settings).returncode == 0
    assert run("broadcast", "retract", "1", **settings).returncode == 0
    assert run("broadcast", "correct", "1", "--text", "再", **settings).returncode == 1
    assert status(settings)["skipped"] == 1


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["broadcast"], 2),
        (["broadcast", "start"], 2),
        (["broadcast", "start", "--text", ""], 2),
        (["broadcast", "start", "--text", "字" * 4097], 2),
        (["broadcast", "start", "--text", "a", "--file", "b"], 2),
        (["broadcast", "start", "--file", "nowhere.txt"], 2),
        (["broadcast", "start", "--text", "a", "--to", "everybody"], 2),
        (["broadcast", "start", "--text", "a", "--topic", "elder"], 2),
        (["broadcast", "start", "--text", "a", "--topic", "season"], 2),
        (["broadcast", "start", "--text", "\udcc4\udce3"], 2),
        (["broadcast", "status", "one"], 2),
        (["broadcast", "status", "9", "--json"], 1),
        (["broadcast", "status", "99999999999999999999"], 1),
        (["broadcast", "pause", "9"], 1),
        (["chats", "import", "nowhere.csv"], 2),
        (["chats", "export"], 2),
    ],
)
def test_what_does_not_go_is_said_and_nothing_is_printed(
    arguments: list[str], expected: int, settings: dict[str, str]
) -> None:
    done = run(*arguments, **settings)
    assert (done.returncode, done.stdout) == (expected, "")
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("number", [-1, 0, 2**31 - 1, 2**31, 10**20])
def test_a_number_that_no_campaign_has_is_said(
    number: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"
    for step in ("status", "pause", "retract"):
        assert run_broadcast(url, Namespace(step=step, id=number, json=False)) == 1
        assert capsys.readouterr().err == f"there is no campaign {number}\n"


@pytest.mark.parametrize("text", ["\udcc4\udce3", "小\0心"])
def test_a_text_that_cannot_be_sent_is_refused(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"
    wanted = Namespace(step="start", text=text, file=None, photo=None, urgent=False)
    wanted.to, wanted.topic, wanted.json = "all", None, False
    assert run_broadcast(url, wanted) == 2
    assert capsys.readouterr().err == "--text: a text in UTF-8 is expected\n"


def test_what_is_no_picture_is_refused_and_queues_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"
    file = tmp_path / "notes.txt"
    file.write_text("警惕刷单", encoding="utf-8")
    wanted = Namespace(step="start", text="小心", file=None, photo=str(file), urgent=False)
    wanted.to, wanted.topic, wanted.json = "all", None, False
    assert run_broadcast(url, wanted) == 2
    assert capsys.readouterr().err.startswith(f"{file}: no picture")
    assert run_broadcast(url, Namespace(step="status", id=1, json=False)) == 1
    Image.new("L", (64, 48)).save(file, "PNG")
    assert run_broadcast(url, wanted) == 0


def test_a_file_without_numbers_is_refused(tmp_path: Path, settings: dict[str, str]) -> None:
    (tmp_path / "in.csv").write_text("name\nx\n")
    done = run("chats", "import", str(tmp_path / "in.csv"), **settings)
    assert done.returncode == 2
    assert done.stderr.startswith("no column chat_id")
