"""Memory stays in memory: a crash writes no core dump."""

import subprocess
import sys
from pathlib import Path

import pytest

CODE = """
import os, resource, sys
from bot.secrecy import forbid_core_dumps
forbid_core_dumps()
print(resource.getrlimit(resource.RLIMIT_CORE))
sys.stdout.flush()
{crash}
"""


def run(folder: Path, crash: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", f"import resource\n{CODE.format(crash=crash)}"],
        cwd=folder,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="has no core dumps of this kind")
def test_a_crash_leaves_no_core(tmp_path: Path) -> None:
    done = run(tmp_path, "os.abort()")
    assert done.stdout == "(0, 0)\n"
    assert done.returncode == -6
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="is Linux's own")
def test_linux_is_told_not_to_dump_at_all(tmp_path: Path) -> None:
    done = run(tmp_path, "import ctypes; print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))")
    assert done.stdout.splitlines()[-1] == "0"
