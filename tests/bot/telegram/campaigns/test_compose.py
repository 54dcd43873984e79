"""/broadcast and what stands behind it: the number of a campaign, or nothing that is one."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Chat, Message, Update, User
from telegram.ext import Application, CallbackContext

from bot.assistant.texts.campaigns import ZH
from bot.broadcast.errors import CampaignError
from bot.telegram.campaigns import compose, show

THERE = {12, 2147483647}  # campaigns


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What an operator is shown: a campaign's number, or a text."""
    told: list[object] = []

    async def operators_message(update: Update, _: object) -> Message | None:
        return update.effective_message

    async def status(number: int, *_: object) -> None:
        if number not in THERE:
            raise CampaignError(f"there is no campaign {number}")
        told.append(number)

    async def tell(_: object, text: str, __: object) -> None:
        told.append(text)

    async def ask_to_write(text: str, *_: object) -> None:
        told.append(text)

    monkeypatch.setattr(compose, "operators_message", operators_message)
    monkeypatch.setattr(show, "status", status)
    monkeypatch.setattr(compose, "tell", tell)
    monkeypatch.setattr(compose, "ask_to_write", ask_to_write)
    return told


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("12", 12),
        ("#12", 12),
        ("１２", 12),
        ("＃１２", 12),
        ("2147483647", 2147483647),
        ("²", ZH.write_it),
        ("第12", ZH.write_it),
        ("#", ZH.write_it),
        ("0", ZH.no_such),
        ("2147483648", ZH.no_such),
        ("99999999999999999999", ZH.no_such),
    ],
)
async def test_only_what_can_be_a_number_is_looked_up(
    given: str, expected: object, told: list[object]
) -> None:
    message = Message(
        1,
        datetime(2026, 5, 1, tzinfo=UTC),
        Chat(7, "private"),
        from_user=User(7, "王", False, language_code="zh-hans"),
        text=f"/broadcast {given}",
    )
    context: Any = CallbackContext(Application.builder().token("1:a").build())
    context.args = [given]
    await compose.broadcast(Update(1, message=message), context)
    assert told == [expected]
