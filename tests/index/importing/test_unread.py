"""What of a DOCX is not read is named."""

from collections.abc import Callable
from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from index.importing.page import PageError
from tests.index.importing import documents
from tests.index.importing.documents import HEADER
from tests.index.importing.runs import SOURCE, TEXT, Import, read


def unread(write: Callable[[Any], None]) -> list[str]:
    """Give the lines that are named as not read, but for those of the usual margins."""
    removed = [each for each in read(write).removed if each.reason == "not read"]
    lines = [line for each in removed for line in each.lines]
    return [line for line in lines if not line.startswith(("header:", "footer:"))]


def test_headers_and_footers_are_named_with_their_words() -> None:
    def write(document: Any) -> None:
        document.add_paragraph(TEXT)
        document.add_section().header.is_linked_to_previous = False  # of its own, the same words
        document.sections[1].header.paragraphs[0].text = HEADER

    assert [(each.reason, each.lines) for each in read(write).removed] == [
        ("not read", (f"header: {HEADER}",)),
        ("not read", ("footer: 第 1 页",)),
    ]


def test_notes_are_named_with_their_words_and_sentences_are_shown_whole() -> None:
    def write(document: Any) -> None:
        document.add_paragraph(TEXT)
        documents.noted(document, "数据截至去年年底。", "同上")
        documents.noted(document, "见附件", kind="endnote")

    assert unread(write) == ["footnote: 数据截至去年年底。", "footnote: 同上", "endnote: 见附件"]
    assert ("数据截至去年年底。",) in [each.sentences for each in read(write).removed]


def test_damaged_notes_are_refused() -> None:
    def write(document: Any) -> None:
        document.add_paragraph(TEXT)
        documents.attach(document, "footnote", "<w:footnotes")

    with pytest.raises(PageError, match=r"a\.docx: the DOCX is damaged"):
        read(write)


def test_pictures_are_counted_but_for_deleted_ones_and_copies() -> None:
    def write(document: Any) -> None:
        document.add_paragraph(TEXT)
        documents.picture(document)
        documents.picture(document)
        for around in ("w:del", "mc:Fallback"):
            frame = parse_xml(
                f"<{around} {nsdecls('w')} "
                'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/>'
            )
            paragraph = documents.picture(document)._p
            frame.append(paragraph.r_lst[0])
            paragraph.append(frame)

    assert unread(write) == ["pictures: 2"]


def test_a_document_of_text_alone_has_nothing_unread() -> None:
    assert unread(lambda document: document.add_paragraph(TEXT)) == []


def test_what_is_not_read_is_said_on_standard_error(run: Import) -> None:
    def write(document: Any) -> None:
        document.add_paragraph(TEXT)
        documents.picture(document)
        documents.noted(document, "数据截至去年年底。")

    done = run(documents.word(write), *SOURCE, name="a.docx")
    assert "lines removed: 4, in blocks: 4" in done.err
    assert f"not read         header: {HEADER}" in done.err
    assert "! a sentence: 数据截至去年年底。" in done.err
    assert "not read         pictures: 1" in done.err
