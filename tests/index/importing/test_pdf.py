"""A PDF becomes cards: its text whole and in order, its margins gone, scans refused."""

import io
import sys
from io import BytesIO

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from index.importing import files, pdf
from index.importing.layout import Row, joined, rows_to_lines
from index.importing.page import PageError
from index.importing.pdf import pdf_sheet
from tests.index.importing import documents
from tests.index.importing.documents import HEADER, Part
from tests.index.importing.runs import KINDS, OTHER, SOURCE, TEXT, Import, texts

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


def test_rare_characters_that_have_two_halves_are_whole_and_divide_nothing() -> None:
    said = "民警张𬭚说😀，遇事别慌。"
    data = documents.pdf([("text", TEXT), ("text", said), ("text", TEXT)])
    assert texts(pdf_sheet(data, "a.pdf").lines) == [HEADER, TEXT, said, TEXT]


def test_half_a_character_is_seen_as_one_that_cannot_be_read() -> None:
    kept = BytesIO()
    pdfmetrics.registerFont(UnicodeCIDFont(documents.FONT))
    canvas = Canvas(kept, pageCompression=0)
    canvas.setFont(documents.FONT, 12)
    canvas.drawString(50, 700, "民警张𬭚说，遇事别慌，请先挂断电话。")
    canvas.save()
    whole = kept.getvalue()
    broken = whole.replace(rb"\330r\337Z", rb"\330r\117Z")  # the second half becomes 佚
    assert broken != whole
    assert texts(pdf_sheet(broken, "a.pdf").lines) == ["民警张\ufffd佚说，遇事别慌，请先挂断电话。"]


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
    data = documents.pdf([("text", TEXT), ("text", OTHER)] * 9)
    monkeypatch.setattr(pdf, "CHARACTERS", 100)
    # The first page is too much alone: the second one is not read any more.
    with pytest.raises(PageError, match="characters up to page 1, 100 allowed; import it in parts"):
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
