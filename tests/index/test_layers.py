"""Imports go one way; the contracts stand in pyproject.toml."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

LINT = Path(sys.executable).with_name("lint-imports")


def lint(folder: Path) -> tuple[int, str]:
    """Check the contracts of `folder` on the packages in it."""
    done = subprocess.run(
        [sys.executable, LINT, "--no-cache", "--config", ROOT / "pyproject.toml"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": "", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Both packages, to break."""
    for package in ("bot", "index"):
        shutil.copytree(
            ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    return tmp_path


def test_imports_go_one_way() -> None:
    status, said = lint(ROOT)
    assert "Contracts: 15 kept, 0 broken." in said, said
    assert status == 0


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("index/fusion.py", "import bot.assistant", "Imports go one way BROKEN"),
        ("bot/assistant/__init__.py", "import bot.telegram", "Imports go one way BROKEN"),
        (
            "bot/assistant/turns/onward.py",
            "import bot.assistant.answering.answer",
            "Turns know nothing of answers, messages and first aid BROKEN",
        ),
        (
            "bot/assistant/answering/answer.py",
            "import bot.assistant.aid.suiting.suited",
            "Answers and messages know nothing of first aid BROKEN",
        ),
        (
            "bot/assistant/aid/hearing/saved.py",
            "import bot.assistant.aid.suiting.suited",
            "An emergency is heard, then its steps are suited, then it goes on BROKEN",
        ),
        (
            "index/language/pinyin.py",
            "import index.corpus.cards",
            "Language knows nothing of cards and of the search BROKEN",
        ),
        (
            "index/storage/store.py",
            "import index.encoder",
            "An index on the disk is read without what is in it BROKEN",
        ),
        (
            "index/classifiers/alarm.py",
            "import index.passages",
            "Classifiers know nothing of cards and passages BROKEN",
        ),
        (
            "bot/telegram/sending/send.py",
            "import bot.telegram.chats.admit",
            "Rooms of Telegram look one way BROKEN",
        ),
        (
            "bot/telegram/chats/admit.py",
            "import bot.telegram.verdicts.held",
            "Rooms of Telegram look one way BROKEN",
        ),
        ("bot/storage/__init__.py", "import index.errors", "imports nothing of ours BROKEN"),
        (
            "bot/storage/broadcasts/outbox.py",
            "import bot.storage.chats.chats",
            "chats and operators know of deliveries, all of tables BROKEN",
        ),
        ("bot/reading/__init__.py", "import bot.settings", "imports nothing of ours BROKEN"),
    ],
)
def test_an_import_the_other_way_is_found(
    copy: Path, module: str, line: str, contract: str
) -> None:
    path = copy / module
    path.write_text(f"{line}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    status, said = lint(copy)
    assert contract in said, said
    assert status == 1


def test_the_index_knows_no_chat_and_no_database() -> None:
    foreign = {"telegram", "sqlalchemy", "httpx", "requests"}
    script = (
        "import sys, index.__main__, index.corpus.check, index.search, index.evaluate\n"
        f"print({foreign!r} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
