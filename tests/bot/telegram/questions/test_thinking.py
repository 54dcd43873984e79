"""Work off the event loop: a search that takes its time holds up nobody else."""

import asyncio
import threading
import time
from collections.abc import Iterator, Sequence
from typing import cast

import numpy as np
import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.texts import ZH
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import remember
from bot.telegram.questions.encoding import BatchingEncoder
from bot.telegram.questions.thinking import THREADS, BusyError, Thinking
from index import Index, KnowledgeError, Library
from index.building.build import Workshop
from index.encoder import Encoder
from index.following import Before
from index.gate import Gate as ConfidenceGate
from index.hits import Result, Within
from index.progress import bar
from index.script import Script
from tests.index.corpus_factory import write_corpus
from tests.index.fake_encoder import FakeEncoder

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
    thinking = Thinking(Assistant(library, gate, is_open=gate.open.is_set))
    yield thinking
    gate.open.set()
    thinking.close()


async def test_an_emergency_passes_any_number_of_searches(thinking: Thinking, gate: Gate) -> None:
    loading = asyncio.ensure_future(thinking.load())
    questions = [asyncio.ensure_future(thinking.reply("一键查卡是什么")) for _ in range(50)]
    beats = 0
    async with asyncio.timeout(30):
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


async def test_first_aid_goes_on_while_searches_wait(thinking: Thinking) -> None:
    question = asyncio.ensure_future(thinking.reply("一键查卡是什么"))
    shown = remember(EMERGENCY, await thinking.reply(EMERGENCY), None, 0.0)
    async with asyncio.timeout(30):
        for text in ("都打完了", "然后呢"):
            assert (await thinking.reply(text, shown)).text.startswith(ZH.aid.afterwards)
        again = await thinking.reply("我又被骗了两万", shown)
        assert again.intent is Intent.EMERGENCY
    assert not question.done()
    question.cancel()


