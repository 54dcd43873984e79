"""Builds of several processes: one after another, each of the corpus as it is in its turn."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from index.building.build import Workshop
from index.library import Library
from index.progress import silent
from index.storage import store
from index.storage.turns import LOCK
from tests.conftest import ROOT
from tests.index.corpus_factory import edit
from tests.index.fake_encoder import FakeEncoder

HOTLINE = "measures/hotline-96110.md"
BUILDING = """\
import sys
from pathlib import Path
from index.building.build import Workshop
from index.progress import bar
from tests.index.fake_encoder import FakeEncoder

def judge(folder: Path) -> None:
    print("judged", flush=True)
    sys.stdin.readline()

corpus, data = map(Path, sys.argv[1:])
print(Workshop(corpus, data, FakeEncoder().fingerprint, FakeEncoder, bar).build(judge).name)
"""
Process = subprocess.Popen[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def begin(root: Path, data: Path) -> Iterator[Callable[[], Process]]:
    """Begins a build in a process of its own, which is held before its index becomes current."""
    with ExitStack() as ending:

        def begun() -> Process:
            process = subprocess.Popen(
                [sys.executable, "-c", BUILDING, str(root), str(data)],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            ending.enter_context(process)
            ending.callback(process.kill)
            return process

        yield begun


def line(process: Process) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def judged(process: Process) -> bool:
    return any(line(process) == "judged\n" for _ in range(9))


def shown(data: Path) -> str:
    library = Library.read(store.current(store.index_root(data)))
    passage = library.get("hotline-96110")
    assert passage is not None
    return passage.text


def test_the_build_that_ends_last_is_of_the_newest_corpus(
    root: Path, data: Path, begin: Callable[[], Process]
) -> None:
    first = begin()
    assert judged(first)
    edit(root, HOTLINE, "来电请接听", "来电请您接听")
    second = begin()
    assert line(second) == "waiting for another build …\n"
    first.communicate("go on\n", timeout=60)
    assert "来电请接听" in shown(data)
    assert judged(second)
    out, _ = second.communicate("go on\n", timeout=60)
    assert store.current(store.index_root(data)).name == out.splitlines()[-1]
    assert "来电请您接听" in shown(data)


def test_who_waited_takes_what_the_other_made(data: Path, begin: Callable[[], Process]) -> None:
    first = begin()
    assert judged(first)
    second = begin()
    assert line(second) == "waiting for another build …\n"
    made, _ = first.communicate("go on\n", timeout=60)
    found, _ = second.communicate(timeout=60)
    assert found.splitlines()[-1] == made.splitlines()[-1]
    assert len(store.folders(store.index_root(data))) == 1


def test_a_build_that_is_killed_holds_nobody_up(
    root: Path, data: Path, begin: Callable[[], Process]
) -> None:
    first = begin()
    assert judged(first)
    first.kill()
    first.wait()
    Workshop(root, data, FakeEncoder().fingerprint, FakeEncoder, silent).build()
    assert "来电请接听" in shown(data)


def test_where_nothing_can_be_locked_an_index_that_is_up_to_date_is_given(
    root: Path, data: Path
) -> None:
    shop = Workshop(root, data, FakeEncoder().fingerprint, FakeEncoder, silent)
    folder = shop.build()
    (data / LOCK).unlink()
    (data / LOCK).mkdir()  # as in a folder that may only be read
    assert shop.build() == folder
