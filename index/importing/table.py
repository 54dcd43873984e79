"""Tables to lines: each row says in words what stands under which heading."""

from collections.abc import Iterator, Sequence

from index.importing.page import Line

_HEADING = 15  # characters that a column's heading has at most
_MARKS = "。；;，,！？!?"


def table_lines(rows: Sequence[Sequence[str]]) -> Iterator[Line]:
    """Write a table as a list: `刷单：先返小钱，再要大钱。` or `类型：刷单；特点：先返小钱。`.

    Rows may differ in length; empty cells say nothing.
    """
    kept = [row for row in rows if any(row)]
    heads = kept[0] if _has_heads(kept) else ()
    for row in kept[1 if heads else 0 :]:
        text = _under(heads, row) if heads else _pairs(row)
        yield Line(text if text[-1] in _MARKS else f"{text}。", item=True)


def _has_heads(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first row names the columns: short, whole, no two alike, unlike the rest."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    first = rows[0]
    named = all(0 < len(cell) <= _HEADING and cell[-1] not in _MARKS for cell in first)
    plain = not any(character.isdigit() for cell in first for character in cell)
    longer = max(len(cell) for row in rows[1:] for cell in row) > max(map(len, first))
    return named and plain and len(set(first)) == len(first) and (len(first) > 2 or longer)


def _under(heads: Sequence[str], row: Sequence[str]) -> str:
    heads = [*heads, *[""] * (len(row) - len(heads))]
    said = [f"{head}：{cell}" if head else cell
            for head, cell in zip(heads, row, strict=False) if cell]  # fmt: skip
    return "；".join(each.rstrip(_MARKS) for each in said)


def _pairs(row: Sequence[str]) -> str:
    first, *rest = (cell for cell in row if cell)
    return f"{first.rstrip('：:')}：{'；'.join(rest)}" if rest else first
