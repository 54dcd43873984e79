from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from index.parts import AHEAD, LENGTH, LIKELY, PARTS, choose, following
from index.passages import Passage


def passage(
    name: str, *, heading: str = "", text: str = "字", cites: tuple[str, ...] = ()
) -> Passage:
    return Passage(
        id=f"{name}#{heading}" if heading else name,
        document=name,
        folder="law",
        title=name,
        title_en=name,
        heading=heading,
        text=text,
        source="甲法第一条",
        date="2020-01-01",
        law="甲法",
        article="第一条",
        cites=cites,
    )


LEAD = passage("card")
SECTIONS = tuple(passage("card", heading=name) for name in ("怎么办", "怎么骗", "危险信号"))


def picked(
    passages: Sequence[Passage], near: Sequence[float], likely: Sequence[float] = ()
) -> tuple[Passage, ...]:
    """Choose; where nothing is said of how likely each part is, all are."""
    likely = likely or [1.0] * len(near)
    return choose(passages, np.array(near, np.float32), np.array(likely, np.float32))


def chosen(*near: float) -> list[str]:
    return [each.heading for each in picked((LEAD, *SECTIONS), near)]


def test_a_section_that_is_nearer_stands_above_the_lead() -> None:
    assert chosen(0.80, 0.90, 0.70, 0.85) == ["怎么办", "危险信号", ""]


def test_the_lead_stands_above_a_section_that_is_no_nearer() -> None:
    assert chosen(0.90, 0.90, 0.70, 0.85) == ["", "怎么办", "危险信号"]


@pytest.mark.parametrize(
    ("folder", "by", "first"),
    [("law", AHEAD / 2, 0), ("law", AHEAD * 2, 1), ("measures", AHEAD / 2, 1)],
)
def test_in_the_law_a_section_that_is_hardly_nearer_does_not_name_another_article_first(
    folder: str, by: float, first: int
) -> None:
    parts = tuple(
        replace(each, folder=folder)
        for each in (
            passage("card", cites=("甲法/1",)),
            passage("card", heading="罚多少", cites=("乙法/2",)),
        )
    )
    near = (0.90 - by, 0.90)
    assert picked(parts, near)[0] is parts[first]
    same = tuple(replace(each, cites=("甲法/1",)) for each in parts)
    assert picked(same, near)[0] is same[1]


def test_a_document_without_a_lead_among_its_parts_keeps_their_order() -> None:
    parts = picked(SECTIONS, (0.5, 0.505, 0.1))
    assert [each.heading for each in parts] == ["怎么骗", "怎么办", "危险信号"]


def test_parts_together_have_room_and_the_first_is_whole() -> None:
    long = passage("card", text="长" * (LENGTH - 50))
    middle = passage("card", heading="中", text="中" * 60)
    short = passage("card", heading="短", text="短" * 50)
    assert picked((long, middle, short), (0.9, 0.8, 0.7)) == (long, short)
    huge = passage("card", text="长" * (LENGTH + 50))
    assert picked((huge, short), (0.9, 0.8)) == (huge,)


def test_a_part_that_is_hardly_asked_for_is_not_shown_below_the_nearest() -> None:
    near, parts = (0.9, 0.89, 0.88), (LEAD, *SECTIONS[:2])
    likely = (0.0, LIKELY / 2, 2 * LIKELY)
    assert picked(parts, near, likely) == (LEAD, SECTIONS[1])


def test_of_a_document_of_which_nothing_was_learnt_the_nearest_parts_are_shown() -> None:
    assert picked((LEAD, *SECTIONS[:2]), (0.9, 0.89, 0.88), (0.0, 0.0, 0.0)) == (
        LEAD,
        *SECTIONS[:2],
    )


def test_no_more_than_three_parts_are_shown() -> None:
    assert len(picked((LEAD, *SECTIONS), (0.9, 0.8, 0.7, 0.6))) == PARTS


def test_the_next_parts_follow_in_the_order_of_the_card() -> None:
    assert following((LEAD, *SECTIONS), ()) == (LEAD, *SECTIONS[:2])
    assert following((LEAD, *SECTIONS), ("card", "card#怎么骗")) == (SECTIONS[0], SECTIONS[2])
    assert following((LEAD,), ("card",)) == ()


def test_the_next_parts_have_room_and_none_is_passed_over() -> None:
    long = passage("card", heading="长", text="长" * LENGTH)
    short = passage("card", heading="短", text="短")
    huge = passage("card", heading="大", text="大" * (LENGTH + 1))
    assert following((short, long, SECTIONS[0]), ()) == (short,)
    assert following((huge, short), ()) == (huge,)
