"""What is done aside is done when it was waited for, fails aloud, and never outlives its block."""

import os
import time
from pathlib import Path

import pytest

from index.aside import aside
from index.errors import BuildError


def write(path: Path, text: str) -> None:
    path.write_text(f"{text} {os.getpid()}", encoding="utf-8")


def die(code: int) -> None:
    os._exit(code)


def linger(path: Path) -> None:
    write(path, "begun")
    time.sleep(60)


def test_it_is_done_in_another_process_by_the_end(tmp_path: Path) -> None:
    path = tmp_path / "done"
    with aside(write, path, "done") as wait:
        wait()
    assert path.read_text(encoding="utf-8").startswith("done ")
    assert path.read_text(encoding="utf-8") != f"done {os.getpid()}"


def tell(path: Path) -> None:
    path.write_text(os.environ["OMP_NUM_THREADS"], encoding="utf-8")


@pytest.mark.parametrize("before", [None, "2"])
def test_it_keeps_to_one_core(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    if before is not None:
        monkeypatch.setenv("OMP_NUM_THREADS", before)
    path = tmp_path / "cores"
    with aside(tell, path) as wait:
        wait()
    assert path.read_text(encoding="utf-8") == "1"
    assert os.environ.get("OMP_NUM_THREADS") == before


def test_little_work_is_done_here(tmp_path: Path) -> None:
    path = tmp_path / "done"
    with aside(write, path, "done", worth=False) as wait:
        assert not path.exists()
        wait()
    assert path.read_text(encoding="utf-8") == f"done {os.getpid()}"


def test_much_may_be_handed_to_one_that_dies_at_once() -> None:
    with pytest.raises(BuildError, match="die"), aside(die, 3) as wait:
        wait()
    with pytest.raises(BuildError), aside(die, "x" * 10_000_000) as wait:  # no code: it fails
        wait()


def test_it_ends_with_its_block(tmp_path: Path) -> None:
    path = tmp_path / "begun"

    def interrupted() -> None:
        with aside(linger, path):
            while not path.exists():
                time.sleep(0.05)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    process = int(path.read_text(encoding="utf-8").split()[1])
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