async def test_a_text_that_cannot_be_sorted_fails_alone(
    library: Library, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    thinking = Thinking(Assistant(library, gate, is_open=gate.open.is_set))
    sort = Assistant.sort

    def failing(assistant: Assistant, text: str) -> Triage:
        if text == "坏":
            raise ValueError(text)
        return sort(assistant, text)

    monkeypatch.setattr(Assistant, "sort", failing)
    texts = ["你好", "坏", EMERGENCY]
    found = await asyncio.gather(*map(thinking.sort, texts), return_exceptions=True)
    thinking.close()
    hello, bad, emergency = found
    assert isinstance(bad, ValueError)
    assert hello == sort(thinking.assistant, "你好")
    assert emergency == sort(thinking.assistant, EMERGENCY)


async def test_pinyin_is_chinese(thinking: Thinking) -> None:
    assert await thinking.script("wo bei pian le zen me ban") is Script.HANS
    assert await thinking.script("what should I do") is Script.LATIN
    assert await thinking.script("我被騙了") is Script.HANT


async def test_what_is_too_long_needs_no_search(thinking: Thinking) -> None:
    question = asyncio.ensure_future(thinking.reply("字" * 1_999))
    async with asyncio.timeout(30):
        for text in ("字" * 2_001, "答非所问，" + "字" * 2_400):
            assert (await thinking.reply(text)).intent is Intent.UNKNOWN
    assert not question.done()
    question.cancel()


async def test_who_says_that_first_aid_missed_it_keeps_no_emergency_waiting(
    thinking: Thinking,
) -> None:
    """What he meant is searched for, with the searches and not among what is quick."""
    shown = remember(EMERGENCY, await thinking.reply(EMERGENCY), None, 0.0)
    said = "答非所问，我刚给骗子转了两万"
    missed = [asyncio.ensure_future(thinking.reply(said, shown)) for _ in range(3)]
    async with asyncio.timeout(30):
        assert (await thinking.reply(EMERGENCY)).intent is Intent.EMERGENCY
    assert not any(each.done() for each in missed)
    for each in missed:
        each.cancel()


async def test_when_too_many_wait_the_next_is_turned_away_and_emergencies_pass(
    library: Library, gate: Gate
) -> None:
    thinking = Thinking(Assistant(library, gate, is_open=gate.open.is_set), waiting=10)
    questions = [
        asyncio.ensure_future(thinking.reply("一键查卡是什么")) for _ in range(THREADS + 10)
    ]
    for _ in range(5_000):
        if not thinking._room:
            break
        await asyncio.sleep(0.001)
    for ask in (thinking.reply, thinking.check):
        with pytest.raises(BusyError):
            await ask("一证通查是什么")
    assert (await thinking.reply(EMERGENCY)).intent is Intent.EMERGENCY
    gate.open.set()
    await asyncio.gather(*questions, return_exceptions=True)
    with pytest.raises(KnowledgeError):  # there is room again
        await thinking.reply("一证通查是什么")
    thinking.close()


@pytest.fixture(scope="module")
def small_index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    base = tmp_path_factory.mktemp("small")
    corpus_dir = write_corpus(base / "corpus")
    Workshop(corpus_dir, base / "data", FakeEncoder().fingerprint, FakeEncoder, bar).build()
    return Index.open(base / "data", FakeEncoder())


class Counting:
    """An index that tells how it was asked, and fails where it should."""

    def __init__(self, index: Index) -> None:
        self.index, self.library = index, index.library
        self.broken = ""
        self.together: list[int] = []
        self.alone: list[str] = []

    def search(self, question: str, limit: int = 3, after: str = "") -> Result:
        self.alone.append(question)
        if self.broken and self.broken in question:
            raise KnowledgeError("broken")
        return self.index.search(question, limit, after)

    def follow(self, turn: str, before: Before, limit: int = 3) -> Result:
        return self.index.follow(turn, before, limit)

    def search_all(self, questions: Sequence[str], limit: int = 3) -> list[Result]:
        self.together.append(len(questions))
        if self.broken and any(self.broken in each for each in questions):
            raise KnowledgeError("broken")
        return list(self.index.search_all(questions, limit))

    def laws(self, question: str) -> tuple[str, ...]:
        return self.index.laws(question)

    def within(self, question: str, document: str, after: str = "") -> Within | None:
        return self.index.within(question, document, after)


async def test_questions_that_come_together_are_searched_in_one_go(small_index: Index) -> None:
    counting, questions = Counting(small_index), ["一键查卡是什么", "一证通查", "刷单是什么"] * 5
    one_by_one = Assistant(small_index.library, lambda: small_index)
    thinking = Thinking(Assistant(small_index.library, lambda: cast(Index, counting)))
    await thinking.load()
    counting.alone.clear()
    found = await asyncio.gather(*map(thinking.reply, questions))
    assert found == list(map(one_by_one.reply, questions))
    assert sum(counting.together) == len(questions) > len(counting.together)
    assert not counting.alone
    thinking.close()


async def test_a_question_that_fails_fails_alone(small_index: Index) -> None:
    counting, questions = Counting(small_index), ["一键查卡是什么", "一证通查", "刷单是什么"]
    thinking = Thinking(Assistant(small_index.library, lambda: cast(Index, counting)))
    await thinking.load()
    counting.broken = "一证通查"
    asked = map(thinking.reply, questions * 5)
    found = await asyncio.gather(*asked, return_exceptions=True)
    failed = [isinstance(each, KnowledgeError) for each in found]
    assert failed == [question == "一证通查" for question in questions * 5]
    thinking.close()


@pytest.mark.alone
async def test_64_at_once_are_answered_as_one_by_one_and_the_loop_stays_free(
    real_index: Index, encoder: Encoder
) -> None:
    """A thread that does nothing else tells how late anything wakes on a busy machine."""
    library = real_index.library
    folder = library.folder
    assert folder is not None
    shared = Index(folder, BatchingEncoder(encoder), ConfidenceGate.default(), library=library)
    thinking = Thinking(Assistant(library, lambda: shared))
    await thinking.load()
    await thinking.warm_up()
    questions = [library.question(each) for each in library.leads("law")][:64]
    lags: list[float] = []
    others: list[float] = []
    ended = threading.Event()
    idle = threading.Thread(target=_probe_idle, args=(others, ended))
    idle.start()
    probe = asyncio.create_task(_probe(lags))
    found = await asyncio.gather(*(thinking.reply(each) for each in questions))
    probe.cancel()
    ended.set()
    idle.join()
    assert np.percentile(lags, 99) < max(0.05, 2 * np.percentile(others, 99))
    alone = Assistant(library, lambda: real_index)
    for question, reply in zip(questions, found, strict=True):
        expected = alone.reply(question)
        assert (reply.text, reply.buttons) == (expected.text, expected.buttons)
        assert reply.confidence == pytest.approx(expected.confidence, abs=1e-3)
    thinking.close()


async def _probe(lags: list[float]) -> None:
    """Note by how many seconds the loop wakes this up too late."""
    while True:
        due = time.perf_counter() + 0.002
        await asyncio.sleep(0.002)
        lags.append(time.perf_counter() - due)


def _probe_idle(lags: list[float], ended: threading.Event) -> None:
    while not ended.is_set():
        due = time.perf_counter() + 0.002
        time.sleep(0.002)
        lags.append(time.perf_counter() - due)
