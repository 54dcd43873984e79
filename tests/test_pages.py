"""What the first pages tell a newcomer to type does what they say."""

import re

import pytest

from tests.conftest import ROOT

FIRST = ("README.md", "README.zh.md", "CONTRIBUTING.md")


@pytest.mark.parametrize("page", FIRST)
def test_a_page_says_how_long_the_tests_take_and_how_to_run_one_file(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r"OMP_NUM_THREADS=1 \.venv/bin/python -m pytest (tests/\S+)", text)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
    assert re.search(r"12 (to|到) 16 (minutes|分钟)", text)
    assert re.search(r"4 (to|到) 14 (minutes|分钟)", text)


@pytest.mark.parametrize("page", FIRST)
def test_nothing_is_piped_into_what_starts_the_bot(page: str) -> None:
    """With a token `make run` starts the bot on Telegram, which reads no pipe."""
    assert "| make run" not in (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize(("page", "heading"), [("README.md", "Privacy"), ("README.zh.md", "隐私")])
def test_the_part_on_privacy_leads_to_all_that_is_kept(page: str, heading: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    (part,) = re.findall(rf"^## {heading}\n(.*?)^## ", text, re.MULTILINE | re.DOTALL)
    assert "(SECURITY.md)" in part
