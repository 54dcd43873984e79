"""What the bot answers from is swapped while it answers; nothing that is wrong is swapped in."""

import asyncio
import gc
import os
import signal
import sys
import weakref
from pathlib import Path
from typing import Any

import pytest

from bot.telegram.knowledge import builder, reloader
from bot.telegram.knowledge.builder import Builder
from bot.telegram.knowledge.reloader import Result
from index import Index
from index.language.pinyin import Spelling
from index.storage import store
from index.storage.store import index_root
from tests.bot.telegram.knowledge.conftest import HOTLINE, Knowledge
from tests.index.corpus_factory import edit
from tests.index.fake_encoder import FakeEncoder

OLD, NEW = "是反诈预警劝阻专线，来电请接听。", "是反诈劝阻专线，来电请马上接听。"


async def test_a_swap_under_questions_drops_none_and_the_new_card_answers_then(
    knowledge: Knowledge,
) -> None:
    first = knowledge.reloader.version
    knowledge.write(NEW)
    second = knowledge.build()
    swaps = 0
    ended = asyncio.Event()
    answers: list[str] = []

    async def ask() -> None:
        while not ended.is_set():
            answers.append(await knowledge.answer())

    asking = [asyncio.create_task(ask()) for _ in range(20)]
    for version in (second, first) * 5 + (second,):
        outcome = await knowledge.reloader.roll_back(version)
        assert outcome.version == version
        swaps += outcome.result is Result.SWAPPED
        await asyncio.sleep(0.05)
    ended.set()
    await asyncio.gather(*asking)  # raises what any of them raised
    assert swaps == 11
    assert len(answers) > 100
    assert all((OLD in each) != (NEW in each) for each in answers)
    assert NEW in await knowledge.answer()
    assert len(knowledge.swapped) == 11


async def test_a_question_that_is_under_way_ends_as_it_began(knowledge: Knowledge) -> None:
    old = knowledge.thinking.assistant
    knowledge.write(NEW)
    knowledge.build()
    await knowledge.reloader.look()
    assert OLD in old.reply("96110是什么电话").text
    assert NEW in await knowledge.answer()


async def test_the_old_one_is_gone_without_a_garbage_collection(knowledge: Knowledge) -> None:
    """What is opened is kept from Python's collector: in a cycle it would stay for ever."""
    gc.disable()
    try:
        for words in (NEW, OLD):
            assistant = knowledge.thinking.assistant
            old = [weakref.ref(each) for each in (assistant.search(), assistant.library)]
            del assistant
            knowledge.write(words)
            knowledge.build()
            await knowledge.answer()
            await knowledge.thinking.reply("fanzha zhuanxian shi shenme")
            await knowledge.reloader.look()
            knowledge.swapped.clear()
            assert [each() for each in old] == [None, None]
    finally:
        gc.enable()


