"""Chance that follows from each text alone."""

import numpy as np
import pytest

from index.classifiers.chance import Marks, batches, mark, scattered, scattered_with

TEXTS = [f"text {number}" for number in range(101)]


def marks(texts: list[str]) -> Marks:
    return np.array([mark(text) for text in texts], np.uint64)


@pytest.mark.parametrize("size", [1, 10, 101, 1000])
def test_each_round_takes_every_text_once(size: int) -> None:
    found = list(batches(marks(TEXTS), 3, size))
    assert all(len(rows) <= size for rows, _ in found)
    rows = np.concatenate([rows for rows, _ in found]).reshape(3, len(TEXTS))
    assert all(sorted(each) == list(range(len(TEXTS))) for each in rows.tolist())
    assert rows[0].tolist() != rows[1].tolist()


def test_a_new_text_leaves_the_order_of_the_others() -> None:
    more = [*TEXTS[:40], "new", *TEXTS[40:]]
    before = [TEXTS[row] for rows, _ in batches(marks(TEXTS), 2, 7) for row in rows]
    after = [more[row] for rows, _ in batches(marks(more), 2, 7) for row in rows]
    assert [text for text in after if text != "new"] == before


def test_a_texts_marks_of_a_round_are_its_own() -> None:
    (rows, drawn), (other, again) = batches(marks(TEXTS), 2, 1000)
    assert dict(zip(rows.tolist(), drawn.tolist(), strict=True)) != dict(
        zip(other.tolist(), again.tolist(), strict=True)
    )
    alone = next(iter(batches(marks(TEXTS[5:6]), 1, 1)))[1]
    assert drawn[rows.tolist().index(5)] == alone[0]


def test_what_is_scattered_lies_everywhere() -> None:
    near = np.arange(10_000, dtype=np.uint64)
    for drawn in (scattered(near), scattered_with(marks(TEXTS)[:1].repeat(10_000), near)):
        shares = drawn.astype(np.float64) / 2**64
        counts, _ = np.histogram(shares, 10, (0, 1))
        assert counts.min() > 850
