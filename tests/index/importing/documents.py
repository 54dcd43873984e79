"""Documents for the import, made as offices make them: PDF by reportlab, DOCX by python-docx."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as FilePart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

FONT = "STSong-Light"  # one of those that every reader of PDF has; nothing is embedded
HEADER = "江州市反诈中心宣传材料"
MADE = datetime(2024, 3, 5, 9, 30, tzinfo=UTC)
_TEXT = ParagraphStyle("text", fontName=FONT, fontSize=12, leading=20, wordWrap="CJK",
                       firstLineIndent=24)  # fmt: skip
_LINE = ParagraphStyle("line", parent=_TEXT, firstLineIndent=0)
_TITLE = ParagraphStyle("title", parent=_LINE, fontSize=20, leading=30, alignment=1)
_HEADING = ParagraphStyle("heading", parent=_LINE, fontSize=15, leading=26)
_STYLES = {"title": _TITLE, "heading": _HEADING, "text": _TEXT, "line": _LINE}

Part = tuple[str, str | Sequence[Sequence[str]]]


def pdf(parts: Sequence[Part], password: str | None = None, **properties: str) -> bytes:
    """A PDF of A4 pages, each with a header and its number; parts are styles with their words."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    kept = BytesIO()
    document = SimpleDocTemplate(
        kept,
        pagesize=A4,
        encrypt=StandardEncryption(password) if password else None,
        topMargin=3.5 * cm,
        bottomMargin=3 * cm,
        **properties,
    )
    document.build([_flowing(*part) for part in parts], onFirstPage=_margins, onLaterPages=_margins)
    return kept.getvalue()


def scan(pages: int) -> bytes:
    """A PDF whose pages are pictures."""
    kept = BytesIO()
    drawn = [Image.new("RGB", (300, 400), "white") for _ in range(pages)]
    drawn[0].save(kept, "PDF", save_all=True, append_images=drawn[1:])
    return kept.getvalue()


def _flowing(style: str, words: str | Sequence[Sequence[str]]) -> Any:
    if isinstance(words, str):
        return Paragraph(words, _STYLES[style])
    return Table(
        [list(row) for row in words],
        colWidths=[5 * cm] * len(words[0]),
        style=[("FONT", (0, 0), (-1, -1), FONT, 11), ("GRID", (0, 0), (-1, -1), 0.5, "black")],
    )


def _margins(canvas: Canvas, document: Any) -> None:
    canvas.setFont(FONT, 9)
    canvas.drawString(2.5 * cm, A4[1] - 1.8 * cm, HEADER)
    canvas.drawCentredString(A4[0] / 2, 1.5 * cm, f"— {document.page} —")


def word(write: Callable[[Any], None], path: Path | None = None) -> bytes:
    """A DOCX with a header and a footer, which are no part of its text."""
    document = docx.Document()
    document.core_properties.author = "江州市公安局"
    document.core_properties.created = MADE.replace(tzinfo=None)
    section = document.sections[0]
    section.header.paragraphs[0].text = HEADER
    section.footer.paragraphs[0].text = "第 1 页"
    write(document)
    kept = BytesIO()
    document.save(kept)
    if path is not None:
        path.write_bytes(kept.getvalue())
    return kept.getvalue()


def numbered(document: Any, pattern: str, form: str = "chineseCounting") -> Callable[..., None]:
    """Give a function that adds paragraphs which Word counts, as in 第%1条."""
    return used(document, counted(document, level(pattern, form)))


def level(pattern: str, form: str = "chineseCounting", at: int = 0, more: str = "") -> str:
    """How a list counts at one of its levels, as it is written in the file."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def counted(document: Any, markup: str) -> str:
    """Add a list: its levels, or a link to the style that has them. Gives the list's id."""
    numbering = document.part.numbering_part.element
    list_id = str(100 + len(numbering))
    numbering.insert(0, parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{list_id}">{markup}</w:abstractNum>'
    ))  # fmt: skip
    return list_id


def used(document: Any, list_id: str, overrides: str = "") -> Callable[..., None]:
    """Give a function that adds paragraphs of a list; each use of a list may override it."""
    numbering = document.part.numbering_part.element
    number = str(100 + len(numbering))
    numbering.append(parse_xml(
        f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{list_id}"/>'
        f"{overrides}</w:num>"
    ))  # fmt: skip

    def add(text: str, at: int | str = 0) -> None:
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
        ))  # fmt: skip

    return add


def restarted(number: int, at: int = 0) -> str:
    """An override that lets a level count anew from a number."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{number}"/></w:lvlOverride>'


def deleted(paragraph: Any, text: str) -> None:
    """Add words to a paragraph that a revision deletes, as moving them away does."""
    paragraph._p.append(parse_xml(
        f'<w:moveFrom {nsdecls("w")}><w:r><w:t>{text}</w:t></w:r></w:moveFrom>'
    ))  # fmt: skip


def added(paragraph: Any, text: str) -> None:
    """Add words to a paragraph that a revision adds."""
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>{text}</w:t></w:r></w:ins>"))


def linked(document: Any, text: str) -> None:
    """Add a paragraph that is a link from end to end."""
    link = parse_xml(f"<w:hyperlink {nsdecls('w')}><w:r><w:t>{text}</w:t></w:r></w:hyperlink>")
    document.add_paragraph()._p.append(link)


def framed(document: Any, words: Sequence[str]) -> None:
    """Put paragraphs into a content control, as templates do."""
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    content = control.find(qn("w:sdtContent"))
    for text in words:
        content.append(document.add_paragraph(text)._p)
    document.element.body.insert(-1, control)


def table(document: Any, rows: Sequence[Sequence[str]], *merged: tuple[int, int, int, int]) -> Any:
    """Add a table; each merge says its first row and column, then its last ones, from 0."""
    made = document.add_table(len(rows), len(rows[0]))
    for cells, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    for top, left, bottom, right in merged:
        made.cell(top, left).merge(made.cell(bottom, right))
    return made


def indented(row: Any, columns: int) -> None:
    """Let a row begin so many columns further in, and have so many cells less."""
    for cell in list(row._tr.tc_lst)[:columns]:
        row._tr.remove(cell)
    before = parse_xml(f'<w:gridBefore {nsdecls("w")} w:val="{columns}"/>')
    row._tr.get_or_add_trPr().insert(0, before)


def noted(document: Any, *texts: str, kind: str = "footnote") -> None:
    """Add notes, after the line that Word draws above them, which is one of them."""
    drawn = (
        f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    )
    notes = "".join(
        f'<w:{kind} w:id="{at}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'
        for at, text in enumerate(texts, start=1)
    )
    attach(document, kind, f"<w:{kind}s {nsdecls('w')}>{drawn}{notes}</w:{kind}s>")


def attach(document: Any, kind: str, markup: str) -> None:
    """Add the part that holds footnotes or endnotes, as it is written in the file."""
    content = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
    name = PackURI(f"/word/{kind}s.xml")
    part = FilePart(name, content, markup.encode(), document.part.package)
    document.part.relate_to(part, getattr(RELATIONSHIP_TYPE, f"{kind}s".upper()))


def picture(document: Any) -> Any:
    """Add a paragraph with a picture."""
    drawn = BytesIO()
    Image.new("RGB", (30, 40), "white").save(drawn, "PNG")
    document.add_picture(BytesIO(drawn.getvalue()))
    return document.paragraphs[-1]
