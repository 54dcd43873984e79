"""Work off the event loop: a search that takes its time holds up nobody else."""

import asyncio
import threading
from collections.abc import Iterator

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.triage import Intent
from bot.telegram.thinking import Thinking
from index import Index, KnowledgeError, Library
from index.script import Script

EMERGENCY = "刚给客服转了两万"


class Gate:
    """A model that loads until it is let go, and then fails; it counts how often it is loaded."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.loads = 0

    def __call__(self) -> Index:
        self.loads += 1
        self.open.wait(10)
        raise KnowledgeError("no model here")


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.open.set()


@pytest.fixture
def thinking(library: Library, gate: Gate) -> Iterator[Thinking]:
    thinking = Thinking(Assistant(library, gate))
    yield thinking
    gate.open.set()
    thinking.close()


async def test_an_emergency_passes_any_number_of_searches(thinking: Thinking, gate: Gate) -> None:
    loading = asyncio.ensure_future(thinking.load())
    questions = [asyncio.ensure_future(thinking.reply("一键查卡是什么")) for _ in range(50)]
    beats = 0
    async with asyncio.timeout(5):
        for _ in range(20):
            await asyncio.sleep(0.001)
            beats += 1
        assert (await thinking.reply(EMERGENCY)).intent is Intent.EMERGENCY
        assert (await thinking.reply("你好")).intent is Intent.SMALLTALK
    assert beats == 20
    assert not loading.done()
    assert not any(each.done() for each in questions)
    gate.open.set()
    failures = await asyncio.gather(loading, *questions, return_exceptions=True)
    assert all(isinstance(each, KnowledgeError) for each in failures)
    assert gate.loads == 1  # loaded once, and not once more for each that waited


async def test_pinyin_is_chinese(thinking: Thinking) -> None:
    assert await thinking.script("wo bei pian le zen me ban") is Script.HANS
    assert await thinking.script("what should I do") is Script.LATIN
    assert await thinking.script("我被騙了") is Script.HANT


async def test_what_is_too_long_needs_no_search(thinking: Thinking) -> None:
    assert await thinking.is_quick("字" * 2_001)
    assert not await thinking.is_quick("字" * 1_999)
