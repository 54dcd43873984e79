"""Which program this is: its version, and the commit that it was made from where that is known."""

import argparse
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

VERSION = "0.1.0"  # as in pyproject.toml, which an image does not hold
REVISION = "BOT_REVISION"  # an image says so what it was built from; it has no history to ask
_ROOT = Path(__file__).resolve().parent.parent
_UNKNOWN = "unknown"


def running() -> str:
    """Give version and commit: `0.1.0 (3f2a9c1d04be)`, or `0.1.0 (unknown)`."""
    return f"{VERSION} ({os.environ.get(REVISION) or _commit(_ROOT)})"


def _commit(folder: Path) -> str:
    """Ask git what the folder holds, if that is a checkout of its own."""
    if not (folder / ".git").exists():
        return _UNKNOWN
    # Installed by root and run by another user, git would refuse it otherwise.
    asked = ["git", "-c", "safe.directory=*", "-C", str(folder), "rev-parse", "--short=12", "HEAD"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, timeout=5, check=True)
    except (OSError, subprocess.SubprocessError):
        return _UNKNOWN
    return done.stdout.strip()


class ShowVersion(argparse.Action):
    """`--version`: says what runs, and ends. git is not asked before."""

    def __init__(self, option_strings: Sequence[str], dest: str, **given: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **given)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(running())  # noqa: T201 - the answer of the command line
        parser.exit()
