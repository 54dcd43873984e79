"""Which program runs: the version of the project, and the commit where somebody knows it."""

import re
import subprocess
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from index import version
from index.version import REVISION, VERSION, running
from tests.conftest import ROOT


def test_it_is_the_version_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION


def test_the_changelog_tells_of_it() -> None:
    assert f"\n## [{VERSION}] - " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_an_image_says_what_it_was_built_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(REVISION, "3f2a9c1d04be")
    assert running() == f"{VERSION} (3f2a9c1d04be)"


def test_a_checkout_is_asked_for_its_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(REVISION, raising=False)
    monkeypatch.setattr(version, "_ROOT", tmp_path)
    for command in (
        ["init", "--quiet"],
        ["-c", "user.name=n", "-c", "user.email=e", "commit", "--quiet", "--allow-empty", "-mx"],
    ):
        subprocess.run(["git", "-C", tmp_path, *command], check=True)
    assert re.fullmatch(rf"{re.escape(VERSION)} \([0-9a-f]{{12}}\)", running())


def test_a_folder_inside_another_checkout_is_not_taken_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(REVISION, raising=False)
    subprocess.run(["git", "-C", tmp_path, "init", "--quiet"], check=True)
    inside = tmp_path / "site-packages"
    inside.mkdir()
    monkeypatch.setattr(version, "_ROOT", inside)
    assert running() == f"{VERSION} (unknown)"


@pytest.mark.parametrize("path", ["", "/nowhere"])
def test_a_checkout_without_a_commit_or_without_git_is_unknown(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(REVISION, raising=False)
    subprocess.run(["git", "-C", tmp_path, "init", "--quiet"], check=True)
    if path:
        monkeypatch.setenv("PATH", path)
    monkeypatch.setattr(version, "_ROOT", tmp_path)
    assert running() == f"{VERSION} (unknown)"


@pytest.mark.parametrize("program", ["bot", "index"])
def test_both_programs_tell_it_and_end(
    program: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(REVISION, "3f2a9c1d04be")
    with pytest.raises(SystemExit) as ended:
        import_module(f"{program}.__main__").main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr() == (f"{running()}\n", "")
