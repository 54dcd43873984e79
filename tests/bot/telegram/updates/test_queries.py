"""What a press is under, and how fast one may press."""

from datetime import UTC, datetime

import pytest
from telegram import CallbackQuery, Chat, InaccessibleMessage, Message, Update, User
from telegram.constants import ZERO_DATE

from bot.telegram.chats.flood import FloodControl
from bot.telegram.updates.queries import message_of, too_fast

CHAT, ANN = Chat(7, "private"), User(7, "Ann", False)
THERE = Message(1, datetime(2026, 5, 1, tzinfo=UTC), CHAT)


def query(message: Message | InaccessibleMessage | None) -> CallbackQuery:
    return CallbackQuery("1", ANN, "7", message=message)


def test_the_message_above_a_button_is_found() -> None:
    assert message_of(query(THERE)) == THERE


@pytest.mark.parametrize(
    "message", [None, InaccessibleMessage(CHAT, 1), Message(1, ZERO_DATE, CHAT)]
)
def test_a_message_that_is_deleted_or_too_old_is_none(
    message: Message | InaccessibleMessage | None,
) -> None:
    assert message_of(query(message)) is None


def test_who_presses_too_fast_is_told_how_long_to_wait() -> None:
    update, presses = Update(1, callback_query=query(THERE)), FloodControl(2)
    assert [too_fast(update, presses) for _ in range(3)] == [None, None, 30]
