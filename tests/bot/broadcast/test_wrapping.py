"""Lines of Chinese text end where a careful typesetter would end them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.broadcast.wrapping import break_lines

texts = st.text("的一是不了人我在有他，。！？“”（）、abc019 %…—", max_size=120)


def width(text: str) -> float:
    """Two for a Chinese character, one for a Latin one."""
    return sum(1 if each.isascii() else 2 for each in text)


def bare(text: str) -> str:
    return "".join(text.split())


@given(texts, st.integers(8, 40))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, widest: int) -> None:
    lines = break_lines(text, width, widest)
    assert bare("".join(lines)) == bare(text)
    assert all(width(line) <= widest for line in lines)


@given(st.lists(st.text("的一是不了人我", min_size=3, max_size=9), min_size=1, max_size=12),
       st.sampled_from("，。！？、”…"), st.integers(12, 40))  # fmt: skip
def test_no_closing_mark_begins_a_line(words: list[str], mark: str, widest: int) -> None:
    lines = break_lines(mark.join(words) + mark, width, widest)
    assert all(line[0] != mark for line in lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一二三四五，六七八九", ("一二三四", "五，六", "七八九")),
        ("一二三“五六七八”九十", ("一二三", "“五六七", "八”九十")),
        ("拨打96110咨询", ("拨打", "96110咨询")),
        ("一二三四五六七八九", ("一二三四", "五六", "七八九")),
        ("一二三四\n五", ("一二三四", "五")),
        ("abcdefghijkl", ("abcdefgh", "ijkl")),
    ],
)
def test_lines_of_four_characters(text: str, expected: tuple[str, ...]) -> None:
    wide = 9 if "96110" in text else 8
    assert break_lines(text, width, wide) == expected


def test_an_orphan_takes_company_along() -> None:
    assert break_lines("一二三四五六七八九", width, 16) == ("一二三四五六", "七八九")
