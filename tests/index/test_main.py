"""`python -m index`: exit codes, and answers on standard output only."""

import subprocess
import sys
from pathlib import Path

import pytest

from index.__main__ import main
from tests.conftest import ROOT
from tests.index.corpus_factory import edit


@pytest.fixture(autouse=True)
def _elsewhere(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The small corpus, an empty data folder, and no `.env`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FANZHA_CORPUS_DIR", str(root))
    monkeypatch.setenv("FANZHA_DATA_DIR", str(tmp_path / "data"))


def test_a_corpus_without_problems_passes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("8 cards, 4 articles, 0 problems\n", "")


def test_every_problem_is_printed_with_file_and_line(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root, "scams/scam-shuadan.md", "verified: 2026-11-25", "verified: soon")
    edit(root, "law/law-lend-card.md", "刑法 287之二", "刑法 287之二, 刑法 300")
    assert main(["check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{root}/law/law-lend-card.md:10: no such article: 刑法 300",
        f"{root}/scams/scam-shuadan.md:9: 'verified' is YYYY-MM-DD, not 'soon'",
        "7 cards, 4 articles, 2 problems",
    ]


def test_checksums_are_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(root, "law/statutes.toml", '["31", "38"]', '["31", "38", "44"]')
    assert main(["check"]) == 1
    assert main(["statutes", "--update"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "5 checksums written"
    assert main(["check"]) == 0


def test_an_error_is_one_line_on_standard_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FANZHA_CORPUS_DIR", "/nowhere")
    assert main(["check"]) == 1
    assert capsys.readouterr() == (
        "",
        "/nowhere:0: no corpus here (law/statutes.toml is missing)\n",
    )


def test_a_search_without_model_names_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "一键查卡"]) == 1
    assert capsys.readouterr() == (
        "",
        f"the embedding model in {Path.cwd()}/data/models/multilingual-e5-small-int8 is missing "
        "or damaged; mend it with: python -m index prepare\n",
    )


@pytest.mark.parametrize(
    "arguments", [[], ["dance"], ["statutes"], ["search"], ["search", "x", "--limit", "many"]]
)
def test_a_wrong_use_exits_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "usage: python -m index" in err


def test_help_names_every_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "index", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for command in ("check", "statutes", "prepare", "build", "search"):
        assert f"\n    {command} " in done.stdout
    assert done.stderr == ""
