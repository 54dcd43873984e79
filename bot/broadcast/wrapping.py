"""Breaks Chinese text into lines: no closing mark begins a line, no opening mark ends one. Pure.

The rules are those of https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end; words and
numbers in Latin letters stay whole, and the last line has more than a stray character.
"""

import re
from collections.abc import Callable, Iterator

_NOT_FIRST = frozenset("，。！？；：、．·”’」』）》】〕〉…—～％%,.!?;:)]}")
_NOT_LAST = frozenset("“‘「『（《【〔〈([{")
_TOKEN = re.compile(r"[!-~]+|\s+|.", re.DOTALL)
_FEWEST = 3  # characters in the last line, marks apart


def break_lines(text: str, width: Callable[[str], float], widest: float) -> tuple[str, ...]:
    """Give the lines of a text, none wider than `widest` as `width` measures it.

    Only space at the ends of lines is lost. A single piece that is too wide is cut.
    """
    return tuple(
        "".join(line).strip()
        for paragraph in text.split("\n")
        for line in _filled(tuple(_pieces(paragraph.strip(), width, widest)), width, widest)
    )


def _pieces(text: str, width: Callable[[str], float], widest: float) -> Iterator[str]:
    """Cut a text where lines may end."""
    held = ""
    for token in _TOKEN.findall(text):
        joined = held and (_glued(held[-1], token[0]) or token.isspace())
        if joined and width((held + token).rstrip()) <= widest:
            held += token
            continue
        if held:
            yield from _fitting(held, width, widest)
        held = token
    if held:
        yield from _fitting(held, width, widest)


def _glued(before: str, after: str) -> bool:
    return after in _NOT_FIRST or before in _NOT_LAST


def _fitting(piece: str, width: Callable[[str], float], widest: float) -> Iterator[str]:
    while width(piece.rstrip()) > widest and len(piece) > 1:
        cut = next((end for end in range(len(piece) - 1, 1, -1) if width(piece[:end]) <= widest), 1)
        yield piece[:cut]
        piece = piece[cut:]
    yield piece


def _filled(
    pieces: tuple[str, ...], width: Callable[[str], float], widest: float
) -> list[list[str]]:
    lines: list[list[str]] = [[]]
    for piece in pieces:
        if lines[-1] and width("".join((*lines[-1], piece)).rstrip()) > widest:
            lines.append([])
        lines[-1].append(piece)
    while len(lines) > 1 and len(lines[-2]) > 1 and _length(lines[-1]) < _FEWEST:
        if width((lines[-2][-1] + "".join(lines[-1])).rstrip()) > widest:
            break
        lines[-1].insert(0, lines[-2].pop())
    return lines


def _length(line: list[str]) -> int:
    return sum(each not in _NOT_FIRST | _NOT_LAST for each in "".join(line).strip())