async def test_only_opening_pauses_and_not_what_others_share(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search that pauses would let the texts of others wait that go through the model with it."""
    pausing: list[tuple[str, bool]] = []

    def watch(of: type, name: str) -> None:
        done = getattr(of, name)

        def noted(*args: Any, **kwargs: Any) -> Any:
            pausing.append((name, sys.getprofile() is not None))
            return done(*args, **kwargs)

        monkeypatch.setattr(of, name, noted)

    await knowledge.answer()  # the first one is read without pauses
    watch(Spelling, "__init__")
    watch(Index, "__init__")
    watch(FakeEncoder, "queries")
    knowledge.write(NEW)
    knowledge.build()
    pausing.clear()
    await knowledge.reloader.look()
    assert set(pausing) == {("__init__", True), ("queries", False)}


async def test_what_another_process_makes_current_is_answered_from(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reloader, "EVERY", 0.05)
    stop = asyncio.Event()
    following = asyncio.create_task(knowledge.reloader.follow(stop))
    knowledge.write(NEW)
    version = await asyncio.to_thread(knowledge.build)
    for _ in range(500):
        if knowledge.reloader.version == version:
            break
        await asyncio.sleep(0.02)
    stop.set()
    await following
    assert NEW in await knowledge.answer()
    assert knowledge.opened == 2  # at the start and now


async def test_a_damaged_version_is_looked_at_once_and_the_next_good_one_is_taken(
    knowledge: Knowledge,
) -> None:
    first = knowledge.reloader.version
    knowledge.write(NEW)
    second = knowledge.build()
    damaged = index_root(knowledge.data) / second / "passages.jsonl"
    damaged.write_text("{", encoding="utf-8")
    for _ in range(3):
        await knowledge.reloader.look()
    assert (knowledge.reloader.version, knowledge.opened) == (first, 2)
    assert OLD in await knowledge.answer()
    third = knowledge.build()
    await knowledge.reloader.look()
    assert knowledge.reloader.version == third


async def test_a_pointer_that_is_gone_changes_nothing(knowledge: Knowledge) -> None:
    first = knowledge.reloader.version
    (index_root(knowledge.data) / "CURRENT").unlink()
    await knowledge.reloader.look()
    assert knowledge.reloader.version == first
    outcome = await knowledge.reloader.roll_back()
    assert (outcome.result, outcome.version) == (Result.REFUSED, first)
    assert "python -m index build" in outcome.reasons[0]


async def test_going_back_is_for_all_who_share_the_folder(knowledge: Knowledge) -> None:
    first = knowledge.reloader.version
    knowledge.write(NEW)
    second = knowledge.build()
    await knowledge.reloader.look()
    outcome = await knowledge.reloader.roll_back()
    assert (outcome.result, outcome.version, outcome.before) == (Result.SWAPPED, first, second)
    assert store.current(index_root(knowledge.data)).name == first
    assert OLD in await knowledge.answer()
    again = await knowledge.reloader.roll_back()
    assert (again.result, again.version) == (Result.REFUSED, first)
    newest = await knowledge.reloader.open_newest()
    assert (newest.result, newest.version) == (Result.SWAPPED, second)
    assert (await knowledge.reloader.open_newest()).result is Result.SAME


async def test_where_building_needs_what_is_not_installed_that_is_said(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.building.needed._MODULES", ("json", "no_such_module"))
    assert not knowledge.reloader.builds
    outcome = await knowledge.reloader.reload()
    assert (outcome.result, outcome.reasons) == (Result.CANNOT_BUILD, ("no_such_module",))


async def test_a_build_that_dies_leaves_the_old_version(knowledge: Knowledge) -> None:
    """The fake encoder's name means nothing to a real process."""
    knowledge.write(NEW)
    outcome = await knowledge.reloader.reload()
    assert outcome.result is Result.BROKEN
    assert "fake-1" in outcome.reasons[0]
    assert OLD in await knowledge.answer()


async def test_wrong_cards_are_named_by_their_place_in_the_corpus(knowledge: Knowledge) -> None:
    edit(knowledge.corpus, HOTLINE, "verified: 2026-11-25", "verified: soon")
    outcome = await knowledge.reloader.reload()
    assert outcome.result is Result.BROKEN
    assert outcome.reasons == (f"{HOTLINE}:9: 'verified' is YYYY-MM-DD, not 'soon'",)


async def test_a_stop_ends_the_build_at_once(knowledge: Knowledge) -> None:
    reloading = asyncio.create_task(knowledge.reloader.reload())
    for _ in range(500):
        if knowledge.reloader._builder._running:
            break
        await asyncio.sleep(0.01)
    (process,) = knowledge.reloader._builder._running
    assert knowledge.reloader.busy
    knowledge.reloader.close()
    async with asyncio.timeout(30):
        assert not (await reloading).good
    assert process.returncode is not None
    assert (await knowledge.reloader.reload()).reasons == ("stopped",)


async def test_a_stop_ends_all_that_was_started(knowledge: Knowledge) -> None:
    running = knowledge.reloader._builder._running
    reloading = asyncio.create_task(knowledge.reloader.reload())
    listing = asyncio.create_task(knowledge.reloader.stale())
    for _ in range(500):
        if len(running) == 2:
            break
        await asyncio.sleep(0.01)
    processes = tuple(running)
    assert len(processes) == 2
    knowledge.reloader.close()
    async with asyncio.timeout(30):
        assert not (await reloading).good
        assert await listing is None
    assert {process.returncode for process in processes} == {-signal.SIGKILL}
    assert not running


async def test_a_stop_while_a_process_is_started_ends_it(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = asyncio.create_subprocess_exec

    async def start_late(*args: Any, **kwargs: Any) -> asyncio.subprocess.Process:
        process = await start(*args, **kwargs)
        knowledge.reloader.close()
        return process

    monkeypatch.setattr(asyncio, "create_subprocess_exec", start_late)
    async with asyncio.timeout(30):
        assert not (await knowledge.reloader.reload()).good
    assert not knowledge.reloader._builder._running


async def test_a_build_that_takes_too_long_is_ended(
    knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(builder, "PATIENCE", 0.05)
    outcome = await knowledge.reloader.reload()
    assert outcome.reasons == ("it took longer than 0 s",)


async def test_cards_are_listed_that_should_be_reviewed(knowledge: Knowledge) -> None:
    edit(knowledge.corpus, HOTLINE, "verified: 2026-11-25", "verified: 2020-01-31")
    (found,) = await knowledge.reloader.stale() or ()
    assert (found.path, found.title) == (Path(HOTLINE), "反诈专线96110")
    assert (str(found.verified), str(found.due)) == ("2020-01-31", "2020-07-31")


async def test_without_a_corpus_there_is_no_list(knowledge: Knowledge) -> None:
    knowledge.corpus.rename(knowledge.corpus.with_name("elsewhere"))
    assert await knowledge.reloader.stale() is None


def test_a_build_knows_no_secret(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANZHA_TELEGRAM_TOKEN", "123456:canary")
    monkeypatch.setenv("fanzha_database_url", "postgresql://canary")
    monkeypatch.setenv("POSTGRES_PASSWORD", "canary")
    monkeypatch.setenv("HF_HOME", "/models")
    environment = Builder(knowledge.settings)._environment
    assert "canary" not in str(environment)
    assert environment["FANZHA_DATA_DIR"] == str(knowledge.data)
    assert environment["PATH"] == os.environ["PATH"]
    assert environment["HF_HOME"] == "/models"
