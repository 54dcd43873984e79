"""What `make docs` writes is current, and what the Makefile runs exists."""

import importlib.util
import re

import pytest

from docs.generate import FILES
from tests.conftest import ROOT


@pytest.mark.parametrize("name", FILES)
def test_a_generated_file_is_current(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == FILES[name](), "run: make docs"


def test_every_module_that_the_makefile_runs_exists() -> None:
    modules = re.findall(r"python -m ([\w.]+)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert "docs.generate" in modules
    assert [name for name in modules if importlib.util.find_spec(name) is None] == []
