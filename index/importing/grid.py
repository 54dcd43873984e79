"""A DOCX's tables to rows of cells, each cell in the column in which readers see it."""

from collections.abc import Iterator
from typing import Any

from index.importing.wordml import W, nearest, whole, words

_COLUMNS = 63  # the most that Word allows


def rows_of(table: Any) -> list[tuple[Any, list[Any]]]:
    """Give a table's rows with their cells, without those of the tables inside it."""
    return [(row, [cell for cell in row.iter(f"{W}tc") if nearest(cell, "tr") is row])
            for row in table.iter(f"{W}tr") if nearest(row, "tbl") is table]  # fmt: skip


def grid(table: Any) -> Iterator[list[str | None]]:
    """Give the texts of each row by column; None where the cell on the left reaches over it.

    A cell that is merged downwards comes again in each of its rows, unless that says nothing else.
    A cell as wide as the table is a row of its own, of length 1: a title or a note.
    """
    above: list[str | None] = []
    for row, cells in rows_of(table):
        before, after = (_number(row, "trPr", name) or 0 for name in ("gridBefore", "gridAfter"))
        texts: list[str | None] = [""] * before
        says = False
        for cell in cells:
            repeated = above[len(texts)] if _goes_on(cell) and len(texts) < len(above) else ""
            text = repeated or words(cell)
            says = says or (text != "" and not repeated)
            texts += [text, *[None] * ((_number(cell, "tcPr", "gridSpan") or 1) - 1)]
        texts += [""] * after
        above = texts
        if says:
            yield texts[:1] if len(cells) == 1 and not before + after else texts


def _goes_on(cell: Any) -> bool:
    """Tell whether a cell is the lower part of the one above it."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(f"{W}val") != "restart"


def _number(element: Any, properties: str, name: str) -> int | None:
    found = element.find(f"{W}{properties}/{W}{name}")
    value = None if found is None else whole(found.get(f"{W}val"))
    return None if value is None else min(value, _COLUMNS)
