"""Bars of the long steps, on standard error only."""

import pytest

from index.progress import bar


def test_the_items_pass_through_and_standard_output_stays_empty(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert list(bar([1, 2, 3], "embedding", 3)) == [1, 2, 3]
    assert capsys.readouterr() == ("", "embedding …\n")


def test_where_there_is_nothing_to_do_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(bar([], "embedding", 0)) == []
    assert capsys.readouterr() == ("", "")
