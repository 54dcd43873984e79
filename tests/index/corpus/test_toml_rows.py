"""Rows of TOML files, and what stands in place of them."""

from pathlib import Path

import pytest

from index.corpus.toml_rows import read_toml_rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "facts.toml"


def test_rows_are_read_by_name(path: Path) -> None:
    path.write_text("[[fact]]\nid = 1\n[[fact]]\nid = 2\n", encoding="utf-8-sig")
    rows = {"fact": [{"id": 1}, {"id": 2}], "trap": []}
    assert read_toml_rows(path, "fact", "trap") == (rows, ())


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[fact]\nid = 1", "each fact begins with a line [[fact]], in double brackets"),
        ('fact = ["a"]', "each fact begins with a line [[fact]], in double brackets"),
        ("fact = 'a'", "each fact begins with a line [[fact]], in double brackets"),
        ("[[facts]]", "unknown 'facts': each row begins with a line [[fact]] or [[trap]]"),
    ],
)
def test_another_form_is_named_with_what_to_write(path: Path, text: str, named: str) -> None:
    path.write_text(text, encoding="utf-8")
    rows, problems = read_toml_rows(path, "fact", "trap")
    assert [str(each) for each in problems] == [f"{path}:0: {named}"]
    assert rows.get("fact", []) == []
