"""`index build --watch`: builds after changes, survives broken cards, and ends on Ctrl-C."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

from index.building.build import Workshop
from index.building.rebuild import rebuild
from index.building.watch import builds, keep_building
from index.progress import silent
from tests.conftest import ROOT
from tests.index.corpus_factory import edit
from tests.index.fake_encoder import FakeEncoder
from tests.index.full_disk import full_disk

DAY = date(2026, 11, 25)
HOTLINE = "measures/hotline-96110.md"

WATCHING = """\
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background ignores it
from datetime import date
from pathlib import Path
from index.progress import silent
from index.building.build import Workshop
from index.building.rebuild import rebuild
from index.building.watch import keep_building
from tests.index.fake_encoder import FakeEncoder

corpus, data = map(Path, sys.argv[1:])
shop = Workshop(corpus, data, FakeEncoder().fingerprint, FakeEncoder, silent)
keep_building(
    corpus,
    lambda: rebuild(shop, date(2026, 11, 25)).line(),
    lambda line: print(line, flush=True),
)
"""


@pytest.fixture
def times(root: Path) -> Iterator[Iterator[None]]:
    """When to build the small corpus; the first time has come."""
    found = builds(root)
    next(found)
    yield found
    found.close()  # type: ignore[attr-defined]


@pytest.fixture
def shop(root: Path, tmp_path: Path) -> Workshop:
    return Workshop(root, tmp_path / "data", FakeEncoder().fingerprint, FakeEncoder, silent)


def test_a_broken_card_is_named_and_a_mended_one_is_built(
    root: Path, shop: Workshop, times: Iterator[None]
) -> None:
    first = rebuild(shop, DAY)
    edit(root, HOTLINE, "verified: 2026-11-25", "verified: soon")
    next(times)
    assert rebuild(shop, DAY).line() == (
        f"{root / HOTLINE}:9: 'verified' is YYYY-MM-DD, not 'soon'; the old index stays"
    )
    edit(root, HOTLINE, "verified: soon", "verified: 2026-11-24")
    edit(root, HOTLINE, "它不受理报案", "它不接受报案")
    next(times)
    last = rebuild(shop, DAY)
    assert (last.before, last.changes.changed) == (first.version, ("反诈专线96110",))


def test_what_changes_while_a_build_goes_on_is_built_after_it(
    root: Path, times: Iterator[None]
) -> None:
    edit(root, HOTLINE, "它不受理报案", "它不接受报案")
    next(times)
    edit(root, HOTLINE, "它不接受报案", "它不受理报案")  # as if during the build
    next(times)


def test_a_full_disk_ends_nothing(root: Path, shop: Workshop) -> None:
    said: list[str] = []
    rooms = iter([None, 10_000])

    def build() -> str:
        try:
            room = next(rooms)
        except StopIteration:
            raise KeyboardInterrupt from None
        edit(root, HOTLINE, "https://www.mps.gov.cn/", "https://www.mps.gov.cn/fz/")  # a next time
        with full_disk(room) if room else nullcontext():
            return rebuild(shop, DAY).line()

    keep_building(root, build, said.append)
    assert said[0].startswith("built version 20")
    assert f"{shop.data_dir / 'index'} cannot be written to: " in said[1]
    assert said[1].endswith("; the old index stays")
    assert said[2:] == ["stopped"]


def test_it_says_a_line_for_each_build_and_ends_quietly_on_ctrl_c(
    root: Path, tmp_path: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WATCHING, str(root), str(tmp_path / "data")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline().startswith("built version 20")
            edit(root, HOTLINE, "它不受理报案", "它不接受报案")
            assert process.stdout.readline().endswith("(0 added, 1 changed, 0 removed)\n")
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
        finally:
            process.kill()
    assert (process.returncode, out, err) == (0, "stopped\n", "")
