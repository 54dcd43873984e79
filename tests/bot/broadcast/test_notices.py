"""Words about a topic that takes nothing, as rows of the outbox."""

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.assistant.texts.subscriptions import EN, ZH
from bot.broadcast.notices import about, notice, words
from bot.broadcast.outcome import TOPIC_CLOSED, TOPIC_DELETED
from bot.storage.chats.subscriptions import Subscription

NOON = datetime(2026, 5, 1, 4, tzinfo=UTC)  # in Shanghai
TOPIC = Subscription(-1, 7)


@pytest.mark.parametrize("reason", [TOPIC_CLOSED, TOPIC_DELETED])
def test_a_row_tells_what_it_is_about(reason: str) -> None:
    row = notice(TOPIC, reason, NOON)
    assert (row.chat_id, row.thread_id, about(row.content)) == (-1, 0, (7, reason))
    assert words(reason, ZH) != words(reason, EN)
    assert (row.ready_at, row.expires_at) == (NOON, NOON + timedelta(days=1))


def test_it_keeps_to_the_quiet_hours() -> None:
    quiet = Subscription(-1, 7, quiet=(time(22), time(8)))
    row = notice(quiet, TOPIC_CLOSED, NOON)
    assert (row.ready_at, row.expires_at) == (NOON, NOON.replace(hour=14))
    row = notice(quiet, TOPIC_CLOSED, NOON.replace(hour=15))
    assert row.ready_at == NOON.replace(day=2, hour=0)
    assert row.expires_at == NOON.replace(day=2, hour=14)


@pytest.mark.parametrize("content", ["", "cards", "7:topic closed", "!cards"])
def test_a_tip_is_no_word_about_a_topic(content: str) -> None:
    assert about(content) is None


def test_a_reason_of_another_version_has_no_words() -> None:
    assert words("something new", ZH) is None
