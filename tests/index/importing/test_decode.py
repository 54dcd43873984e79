"""Bytes become text, in whatever encoding; what holds no text gets one clear line."""

from pathlib import Path

import pytest

from index.importing.page import PageError
from tests.index.importing.runs import PAGES, SOURCE, Import


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["market.txt", "lift.html", "library.txt"])
def test_other_encodings_give_the_same_cards(run: Import, name: str, encoding: str) -> None:
    page = PAGES / name
    expected = run(page, "--yes", "--into", str(run.base / "first")).cards
    data = page.read_text(encoding="utf-8").encode(encoding)
    assert run(data, "--yes", name=name).cards == expected


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "a.txt", "a.txt: the file is empty"),
        ("\n　\n".encode(), "a.txt", "a.txt: the file is empty"),
        (b"<html><body></body></html>", "a.html", "a.html: no body found: none of its 0 lines"),
        (bytes(range(256)) * 9, "a.txt", "a.txt: this is a binary file"),
        (b"\x01\x02\x03 text \x04\x05", "a.txt", "a.txt: this is a binary file"),
        (b"%PDF-1.7 ...", "a.pdf", "a.pdf: the PDF is damaged and cannot be read"),
        (b"PK\x03\x04 xl/", "a.xlsx", "a.xlsx: a zipped document that is no DOCX is not supp"),
        (b"\xd0\xcf\x11\xe0", "a.doc", "a.doc: an old Word document is not supported; save it"),
        ("詐騙集團假冒客服。".encode("shift_jisx0213"), "a.txt", "neither UTF-8 nor GB18030"),
        (b"\xff\x80\xfe", "a.txt", "a.txt: neither UTF-8 nor GB18030 text"),
        ("推荐阅读\n\n江州开灯会\n\n2024-01\n".encode(), "a.txt", "none of its 3 lines"),
        (
            '<ul><li><a href="/1">江州开灯会</a></li><li><a href="/2">大雪</a></li></ul>'.encode(),
            "a.html", "a.html: no body found: none of its 2 lines is a sentence",
        ),
    ],
)  # fmt: skip
def test_what_holds_no_text_gets_one_clear_line(
    run: Import, data: bytes, name: str, message: str
) -> None:
    with pytest.raises(PageError) as error:
        run(data, *SOURCE, name=name)
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert not run.into.exists()


def test_a_file_that_cannot_be_read_is_named(run: Import, tmp_path: Path) -> None:
    with pytest.raises(PageError, match=r"none\.txt: No such file"):
        run(tmp_path / "none.txt", *SOURCE)
    with pytest.raises(PageError, match=r"Is a directory"):
        run(tmp_path, *SOURCE)
