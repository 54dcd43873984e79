"""Who uses the bot is nobody's business: what it writes of chats is for its own user alone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.console.chats import export_chats
from bot.storage.chats.chats import Chats
from bot.storage.database.engine import open_database
from tests.bot.storage.moments import NOON


@pytest.fixture(autouse=True)
def _generous() -> Iterator[None]:
    """What most systems start with: files that all may read."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path: Path) -> str:
    return f"{path.stat().st_mode & 0o777:o}"


async def test_a_database_is_made_for_one_user(tmp_path: Path) -> None:
    path = tmp_path / "new" / "bot.db"
    database = await open_database(f"sqlite+aiosqlite:///{path}")
    await Chats(database).seen(1, "private", NOON)
    modes = {each.name: mode(each) for each in path.parent.iterdir()}
    await database.close()
    assert modes == {"bot.db": "600", "bot.db-wal": "600", "bot.db-shm": "600"}
    assert mode(path.parent) == "700"


async def test_a_database_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    path.touch()
    path.chmod(0o640)
    await (await open_database(f"sqlite+aiosqlite:///{path}")).close()
    assert (mode(path), mode(tmp_path)) == ("640", "700")


def test_an_exported_list_is_made_for_one_user(tmp_path: Path) -> None:
    file = tmp_path / "chats.csv"
    assert export_chats(f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}", str(file)) == 0
    assert mode(file) == "600"
