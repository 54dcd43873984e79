"""The numbers that Word counts come out as Word shows them, or are named as not read."""

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from index.importing.numbering import Numbering
from index.importing.word import docx_sheet
from tests.index.importing import documents
from tests.index.importing.documents import counted, level, restarted, used
from tests.index.importing.runs import SOURCE, TEXT, Import, read, texts


def test_a_documents_lists_count_by_themselves() -> None:
    def write(document: Any) -> None:
        parts = documents.numbered(document, "%1、")
        steps = documents.numbered(document, "%1.", "decimal")
        for add, text in ((parts, "防范"), (steps, "挂断"), (steps, "报警"), (parts, "追款")):
            add(text)

    lines = docx_sheet(documents.word(write), "a.docx").lines
    assert texts(lines) == ["一、 防范", "1. 挂断", "2. 报警", "二、 追款"]
    assert [line.item for line in lines] == [False, True, True, False]


def test_a_document_without_lists_counts_nothing() -> None:
    assert Numbering(None).mark("1", 0) == ""


def test_lists_that_share_their_levels_count_on_together() -> None:
    def write(document: Any) -> None:
        articles = counted(document, level("第%1条"))
        first, second = used(document, articles), used(document, articles)
        for add in (first, first, second, first):
            add("不转账")

    assert texts(read(write).lines) == [f"第{number}条 不转账" for number in "一二三四"]


def test_a_list_counts_anew_where_a_use_of_it_says_so() -> None:
    def write(document: Any) -> None:
        articles = counted(document, level("第%1条"))
        first, again = used(document, articles), used(document, articles, restarted(7))
        for add in (first, first, again, again):
            add("不转账")

    assert texts(read(write).lines) == [f"第{number}条 不转账" for number in "一二七八"]


def test_a_level_that_counts_anew_leaves_the_levels_above_as_they_are() -> None:
    def write(document: Any) -> None:
        steps = counted(document, level("%1、") + level("%1.%2", "decimal", at=1))
        outer = used(document, steps)
        inner = used(document, steps, restarted(1) + restarted(3, at=1))
        for add, at in ((outer, 0), (outer, 0), (inner, 1), (inner, 1), (outer, 0), (inner, 1)):
            add("报警", at)

    assert [text.split()[0] for text in texts(read(write).lines)] == [
        "一、", "二、", "二.3", "二.4", "三、", "三.3",
    ]  # fmt: skip


def test_articles_run_on_through_chapters_where_the_list_says_so() -> None:
    def marks(more: str) -> list[str]:
        def write(document: Any) -> None:
            article = level("第%2条", at=1, more=more)
            point = level("（%3）", at=2)
            add = used(document, counted(document, level("第%1章") + article + point))
            for at in (0, 1, 2, 1, 0, 1, 2):
                add("不转账", at)

        return [text.split()[0] for text in texts(read(write).lines)]

    assert marks("") == ["第一章", "第一条", "（一）", "第二条", "第二章", "第一条", "（一）"]
    assert marks('<w:lvlRestart w:val="0"/>') == [
        "第一章", "第一条", "（一）", "第二条", "第二章", "第三条", "（一）",
    ]  # fmt: skip


def test_a_use_of_a_list_may_have_a_level_of_its_own() -> None:
    def write(document: Any) -> None:
        articles = counted(document, level("第%1条"))
        own = f'<w:lvlOverride w:ilvl="0">{level("（%1）")}</w:lvlOverride>'
        for add in (used(document, articles), used(document, articles, own)):
            add("不转账")

    assert texts(read(write).lines) == ["第一条 不转账", "（二） 不转账"]


def test_a_list_that_names_a_style_counts_as_the_list_that_defines_it(run: Import) -> None:
    def write(document: Any) -> None:
        counted(document, f'<w:styleLink w:val="articles"/>{level("第%1条")}')
        article = used(document, counted(document, '<w:numStyleLink w:val="articles"/>'))
        for _ in range(2):
            article(TEXT)

    done = run(documents.word(write), *SOURCE, name="rules.docx")
    assert done.values("title") == ["第一条", "第二条"]


def test_a_number_that_the_document_does_not_tell_is_named(run: Import) -> None:
    def write(document: Any) -> None:
        used(document, counted(document, '<w:numStyleLink w:val="gone"/>'))(TEXT)
        used(document, counted(document, ""))("报警。")  # no levels, and no style that has them

    assert texts(read(write).lines) == [TEXT, "报警。"]
    assert ("not read", (f"number before: {TEXT}", "number before: 报警。")) in [
        (each.reason, each.lines) for each in read(write).removed
    ]
    done = run(documents.word(write), *SOURCE, name="rules.docx")
    assert f"2 not read         number before: {TEXT[:20]}" in done.err


def test_a_paragraph_without_a_list_or_of_none_in_the_document_has_no_number() -> None:
    def write(document: Any) -> None:
        for number in ("0", "777"):
            properties = document.add_paragraph("报警。")._p.get_or_add_pPr()
            properties.append(parse_xml(
                f'<w:numPr {nsdecls("w")}><w:numId w:val="{number}"/></w:numPr>'
            ))  # fmt: skip

    assert texts(read(write).lines) == ["报警。", "报警。"]
    assert not any("number before" in line for each in read(write).removed for line in each.lines)
