"""What becomes of a build that fails in a way that nobody foresaw."""

from dataclasses import replace

import pytest

from bot.assistant.texts import ZH as COMMON
from bot.assistant.texts.knowledge import ZH
from bot.telegram.context import SERVICES
from bot.telegram.knowledge.builder import Builder
from tests.bot.telegram.cards.conftest import Desk, desk, knowledge, need_second

__all__ = ["desk", "knowledge", "need_second"]


async def test_the_operator_hears_of_a_build_that_could_not_be_started(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(self: Builder, *arguments: str) -> tuple[str, str]:  # noqa: ARG001
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(Builder, "run", fails)
    assert desk.bot is not None
    desk.bot.application.bot_data[SERVICES] = replace(
        desk.services, reloader=desk.knowledge.reloader
    )
    chat = desk.operator()
    chat.send("/reload")
    assert (await chat.next_reply(30)).text == ZH.building
    assert (await chat.next_reply(30)).text.startswith(COMMON.failed.partition("{")[0])
