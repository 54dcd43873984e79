"""What a DOCX's merged cells say in each row."""

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.index.importing import documents
from tests.index.importing.runs import read

HEADS = ["机构", "举报电话", "受理事项"]

KINDS = ["类型", "手法", "特征"]


def said(rows: list[list[str]], *merged: tuple[int, int, int, int]) -> list[str]:
    sheet = read(lambda document: documents.table(document, rows, *merged))
    return [line.text for line in sheet.lines]


def test_what_follows_merged_cells_stays_under_its_head() -> None:
    rows = [HEADS, ["网络举报中心", "", "不良信息的举报说明"]]
    assert said(rows, (1, 0, 1, 1)) == ["机构：网络举报中心；受理事项：不良信息的举报说明。"]


def test_a_cell_that_is_merged_downwards_comes_again_in_each_row() -> None:
    rows = [KINDS, ["网络刷单", "先返小钱", "拉进群"], ["", "再要大钱", "要垫付"],
            ["冒充客服", "取消会员", "要看屏幕"]]  # fmt: skip
    assert said(rows, (1, 0, 2, 0)) == [
        "类型：网络刷单；手法：先返小钱；特征：拉进群。",
        "类型：网络刷单；手法：再要大钱；特征：要垫付。",
        "类型：冒充客服；手法：取消会员；特征：要看屏幕。",
    ]


def test_a_block_that_is_merged_both_ways_keeps_its_columns() -> None:
    rows = [[*KINDS, "提醒"], ["网络刷单", "", "拉进群", "退群"], ["", "", "要垫付", "停手"]]
    assert said(rows, (1, 0, 2, 1)) == [
        "类型：网络刷单；特征：拉进群；提醒：退群。",
        "类型：网络刷单；特征：要垫付；提醒：停手。",
    ]


def test_a_merged_head_is_said_in_each_of_its_columns() -> None:
    rows = [["机构", "联系方式", "", "受理事项"], ["反诈中心", "当面", "来信", "劝阻"],
            ["派出所", "", "来访", "报案"]]  # fmt: skip
    assert said(rows, (0, 1, 0, 2)) == [
        "机构：反诈中心；联系方式：当面；联系方式：来信；受理事项：劝阻。",
        "机构：派出所；联系方式：来访；受理事项：报案。",
    ]


def test_a_name_and_its_merged_value_are_no_heads() -> None:
    rows = [["名称", "反诈中心", "", ""], ["地址", "江州市长江路反诈大楼", "邮编", "三一〇"]]
    assert said(rows, (0, 1, 0, 3)) == [
        "名称：反诈中心。",
        "地址：江州市长江路反诈大楼；邮编；三一〇。",
    ]


def test_a_title_and_a_note_over_the_whole_width_stand_under_no_head() -> None:
    rows = [["举报渠道", "", ""], HEADS, ["网信部门", "一二三", "谣言"], ["都不收费", "", ""]]
    assert said(rows, (0, 0, 0, 2), (3, 0, 3, 2)) == [
        "举报渠道。",
        "机构：网信部门；举报电话：一二三；受理事项：谣言。",
        "都不收费。",
    ]


def test_a_row_that_begins_further_in_stays_under_its_heads() -> None:
    def write(document: Any) -> None:
        made = documents.table(
            document, [HEADS, ["网信部门", "一二三", "谣言"], ["", "四五六", "盗号"]]
        )
        documents.indented(made.rows[2], 1)

    assert [line.text for line in read(write).lines] == [
        "机构：网信部门；举报电话：一二三；受理事项：谣言。",
        "举报电话：四五六；受理事项：盗号。",
    ]


def test_a_row_that_only_goes_on_with_the_one_above_says_nothing() -> None:
    rows = [KINDS, ["网络刷单", "先返小钱", "拉进群"], ["", "", ""]]
    assert said(rows, (1, 0, 2, 0), (1, 1, 2, 1)) == [
        "类型：网络刷单；手法：先返小钱；特征：拉进群。"
    ]


def test_a_cell_that_goes_on_with_nothing_keeps_its_own_words() -> None:
    def write(document: Any) -> None:
        made = documents.table(document, [["专线", "劝阻"], ["电话", "报警"]])
        made.cell(0, 0)._tc.get_or_add_tcPr().append(parse_xml(f"<w:vMerge {nsdecls('w')}/>"))

    assert [line.text for line in read(write).lines] == ["专线：劝阻。", "电话：报警。"]


def test_words_of_a_box_in_a_cell_are_said_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>劝阻</w:t></w:r></w:p></w:txbxContent>"

    def write(document: Any) -> None:
        made = documents.table(document, [["专线", ""], ["电话", "报警"]])
        made.cell(0, 1).paragraphs[0]._p.append(parse_xml(
            f"<w:r {nsdecls('w')} "
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        ))  # fmt: skip

    assert [line.text for line in read(write).lines] == ["专线：劝阻。", "电话：报警。"]
