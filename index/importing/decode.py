"""Bytes to text: UTF-8 or GB18030, and a clear word for what is neither."""

import codecs
import re

from index.importing.page import PageError, Text
from index.script import HAN

_FORMATS = (
    (b"PK\x03\x04", "a zipped document that is no DOCX"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
)
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # stands in a DOCX that asks for a password
_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ALLOWED_CONTROLS = 0.01  # of all characters; text from old systems holds a stray one
# Of Chinese characters; measured: Simplified 1.0, Traditional 0.62, misread Big5 0.48.
_COMMON = 0.55
_TAG = re.compile(r"<(!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6])\b", re.I)


def decode(data: bytes, name: str) -> Text:
    """Read a page's bytes. `name` is the file's, for the messages and for its ending."""
    if data.startswith(b"\xd0\xcf\x11\xe0") and _LOCKED in data:
        raise PageError(f"{name}: it asks for a password; save a copy without one")
    for magic, kind in _FORMATS:
        if data.startswith(magic):
            raise PageError(f"{name}: {kind} is not supported; save it as DOCX, text or HTML")
    text = _characters(data, name)
    controls = len(_CONTROL.findall(text))
    if controls > _ALLOWED_CONTROLS * len(text):
        raise PageError(f"{name}: this is a binary file, not text or HTML")
    if not text.strip():
        raise PageError(f"{name}: the file is empty")
    return Text(text, html=_is_html(text, name))


def _characters(data: bytes, name: str) -> str:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _decoded(data, encoding, name)
    if b"\x00" in data:
        raise PageError(f"{name}: this is a binary file, not text or HTML")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decoded(data, "gb18030", name)
    if not _reads_as_chinese(text):
        raise _unknown(name)
    return text


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise _unknown(name) from None


def _unknown(name: str) -> PageError:
    return PageError(f"{name}: neither UTF-8 nor GB18030 text; save it as UTF-8 and try again")


def _reads_as_chinese(text: str) -> bool:
    """Tell text from bytes that merely happen to be valid GB18030, as those of Big5 are."""
    hanzi = HAN.findall(text)
    return bool(hanzi) and sum(map(_common, hanzi)) >= _COMMON * len(hanzi)


def _common(character: str) -> bool:
    """The 3,755 frequent characters stand in the first rows of GB 2312."""
    code = character.encode("gb2312", errors="ignore")
    return bool(code) and code[0] <= 0xD7


def _is_html(text: str, name: str) -> bool:
    if name.lower().endswith((".html", ".htm", ".xhtml")):
        return True
    return text.lstrip().startswith("<") and _TAG.search(text[:5000]) is not None
