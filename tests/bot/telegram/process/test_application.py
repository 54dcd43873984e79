"""What happens once the assistant is ready, and at the end, whatever hangs."""

import asyncio
import gc
import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from telegram.ext import ExtBot

from bot.assistant.assistant import Assistant
from bot.settings import Settings
from bot.telegram.process import application as module
from bot.telegram.process import ending
from bot.telegram.process.application import _load
from bot.telegram.process.assembly import Bot
from bot.telegram.questions.thinking import Thinking
from bot.telegram.resilience.refusal import refused_words


class Loaded(Thinking):
    """One that has nothing left to load."""

    def __init__(self) -> None: ...

    async def load(self) -> None: ...

    async def warm_up(self) -> None: ...


async def test_what_is_there_at_the_start_is_not_searched_for_garbage_again() -> None:
    before = gc.get_freeze_count()
    try:
        await _load(Loaded(), asyncio.Event())
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()


@pytest.mark.parametrize("hangs", [False, True])
def test_a_refused_token_is_told_of_however_slow_the_stop_is(
    hangs: bool,
    assistant: Assistant,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    close = ending.all_in_time

    async def reached(*_: object) -> bool:
        return True

    async def refused(bot: Bot, *_: object) -> bool:
        bot.inbox.refused.set()
        return True

    async def closed(*steps: Any) -> bool:
        return await close(*steps) and not hangs

    monkeypatch.setattr(module, "configure", lambda *_, **__: None)
    monkeypatch.setattr(module, "reach", reached)
    monkeypatch.setattr(module, "_work", refused)
    monkeypatch.setattr(module, "all_in_time", closed)
    monkeypatch.setattr(os, "_exit", sys.exit)
    monkeypatch.setattr(ExtBot, "bot", SimpleNamespace(can_read_all_group_messages=False))
    settings = Settings.model_validate({"telegram_token": "1:abcdefgh", "data_dir": tmp_path})
    try:
        status: object = module.run(settings, assistant, lambda: assistant)
    except SystemExit as left:
        status = left.code
    assert status == 2
    assert capsys.readouterr().err.endswith(f"{refused_words(settings)}\n")


class Hanging:
    """Stands for what waits for a database that does not answer; ends when it is told to."""

    def __init__(self, hangs: str) -> None:
        self._hangs = hangs
        self.done: list[str] = []

    def __getattr__(self, name: str) -> Any:
        async def step() -> None:
            if name == self._hangs:
                await asyncio.Event().wait()
            self.done.append(name)

        return step


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ending, "_CLOSING", 0.05)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(("hangs", "finished"), [("go_on", False), ("nothing", True)])
async def test_a_life_that_hangs_does_not_keep_the_bot_from_ending(
    hangs: str, finished: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def answer(*_: object) -> bool:
        await asyncio.sleep(0)
        return True

    monkeypatch.setattr(module, "_answer", answer)
    life: Any = Hanging(hangs)
    working = module._work(Any, Any, life, asyncio.Event())  # type: ignore[arg-type]
    assert await asyncio.wait_for(working, 30) is finished
    assert "end" in life.done
