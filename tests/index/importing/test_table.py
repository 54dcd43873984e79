"""Rows of a table are said in words."""

import pytest

from index.importing.table import table_lines
from tests.index.importing.runs import KINDS, texts


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (KINDS[:2], ["类型：刷单；说法：先返小钱；特点：不停加码。"]),
        ([["电话", "110"], ["专线", "96110"]], ["电话：110。", "专线：96110。"]),
        ([["类型", "说法"], ["刷单", "先返小钱。"]], ["类型：刷单；说法：先返小钱。"]),
        ([["", ""], ["只有一格", ""]], ["只有一格。"]),
        ([["类型", "说法", "特点"], ["刷单", "", "加码"]], ["类型：刷单；特点：加码。"]),
        ([], []),
    ],
)  # fmt: skip
def test_rows_of_a_table_are_said_in_words(rows: list[list[str]], said: list[str]) -> None:
    assert texts(tuple(table_lines(rows))) == said
