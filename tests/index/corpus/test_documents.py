"""documents.toml as values; every wrong row is named and left out."""

import re
from pathlib import Path

import pytest

from index.corpus.documents import Document, read_documents

ROW = """\
[[document]]
id = "bangxin-yijian-2025"
short = "帮信意见"
name = "关于办理帮助信息网络犯罪活动等刑事案件有关问题的意见"
number = "法发〔2025〕12号"
issuer = "最高人民法院"
date = "2025-07-28"
articles = ["9", "10"]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "documents.toml"


def test_a_document_is_read_as_a_value(path: Path) -> None:
    path.write_text(ROW, encoding="utf-8")
    assert read_documents(path) == (
        (
            Document(
                id="bangxin-yijian-2025",
                short="帮信意见",
                name="关于办理帮助信息网络犯罪活动等刑事案件有关问题的意见",
                issuer="最高人民法院",
                date="2025-07-28",
                articles=("9", "10"),
                number="法发〔2025〕12号",
            ),
        ),
        (),
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param(ROW.replace("short", "brief"), "bangxin-yijian-2025.*brief", id="unknown key"),
        pytest.param(ROW.replace('short = "帮信意见"\n', ""), "2025.*short", id="missing key"),
        pytest.param(
            ROW.replace('articles = ["9", "10"]\n', ""), "2025.*articles", id="no articles"
        ),
        pytest.param(ROW + ROW, "bangxin-yijian-2025.*twice", id="twice"),
        pytest.param(ROW.replace('"2025-07-28"', "2025-07-28"), "2025.*date", id="bare date"),
        pytest.param(ROW.replace("[[document]]", "[[document]"), "line 1", id="no toml"),
        pytest.param("document = 'a'", r"line \[\[document\]\]", id="a text"),
        pytest.param(ROW.replace('["9", "10"]', '"10"'), "2025.*articles is a list", id="one text"),
    ],
)
def test_a_wrong_row_is_named(path: Path, text: str, named: str) -> None:
    path.write_text(text, encoding="utf-8")
    _, problems = read_documents(path)
    assert [(each.path, bool(re.search(named, each.message))) for each in problems] == [
        (path, True)
    ]


def test_a_missing_file_is_named(path: Path) -> None:
    documents, problems = read_documents(path)
    assert documents == ()
    assert [each.path for each in problems] == [path]
