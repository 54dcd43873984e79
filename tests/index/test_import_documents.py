"""PDF and DOCX become cards: their text whole and in order, their margins gone, scans refused."""

import io
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from index.importing import files, pdf, word
from index.importing.layout import Row, joined, rows_to_lines
from index.importing.numbering import Numbering
from index.importing.page import Line, PageError
from index.importing.pdf import pdf_sheet
from index.importing.table import table_lines
from index.importing.word import docx_sheet
from tests.index import documents
from tests.index.documents import HEADER, Part
from tests.index.test_importer import SOURCE, Import

TEXT = (
    "近期有人冒充电商客服，以取消会员为由，诱导群众打开屏幕共享，再把银行卡里的钱转走，"
    "请大家提高警惕，不要轻信陌生来电，也不要下载来历不明的软件。"
)
OTHER = (
    "已经转账的群众，请保留聊天记录和转账凭证，马上拨打报警电话，"
    "并且告诉开户银行，越早说明情况，追回损失的机会越大，不要听信私下追款的人。"
)
KINDS = [
    ["类型", "说法", "特点"],
    ["刷单", "先返小钱", "不停加码"],
    ["客服", "取消会员", "要看屏幕"],
]
NOTICE: tuple[Part, ...] = (
    ("title", "关于防范冒充客服诈骗的提示"),
    ("line", "江州市反诈中心　2024-03-01"),
    ("heading", "一、骗子怎么说"),
    ("text", TEXT),
    ("table", KINDS),
    ("heading", "二、怎么办"),
    ("text", OTHER),
    ("line", "1. 挂断电话，不要回拨，去官方应用里看有没有这笔业务，拿不准就问一问身边的人再说。"),
    ("line", "2. 保留证据。"),
)


@pytest.fixture
def run(
    tmp_path: Path,
    root: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Import:
    monkeypatch.setattr(sys, "stdin", io.StringIO())  # no terminal, nobody to ask
    return Import(tmp_path, root, capsys)


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


# PDF


def test_a_pdf_becomes_cards_by_its_headings(run: Import) -> None:
    done = run(documents.pdf(NOTICE), "--yes", name="notice.pdf")
    assert done.values("title") == ["骗子怎么说", "怎么办"]
    assert set(done.values("- publisher")) == {"江州市反诈中心"}
    assert set(done.values("    document")) == {"关于防范冒充客服诈骗的提示"}
    assert set(done.values("    date")) == {"2024-03-01"}
    assert TEXT in done.bodies
    assert "类型：刷单；说法：先返小钱；特点：不停加码。" in done.bodies
    assert "1. 挂断电话" in done.bodies


def test_paragraphs_of_a_pdf_are_whole_over_rows_and_pages() -> None:
    lines = pdf_sheet(documents.pdf([("text", TEXT), ("text", OTHER)] * 14), "a.pdf").lines
    assert texts(lines) == [TEXT, OTHER] * 14


def test_headers_footers_and_page_numbers_go_and_are_named() -> None:
    sheet = pdf_sheet(documents.pdf([("text", TEXT)] * 20), "a.pdf")
    assert len(sheet.removed) == 3
    assert {(each.reason, *each.lines) for each in sheet.removed} == {
        ("page header or footer", HEADER),
        ("page number", "— 1 —"),
        ("page number", "— 2 —"),
    }
    assert not any(HEADER in text for text in texts(sheet.lines))


def test_articles_of_a_pdf_become_one_card_each(run: Import) -> None:
    articles = [("text", f"第{number}条　{TEXT}") for number in "一二三"]
    done = run(documents.pdf(articles), *SOURCE, name="rules.pdf")
    assert done.values("title") == ["第一条", "第二条", "第三条"]
    assert all(TEXT in card for card in done.cards)


def test_latin_words_are_joined_with_spaces_and_divided_ones_without() -> None:
    assert joined(["They ask for remote-", "control of your", "phone"]) == (
        "They ask for remotecontrol of your phone"
    )
    assert joined(["请不要打开屏幕", "共享功能"]) == "请不要打开屏幕共享功能"


def test_a_short_row_ends_its_paragraph_and_an_indented_one_begins_one() -> None:
    def row(text: str, at: int, left: float = 50) -> Row:
        top = 700.0 - 20 * at
        return Row((text,), 1, left, left + 12 * len(text), top, top - 12, 842)

    full, indented = "甲" * 40, "乙" * 38
    rows = [row(full, 0), row("到此为止", 1), row(full, 2), row(indented, 3, 74), row("末", 4)]
    assert texts(rows_to_lines(rows)[0]) == [f"{full}到此为止", full, f"{indented}末"]


def test_a_scan_is_refused_with_what_to_do() -> None:
    with pytest.raises(PageError, match=r"a\.pdf: its pages are pictures .*\(OCR\) read it first"):
        pdf_sheet(documents.scan(2), "a.pdf")


def test_a_page_without_text_among_others_is_named() -> None:
    with_picture = documents.pdf([("text", TEXT)])
    import pypdfium2

    both = pypdfium2.PdfDocument.new()
    sources = [pypdfium2.PdfDocument(each) for each in (with_picture, documents.scan(1))]
    for each in sources:
        both.import_pages(each)
    kept = BytesIO()
    both.save(kept)
    for each in (both, *sources):
        each.close()
    removed = pdf_sheet(kept.getvalue(), "a.pdf").removed
    assert ("not read", ("pages without text, perhaps scanned: 2",)) in {
        (each.reason, each.lines) for each in removed
    }


def test_a_locked_pdf_is_refused() -> None:
    with pytest.raises(PageError, match=r"a\.pdf: it asks for a password; save a copy without"):
        pdf_sheet(documents.pdf([("text", TEXT)], password="s"), "a.pdf")


def test_a_broken_pdf_is_refused() -> None:
    with pytest.raises(PageError, match=r"a\.pdf: the PDF is damaged"):
        pdf_sheet(b"%PDF-1.7 ...", "a.pdf")


def test_what_is_too_long_is_refused(run: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    data = documents.pdf([("text", TEXT)] * 20)
    monkeypatch.setattr(pdf, "CHARACTERS", 100)
    with pytest.raises(PageError, match="characters, 100 allowed; import it in parts"):
        pdf_sheet(data, "a.pdf")
    monkeypatch.setattr(pdf, "PAGES", 1)
    with pytest.raises(PageError, match="2 pages, 1 allowed; import it in parts"):
        pdf_sheet(data, "a.pdf")
    monkeypatch.setattr(files, "FILE_BYTES", 1000)
    with pytest.raises(PageError, match="bytes, 1000 allowed; import it in parts"):
        run(data, *SOURCE, name="a.pdf")


def test_the_properties_of_a_file_are_offered_and_never_taken_unasked(
    run: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = documents.pdf([("text", TEXT)], author="江州市公安局")
    done = run(data, "--yes", name="a.pdf")
    assert done.code == 2
    assert "missing --publisher, --date" in done.err
    assert "the file's properties, to be checked: publisher 江州市公安局, date 20" in done.err
    terminal = io.StringIO("\n\n2024-03-01\n")
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stdin", terminal)
    done = run(data, name="a.pdf")
    assert done.values("- publisher") == ["江州市公安局"]
    assert done.values("    date") == ["2024-03-01"]


# DOCX


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


# Tables


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
