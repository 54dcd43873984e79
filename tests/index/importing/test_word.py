"""A DOCX becomes cards: headings, numbers that Word counts, revisions, lists."""

import sys
import zipfile
from io import BytesIO
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from index.importing import word
from index.importing.page import PageError
from index.importing.word import docx_sheet
from tests.index.importing import documents
from tests.index.importing.documents import HEADER
from tests.index.importing.runs import KINDS, OTHER, SOURCE, TEXT, Import, read, texts


def notice(document: Any) -> None:
    document.add_heading("关于防范冒充客服诈骗的提示", 0)
    document.add_paragraph("江州市反诈中心 2024-03-01")
    document.add_heading("骗子怎么说", 1)
    document.add_paragraph(TEXT)
    table = document.add_table(0, 3)
    for row in KINDS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_heading("怎么办", 1)
    document.add_paragraph(OTHER)
    for text in ("挂断电话，不要回拨。", "保留证据。"):
        document.add_paragraph(text, style="List Bullet")


def test_a_docx_becomes_cards_by_its_headings(run: Import) -> None:
    done = run(documents.word(notice), "--yes", name="notice.docx")
    assert done.values("title") == ["骗子怎么说", "怎么办"]
    assert set(done.values("- publisher")) == {"江州市反诈中心"}
    assert set(done.values("    document")) == {"关于防范冒充客服诈骗的提示"}
    assert set(done.values("    date")) == {"2024-03-01"}
    assert "- 类型：刷单；说法：先返小钱；特点：不停加码。" in done.bodies
    assert "- 挂断电话，不要回拨。\n- 保留证据。" in done.bodies
    assert HEADER not in done.bodies


def test_articles_that_word_counts_keep_their_numbers(run: Import) -> None:
    def write(document: Any) -> None:
        article = documents.numbered(document, "第%1条")
        for _ in range(12):
            article(TEXT)

    done = run(documents.word(write), *SOURCE, name="rules.docx")
    assert done.values("title")[::11] == ["第一条", "第十二条"]
    assert len(done.cards) == 12


def test_what_revisions_delete_is_gone_and_what_they_add_is_there() -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("转账之前")
        documents.deleted(paragraph, "随便")
        documents.added(paragraph, "先核实。")

    assert texts(docx_sheet(documents.word(write), "a.docx").lines) == ["转账之前先核实。"]


def test_words_in_content_controls_are_read_and_links_are_known() -> None:
    def write(document: Any) -> None:
        documents.framed(document, ["框里的话。"])
        documents.linked(document, "相关链接的标题")

    lines = docx_sheet(documents.word(write), "a.docx").lines
    assert [(line.text, line.link) for line in lines] == [
        ("框里的话。", False),
        ("相关链接的标题", True),
    ]


def test_a_table_of_contents_goes_and_is_named() -> None:
    def write(document: Any) -> None:
        document.styles.add_style("toc 1", 1)
        document.add_paragraph("一、防范 1", style="toc 1")
        document.add_paragraph(TEXT)

    sheet = docx_sheet(documents.word(write), "a.docx")
    assert texts(sheet.lines) == [TEXT]
    assert [(each.reason, each.lines) for each in sheet.removed] == [
        ("contents", ("一、防范 1",)),
        ("not read", (f"header: {HEADER}",)),
        ("not read", ("footer: 第 1 页",)),
    ]


def test_the_properties_of_a_docx_are_hints() -> None:
    hinted = docx_sheet(documents.word(notice), "a.docx").hinted
    assert (hinted.publisher, hinted.date) == ("江州市公安局", "2024-03-05")


def test_a_docx_of_pictures_is_refused_with_what_to_do() -> None:
    with pytest.raises(PageError, match=r"a\.docx: no text in it.*\(OCR\) read it first"):
        docx_sheet(documents.word(lambda _: None), "a.docx")


def test_a_locked_docx_is_refused(run: Import) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(PageError, match=r"a\.docx: it asks for a password; save a copy without"):
        run(data, *SOURCE, name="a.docx")


def test_a_broken_docx_is_refused(run: Import) -> None:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w") as parts:
        parts.writestr("word/document.xml", "<w:document")
    with pytest.raises(PageError, match=r"a\.docx: the DOCX is damaged"):
        run(kept.getvalue(), *SOURCE, name="a.docx")


def test_styles_that_are_based_on_one_another_in_a_circle_are_read_once() -> None:
    def write(document: Any) -> None:
        first, second = (document.styles.add_style(name, 1) for name in ("One", "Two"))
        first.base_style, second.base_style = second, first
        document.add_paragraph(TEXT, style="One")

    assert texts(read(write).lines) == [TEXT]


@pytest.mark.parametrize("level", ["", "x", "²", "-1", "一"])
def test_levels_that_are_no_numbers_are_those_of_text(level: str) -> None:
    def write(document: Any) -> None:
        article = documents.numbered(document, "第%1条")
        article(TEXT, level)
        properties = document.add_paragraph(OTHER)._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level}"/>'))

    lines = read(write).lines
    assert [(line.text, line.heading) for line in lines] == [(f"第一条 {TEXT}", 0), (OTHER, 0)]


def test_what_nobody_foresaw_in_a_damaged_docx_is_refused() -> None:
    def write(document: Any) -> None:
        article = documents.numbered(document, "%1", "upperLetter")
        article(TEXT)
        numbering = document.part.numbering_part.element
        start = numbering.find(qn("w:abstractNum")).find(f".//{qn('w:start')}")
        start.set(qn("w:val"), "9" * 5000)  # more digits than Python reads

    with pytest.raises(PageError, match=r"a\.docx: the DOCX is damaged"):
        read(write)


def test_a_docx_that_unpacks_to_too_much_is_refused(
    run: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word, "UNPACKED", 1000)
    with pytest.raises(PageError, match=r"unpacked it has \d+ bytes, 1000 allowed"):
        run(documents.word(notice), *SOURCE, name="a.docx")


def test_a_docx_without_its_reader_says_what_to_install(
    run: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = documents.word(notice)
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(PageError, match=r"pip install -r requirements/build\.txt"):
        run(data, *SOURCE, name="a.docx")
