"""A file to a sheet of lines: which reader takes it, and how large it may be."""

from pathlib import Path

from index.importing.decode import decode
from index.importing.lines import text_lines
from index.importing.markup import html_lines
from index.importing.page import PageError, Sheet
from index.importing.pdf import is_pdf, pdf_sheet
from index.importing.word import docx_sheet, is_docx

FILE_BYTES = 50 * 2**20


def read_file(path: Path) -> Sheet:
    """Read a file of any supported kind. Raises PageError with what to do about it."""
    try:
        size = path.stat().st_size
        if size > FILE_BYTES:
            raise PageError(f"{path.name}: {size} bytes, {FILE_BYTES} allowed; import it in parts")
        data = path.read_bytes()
    except OSError as error:
        raise PageError(f"{path}: {error.strerror}") from error
    if is_pdf(data):
        return pdf_sheet(data, path.name)
    if is_docx(data):
        return docx_sheet(data, path.name)
    page = decode(data, path.name)
    if page.html:
        lines, said = html_lines(page.text, path.name)
        return Sheet(lines, said)
    return Sheet(text_lines(page.text))
