"""What is kept about a chat, in words."""

from datetime import UTC, datetime

import pytest

from bot.assistant.texts.subscriptions import EN, ZH, SubscriptionTexts
from bot.storage.chats.chats import Chat
from bot.storage.chats.records import Record
from bot.telegram.own_data import described
from index.script import Script

SINCE = datetime(2026, 1, 1, tzinfo=UTC)
CHAT = Chat(7, "private", "zh-hans", "active", SINCE, SINCE)


@pytest.mark.parametrize(("script", "texts"), [(Script.HANS, ZH), (Script.LATIN, EN)])
def test_a_card_that_is_being_written_is_told_of(script: Script, texts: SubscriptionTexts) -> None:
    assert texts.kept_draft in described(Record(CHAT, (), {"card_drafts": 1}), 90, script)
    assert texts.kept_draft not in described(Record(CHAT, (), {"card_drafts": 0}), 90, script)
