"""The benchmarks still run; what they measure is nobody's business here."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import BENCHMARKS, Benchmark, Row, lines, main, measured
from index import Index
from tests.conftest import ROOT

SMALL = {
    "serving": ("--way", "served", "--questions", "3"),
    "check": ("--limit", "5"),
    "broadcast": ("limit", "--chats", "3"),
    "deeds": (),
}
# Take too long for the table, or a page that is not ours.
ALONE = ("courtesies", "reload", "report", "steadiness")
BROADCAST = "broadcast"  # a package: its own __main__ takes the arguments


@pytest.mark.parametrize("name", SMALL)
def test_a_small_run_gives_the_figures_of_the_table(
    name: str, real_index: Index, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert real_index.library.passages
    monkeypatch.setenv("FANZHA_DATA_DIR", str(data_dir))
    rows = next(each.rows for each in BENCHMARKS if each.arguments[0] == name)
    figures = measured(Benchmark((name, *SMALL[name]), ()))
    if name == "serving":  # this way alone, without the torch of the other
        assert figures["ms_p50"] > 0
        assert figures["per_s_64_at_once"] > 0
        assert 0 < figures["resident_mb"] <= figures["peak_mb"]
        return
    assert len(list(lines(Benchmark((name,), rows), figures))) == len(rows)


@pytest.mark.parametrize(
    "printed", ['{"other": 1}', '{"p50": {"other": 1}}', '{"p50": [1]}', "loading\n{}", ""]
)
def test_a_missing_figure_fails_one_benchmark_and_the_next_ones_run(
    printed: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def told(name: str, words: str) -> Benchmark:
        """What a benchmark gives that prints these words."""
        (tmp_path / f"{name}.py").write_text(f"print({words!r})", encoding="utf-8")
        return Benchmark((name,), (Row("half of all", "p50.ms"),))

    both = (told("wrong_ones", printed), told("sound_ones", '{"p50": {"ms": 7}}'))
    (tmp_path / "benchmarks").mkdir()
    for each in tmp_path.glob("*.py"):
        each.rename(tmp_path / "benchmarks" / each.name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("benchmarks.__main__.BENCHMARKS", both)
    monkeypatch.setattr(sys, "argv", ["benchmarks"])
    assert main() == 1
    _, wrong, sound = capsys.readouterr().out.splitlines()
    assert wrong.startswith("failed: ")
    assert sound.split() == ["half", "of", "all", "7"]


def test_every_benchmark_is_in_the_table_or_runs_by_itself() -> None:
    folder = ROOT / "benchmarks"
    held = {path.stem for path in folder.glob("*.py") if "def main(" in path.read_text("utf-8")}
    shown = {each.arguments[0] for each in BENCHMARKS}
    assert held - {"__main__"} == shown - {BROADCAST} | set(ALONE)


@pytest.mark.parametrize("name", ALONE)
def test_a_benchmark_that_runs_by_itself_still_begins(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{name}", "--help"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("benchmark_", BENCHMARKS, ids=lambda each: each.arguments[0])
def test_every_benchmark_takes_the_arguments_of_the_table(benchmark_: Benchmark) -> None:
    """Those that need a minute are only asked for their help."""
    done = subprocess.run(
        [sys.executable, *benchmark_.command[1:], "--help"],
        env=os.environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_the_table_shows_ours_and_the_plain_way() -> None:
    serving = next(each for each in BENCHMARKS if each.arguments[0] == "serving")
    names = ("ms_p50", "ms_p99", "per_s_64_at_once", "cold_start_s", "resident_mb", "peak_mb")
    plain = dict.fromkeys(names, 4)
    figures = {"plain": plain, "served": plain | {"ms_p50": 1, "cold_emergency_s": 0.5}}
    first, *others = lines(serving, figures)
    assert first.split()[-2:] == ["1", "4"]
    assert len(others) == len(serving.rows) - 1
