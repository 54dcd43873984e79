"""Tab-separated tables: rows with their lines, and files that cannot be read."""

from pathlib import Path

import pytest

from index.corpus.tsv_rows import read_table, rows
from index.errors import CorpusError, Problem

ROW = {"kind": "near", "text": "补卡多少钱"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "table.tsv"


def test_rows_come_with_their_lines(path: Path) -> None:
    path.write_text('kind\ttext\nnear\t补卡多少钱\n\nfar\t他说"好"吗\n', encoding="utf-8")
    problems: list[Problem] = []
    found = list(rows(path, problems))
    assert found == [(2, ROW), (4, {"kind": "far", "text": '他说"好"吗'})]
    assert problems == []


def test_a_file_saved_by_notepad_is_read(path: Path) -> None:
    path.write_text("kind\ttext\r\nnear\t补卡多少钱\r\n", encoding="utf-8-sig", newline="")
    assert read_table(path) == (ROW,)


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
def test_a_file_in_another_encoding_is_named_with_the_right_one(path: Path, encoding: str) -> None:
    path.write_text("kind\ttext\nnear\t补卡多少钱\n", encoding=encoding)
    problems: list[Problem] = []
    assert list(rows(path, problems)) == []
    assert [(each.path, each.line) for each in problems] == [(path, 0)]
    assert "UTF-8" in problems[0].message


def test_a_file_that_is_missing_is_named(path: Path) -> None:
    with pytest.raises(CorpusError, match=r"table\.tsv:0: cannot be read: .*No such file"):
        read_table(path)
