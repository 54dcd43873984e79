"""Tables to lines: each row says in words what stands under which heading."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from index.importing.page import Line

_HEADING = 15  # characters that a column's heading has at most
_MARKS = "。；;，,！？!?"

Cells = Sequence[str | None]  # one a column; None where the one on its left reaches over it


def table_lines(rows: Sequence[Cells]) -> Iterator[Line]:
    """Write a table as a list: `刷单：先返小钱，再要大钱。` or `类型：刷单；特点：先返小钱。`.

    Rows may differ in length; empty cells say nothing. A head that reaches over several columns
    is said in each; a row of one cell is a title or a note and stands under no head.
    """
    kept = [row for row in rows if any(row)]
    wide = [row for row in kept if len(row) > 1]
    heads = wide[0] if _has_heads(wide) else None
    for row in kept:
        if row is heads:
            continue
        text = _under(heads, row) if heads and len(row) > 1 else _pairs(row)
        yield Line(text if text[-1] in _MARKS else f"{text}。", item=True)


def _has_heads(rows: Sequence[Cells]) -> bool:
    """Tell whether the first row names the columns: short, whole, no two alike, unlike the rest.

    Two of which one is merged are no heads, but a name and its value.
    """
    if len(rows) < 2:
        return False
    first = [cell for cell in rows[0] if cell is not None]
    if len(first) < min(3, len(rows[0])):
        return False
    named = all(0 < len(cell) <= _HEADING and cell[-1] not in _MARKS for cell in first)
    plain = not any(character.isdigit() for cell in first for character in cell)
    longer = max(len(cell or "") for row in rows[1:] for cell in row) > max(map(len, first))
    return named and plain and len(set(first)) == len(first) and (len(first) > 2 or longer)


def _under(heads: Cells, row: Cells) -> str:
    said, name = [], ""
    for head, cell in zip_longest(heads, row, fillvalue=""):
        name = name if head is None else head
        if cell:
            said.append(f"{name}：{cell}" if name else cell)
    return "；".join(each.rstrip(_MARKS) for each in said)


def _pairs(row: Cells) -> str:
    first, *rest = (cell for cell in row if cell)
    return f"{first.rstrip('：:')}：{'；'.join(rest)}" if rest else first
