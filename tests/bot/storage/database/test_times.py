"""Points in time survive both databases."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from bot.storage.chats.chats import Chats
from bot.storage.database.engine import Database
from tests.bot.storage.moments import NOON


async def test_a_time_comes_back_as_the_same_moment_in_utc(database: Database) -> None:
    beijing = NOON.astimezone(timezone(timedelta(hours=8)))
    await Chats(database).seen(1, "private", beijing)
    chat = await Chats(database).get(1)
    assert chat is not None
    assert chat.since == NOON
    assert chat.since.tzinfo is UTC


async def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="without a zone"):
        await Chats(database).seen(1, "private", datetime(2026, 5, 1))
    assert await Chats(database).get(1) is None
