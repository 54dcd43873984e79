"""What `make docs` writes is current, and what the Makefile and the pages name exists."""

import importlib.util
import re
from pathlib import Path

import pytest

from bot.broadcast.tips import stock
from docs.campaign import BOLD, bubble
from docs.generate import FILES
from docs.week import table, week
from index.corpus.tips import read_tips
from tests.botapi import Message
from tests.conftest import CORPUS, ROOT

PAGES = (ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/*.md")))
ROOMS = tuple(ROOT / name for name in ("benchmarks", "bot", "corpus", "deploy", "docs", "index"))
_NAMED = re.compile(r"`((?:[\w.-]+/)*[\w-]+\.(?:md|py|toml|tsv|yaml))`")


@pytest.mark.parametrize("name", FILES)
def test_a_generated_file_is_current(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == FILES[name](), "run: make docs"


def test_every_module_that_the_makefile_runs_exists() -> None:
    modules = re.findall(r"python -m ([\w.]+)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert "docs.generate" in modules
    assert [name for name in modules if importlib.util.find_spec(name) is None] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_names_exists(page: Path) -> None:
    named = {name.removeprefix("../") for name in _NAMED.findall(page.read_text(encoding="utf-8"))}
    assert [name for name in sorted(named) if not _is_held(name)] == []


def _is_held(name: str) -> bool:
    """Whether the repository holds a file of this name, or of this end of a path."""
    return (ROOT / name).is_file() or bool(_held(name))


def _held(name: str) -> list[Path]:
    return [path for room in ROOMS for path in room.rglob(name)]


def test_the_architecture_names_no_file_that_could_be_another() -> None:
    """A newcomer who looks for `describe.py` would find three."""
    named = set(_NAMED.findall((ROOT / "docs/architecture.md").read_text(encoding="utf-8")))
    named -= {"__init__.py"}  # of each room
    assert [
        name for name in sorted(named) if not (ROOT / name).is_file() and len(_held(name)) > 1
    ] == []


async def test_the_week_that_is_shown_has_one_missed_slot_and_nothing_twice() -> None:
    passed = await week(stock(read_tips(CORPUS / "tips")[0]))
    assert [each.state for each in passed.slots].count("missed") == passed.skipped == 1
    assert [each.state for each in passed.slots].count("sent") == passed.received == 9
    shown = [line for line in table(passed).splitlines() if "machine" in line or "missed" in line]
    assert [line[2:18] for line in shown[:3]] == [
        "Fri 23 Oct 19:00", "Fri 23 Oct 19:30", "Fri 23 Oct 21:00",
    ]  # fmt: skip


def test_a_message_is_drawn_with_its_buttons_and_what_is_bold() -> None:
    keyboard = {"inline_keyboard": [[{"text": "<发送>"}]]}
    bold = {"type": "bold", "offset": 0, "length": len(BOLD)}
    drawn = bubble(Message({"text": f"{BOLD}：<", "entities": [bold], "reply_markup": keyboard}))
    assert f"<b>{BOLD}</b>：&lt;" in drawn
    assert '<span class="key">&lt;发送&gt;</span>' in drawn
