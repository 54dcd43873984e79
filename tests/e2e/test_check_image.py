"""`python -m bot check --image`, as a process."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.reading.files import TARGET, bomb, poster_png
from tests.e2e.process import ROOT


def check(knowledge: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", "check", *arguments],
        cwd=ROOT,
        env=os.environ | {"FANZHA_DATA_DIR": str(knowledge)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_screenshot_gets_the_object_of_a_check(knowledge: Path, tmp_path: Path) -> None:
    path = tmp_path / "poster.png"
    path.write_bytes(poster_png())
    done = check(knowledge, "--image", str(path), "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["risk"] == "high"
    assert found["scam"] == "刷单返利"
    assert found["codes"] == [TARGET]
    assert found["notes"] == []
    assert all(each["quote"] in found["text"] for each in found["red_flags"])


def test_what_cannot_be_read_is_an_error_in_its_place(knowledge: Path, tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(bomb())
    done = check(knowledge, "--image", str(path), "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout) == {"error": f"{path}: cannot be read: too_large"}


@pytest.mark.parametrize(
    "arguments", [[], ["转账", "--image", __file__], ["--image", "no-such-file.png"]]
)
def test_one_text_or_one_file_is_checked(knowledge: Path, arguments: list[str]) -> None:
    done = check(knowledge, *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
