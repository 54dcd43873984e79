"""The parts of a document, the nearest first."""

import numpy as np

from index import Passage
from index.hits import Within


def _part(heading: str) -> Passage:
    return Passage(f"wuqu-a#{heading}", "wuqu-a", "measures", "题", "", heading, "文", "源")


PARTS = tuple(map(_part, ("一", "二", "三")))


def test_parts_come_by_their_nearness() -> None:
    within = Within(PARTS, np.array((0.5, 1.0, 0.75), np.float32))
    assert within.nearest() == [PARTS[1], PARTS[2], PARTS[0]]
    assert within.nearest(0.75) == [PARTS[1], PARTS[2]]
    assert within.nearest(1.5) == []
