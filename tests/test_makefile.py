"""The Makefile: a Python that is too old or too new is told before anything is made."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

MAKEFILE = ROOT / "Makefile"


def make(folder: Path, python: str) -> subprocess.CompletedProcess[str]:
    """Make the environment in a folder of its own."""
    return subprocess.run(
        ["make", "-f", str(MAKEFILE), ".venv/bin/python", f"PYTHON={python}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def pretender(folder: Path, version: str) -> str:
    """A Python that says it is of this version; asked for a module, it prints its arguments."""
    path = folder / "python"
    code = f"import sys; sys.version_info = ({version}, 0, 'final', 0)\n"
    path.write_text(
        "#!/bin/sh\n"
        f'[ "$1" = -c ] || {{ echo made with "$@"; exit; }}\n'
        f'exec {shlex.quote(sys.executable)} -c {shlex.quote(code)}"$2"\n',
        encoding="utf-8",
    )
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize("version", ["2, 7", "3, 10", "3, 14"])
def test_another_python_is_told_how_to_name_one(version: str, tmp_path: Path) -> None:
    done = make(tmp_path, pretender(tmp_path, version))
    assert done.returncode != 0
    assert "Python 3.11 to 3.13 is needed: make run PYTHON=python3.12\n" in done.stderr
    assert "made with" not in done.stdout


def test_a_python_that_is_missing_is_told_too(tmp_path: Path) -> None:
    assert "Python 3.11 to 3.13 is needed" in make(tmp_path, str(tmp_path / "python")).stderr


@pytest.mark.parametrize("version", ["3, 11", "3, 13"])
def test_a_python_that_fits_makes_the_environment(version: str, tmp_path: Path) -> None:
    done = make(tmp_path, pretender(tmp_path, version))
    assert done.returncode == 0, done.stderr
    assert "made with -m venv .venv\n" in done.stdout


def installing(target: str, folder: Path) -> list[str]:
    """Give what pip would be called with for a target, in a new environment."""
    done = subprocess.run(
        ["make", "-n", target, f"VENV={folder}"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return re.findall(r"pip install .*-r requirements/(\w+)\.txt", done.stdout)


def test_a_bot_is_run_without_torch_and_tested_with_it(tmp_path: Path) -> None:
    assert installing("run", tmp_path / "venv") == ["build"]
    assert installing("evaluate", tmp_path / "venv") == ["build"]
    assert installing("test", tmp_path / "venv") == ["build", "torch", "dev"]


def test_every_phony_target_has_a_rule() -> None:
    text = MAKEFILE.read_text(encoding="utf-8")
    targets = set(re.findall(r"^(\w+):", text, re.MULTILINE))
    (phony,) = re.findall(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert set(phony.split()) == targets
