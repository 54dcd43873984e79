"""The command, with a folder of its own to write to."""

import io
import sys
from pathlib import Path

import pytest

from tests.index.importing.runs import Import


@pytest.fixture
def run(
    tmp_path: Path,
    root: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Import:
    monkeypatch.setattr(sys, "stdin", io.StringIO())  # no terminal, nobody to ask
    return Import(tmp_path, root, capsys)
