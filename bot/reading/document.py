"""PDF and text files: their words, up to a limit; pages without words are read as pictures."""

import re

import pypdfium2
from PIL import Image

from bot.reading.encodings import decode
from bot.reading.lines import Box
from bot.reading.picture import Recognise, read_decoded
from bot.reading.values import Found, Limits, Note, Reason, UnreadableError

_DRAWN = 1600  # pixels of a drawn page's longer side
_FEW = 16  # characters below which a page counts as a picture
_PASSWORD = 4  # PDFium's number for a file that asks for one
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# From where blanks begin: from each of a million blanks it would look through all the others.
_BLANKS = re.compile(r"(?<![ \t\u3000])[ \t\u3000]*\n\s*\n\s*")


def is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def read_pdf(data: bytes, recognise: Recognise, limits: Limits) -> Found:
    """Read the first pages. Raises UnreadableError where it is encrypted or broken."""
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        encrypted = error.err_code == _PASSWORD
        raise UnreadableError(Reason.ENCRYPTED if encrypted else Reason.BROKEN) from None
    try:
        return _read_pages(pdf, recognise, limits)
    except pypdfium2.PdfiumError:
        raise UnreadableError(Reason.BROKEN) from None
    finally:
        pdf.close()


def read_text(data: bytes, limits: Limits) -> Found:
    """Read a text file. Raises UnreadableError where it is none."""
    text = decode(data)
    if text is None or _CONTROL.search(text):
        raise UnreadableError(Reason.UNKNOWN_KIND)
    return _cut(text, (), (), limits)


def _read_pages(pdf: pypdfium2.PdfDocument, recognise: Recognise, limits: Limits) -> Found:
    notes = (Note.FIRST_PAGES,) if len(pdf) > limits.pages else ()
    texts: list[str] = []
    codes: dict[str, None] = {}
    for number in range(min(len(pdf), limits.pages)):
        page = pdf[number]
        text = page.get_textpage().get_text_bounded()
        few = len(text.strip()) < _FEW
        if number < limits.drawn_pages:
            drawn = read_decoded(_draw(page), (), recognise if few else _nothing, limits)
            codes |= dict.fromkeys(drawn.codes)
            text = drawn.text if few else text
        texts.append(text)
    return _cut("\n".join(texts), tuple(codes), notes, limits)


def _draw(page: pypdfium2.PdfPage) -> Image.Image:
    scale = _DRAWN / max(1.0, *page.get_size())
    drawn = page.render(scale=min(scale, 4.0)).to_pil()
    assert isinstance(drawn, Image.Image)  # noqa: S101 - a library without types
    return drawn.convert("RGB")


def _nothing(_: Image.Image) -> list[Box]:
    return []


def _cut(text: str, codes: tuple[str, ...], notes: tuple[Note, ...], limits: Limits) -> Found:
    text = _BLANKS.sub("\n", text.replace("\r\n", "\n")).strip()
    if len(text) > limits.characters:
        notes = (*notes, Note.FIRST_PART)
    return Found(text[: limits.characters], codes[: limits.codes], notes)
