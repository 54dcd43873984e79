"""`python -m index`: exit codes, and answers on standard output only."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import IO

import pytest

from index.__main__ import main
from index.building.report import Report, State
from index.gate import FILE, Gate
from tests.conftest import ROOT
from tests.index.corpus_factory import edit
from tests.index.fake_encoder import FakeEncoder


@pytest.fixture(autouse=True)
def _elsewhere(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The small corpus, an empty data folder, and no `.env`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FANZHA_CORPUS_DIR", str(root))
    monkeypatch.setenv("FANZHA_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr("index.__main__.today", lambda: date(2026, 11, 25))


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> None:
    """An encoder that needs no model."""
    monkeypatch.setenv("FANZHA_EMBEDDING_MODEL", "fake-1")
    monkeypatch.setattr("index.encoder.load_encoder", lambda *_: FakeEncoder())


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


def test_cards_that_should_be_reviewed_are_counted_by_the_check_and_listed_by_their_command(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root, "measures/hotline-96110.md", "verified: 2026-11-25", "verified: 2026-05-24")
    edit(root, "law/law-lend-card.md", "verified: 2026-11-25", "verified: 2025-12-25")
    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 cards should be reviewed: python -m index stale",
        "8 cards, 4 articles, 0 problems",
    ]
    assert main(["stale"]) == 0
    file = root / "measures" / "hotline-96110.md"
    assert capsys.readouterr().out.splitlines() == [
        f"{file}  反诈专线96110  verified 2026-05-24  due 2026-11-24",
        "1 of 8 cards should be reviewed",
    ]
    assert main(["stale", "--json"]) == 0
    row = [str(file), "反诈专线96110", "2026-05-24", "2026-11-24"]
    assert json.loads(capsys.readouterr().out) == [row]


def test_cards_that_cannot_be_read_are_named_beside_those_to_be_reviewed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root, "measures/hotline-96110.md", "verified: 2026-11-25", "verified: soon")
    edit(root, "law/law-lend-card.md", "verified: 2026-11-25", "verified: 9999-11-25")
    file = root / "measures" / "hotline-96110.md"
    for arguments, printed in ([], "0 of 7 cards should be reviewed\n"), (["--json"], "[]\n"):
        assert main(["stale", *arguments]) == 1
        assert capsys.readouterr() == (
            printed,
            f"{file}:9: 'verified' is YYYY-MM-DD, not 'soon'\n",
        )


@pytest.mark.usefixtures("fake")
def test_versions_are_built_listed_and_gone_back_to(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["versions"]) == 0
    assert "python -m index build" in capsys.readouterr().out
    assert main(["build"]) == 0
    first = capsys.readouterr().out.strip()
    assert main(["rollback"]) == 1
    assert "there is no version before" in capsys.readouterr().err
    edit(root, "measures/hotline-96110.md", "它不受理报案", "它不接受报案")
    assert main(["build", "--json"]) == 0
    second = json.loads(capsys.readouterr().out)["version"]
    assert main(["rollback"]) == 0
    assert capsys.readouterr().out.strip() == first
    assert main(["versions"]) == 0
    listed = [line.split()[:2] for line in capsys.readouterr().out.splitlines()]
    assert listed == [[second, "built"], ["*", Path(first).name]]
    assert main(["rollback", second]) == 0


@pytest.mark.usefixtures("fake")
def test_another_model_is_fitted_in_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gate, shipped = replace(Gate.default(), encoder="fake-1"), FILE.read_text(encoding="utf-8")
    monkeypatch.setattr("index.gate_fit.TABLES", ())
    monkeypatch.setattr("index.gate_fit.fit", lambda *_: (gate, {"questions": 1.0}))
    assert main(["build"]) == 0
    capsys.readouterr()
    assert main(["fit"]) == 0
    file = tmp_path / "data" / "fits" / "fake-1" / "gate.toml"
    assert capsys.readouterr().out == f"# {file}\n{file.read_text(encoding='utf-8')}"
    assert Gate.of(tmp_path / "data", "fake-1") == gate
    assert FILE.read_text(encoding="utf-8") == shipped


@pytest.mark.usefixtures("fake")
def test_a_checked_build_tells_what_became_of_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--check"]) == 0
    assert capsys.readouterr().out.startswith("built version 20")
    edit(root, "measures/hotline-96110.md", "verified: 2026-11-25", "verified: soon")
    edit(root, "scams/scam-shuadan.md", "verified: 2026-11-25", "verified: soon")
    assert main(["build", "--check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("hotline-96110.md:9: 'verified' is YYYY-MM-DD, not 'soon'")
    assert lines[-1] == f"{lines[0]} (and 1 more); the old index stays"


@pytest.mark.parametrize(
    ("command", "model"), [("prepare", ""), ("build", ""), ("build", "fake-1")]
)
def test_a_data_folder_that_cannot_be_written_to_is_named(
    command: str,
    model: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("FANZHA_EMBEDDING_MODEL", model)
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    assert main([command]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"{tmp_path / 'data'}/")
    assert err.endswith(" cannot be written to: Not a directory\n")


@pytest.mark.parametrize("model", ["", "fake-1"])
def test_a_data_folder_that_cannot_be_written_to_stands_in_the_report(
    model: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("FANZHA_EMBEDDING_MODEL", model)
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    assert main(["build", "--json"]) == 1
    report = Report.from_json(capsys.readouterr().out)
    assert report.state is State.BROKEN
    assert report.problems[0].endswith(" cannot be written to: Not a directory")


@pytest.mark.usefixtures("fake")
def test_a_corpus_that_is_not_there_cannot_be_watched(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FANZHA_CORPUS_DIR", "/nowhere")
    assert main(["build", "--watch"]) == 1
    assert capsys.readouterr() == ("", "/nowhere:0: no corpus here\n")


def test_a_search_for_what_is_not_utf_8_is_a_wrong_use(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["search", "\udcff骗子"])
    assert caught.value.code == 2
    assert "argument text: a text in UTF-8 is expected" in capsys.readouterr().err


def test_a_search_without_model_names_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "一键查卡"]) == 1
    assert capsys.readouterr() == (
        "",
        f"the embedding model in {Path.cwd()}/data/models/multilingual-e5-small-int8 is missing "
        "or damaged; mend it with: python -m index prepare\n",
    )


def test_a_name_that_nearly_is_a_setting_ends_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FANZHA_DATADIR", "x")
    assert main(["versions"]) == 2
    assert capsys.readouterr() == (
        "",
        "FANZHA_DATADIR: unknown setting, did you mean FANZHA_DATA_DIR?\n",
    )


def test_an_interrupt_ends_it_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("index.storage.versions.versions", interrupted)
    assert main(["versions"]) == 130
    assert capsys.readouterr() == ("", "")


def checked(out: IO[str]) -> tuple[int, str]:
    """Check the corpus as a process; give the exit status and what it says beside its answer."""
    done = subprocess.run(
        [sys.executable, "-m", "index", "check"],
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": ""},
        stdout=out, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stderr


def test_a_reader_that_has_gone_ends_it_without_a_word() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as gone:
        assert checked(gone) == (1, "")


def test_a_full_disk_is_told_in_a_line() -> None:
    with Path("/dev/full").open("w") as full:
        assert checked(full) == (1, "standard output: No space left on device\n")


@pytest.mark.parametrize("limit", ["0", "-2", "²", "many"])
def test_a_limit_is_a_number_from_1(limit: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["search", "x", f"--limit={limit}"])
    assert caught.value.code == 2
    assert f"a number from 1 is expected, not '{limit}'" in capsys.readouterr().err


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
    for command in ("check", "prepare", "build", "versions", "rollback", "stale", "search"):
        assert f"\n    {command} " in done.stdout
    assert done.stderr == ""
