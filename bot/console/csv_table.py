"""A CSV file as spreadsheets write it: a whole table, or refused before any of it counts."""

import csv
import sys
from io import StringIO
from pathlib import Path


class TableError(ValueError):
    """The file is no table; says where, and what to do."""


def read_table(file: str) -> "csv.DictReader[str]":
    """Read a file, or standard input with `-`; names of columns come without spaces around them.

    Raises TableError, and OSError for a file that cannot be opened.
    """
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        # Spreadsheets put a mark before the first column's name.
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableError(
            f"{file}: a table in UTF-8 is expected; in Excel save as CSV UTF-8"
        ) from None
    _check(file, text)
    reader = csv.DictReader(StringIO(text, newline=""), strict=True)
    reader.fieldnames = [name.strip() for name in reader.fieldnames or ()]
    return reader


def _check(file: str, text: str) -> None:
    """Go through all rows once: an open quote would show only after the rows before it."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    begin = 1
    try:
        for _ in reader:
            begin = reader.line_num + 1
    except csv.Error as error:
        raise TableError(
            f"{file}: line {begin}: {error}; is there a quote that does not end?"
        ) from None
