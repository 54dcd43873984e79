"""Fused scores order, and nothing else."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.fusion import DEEP, Signals, Weights, fuse, order

UNIT = st.floats(0, 1, width=32)


def signals(
    asks: list[list[float]],
    body: list[float],
    terms: list[float],
    topics: tuple[float, float] = (0.0, 0.0),
) -> Signals:
    return Signals(
        asks=np.array(asks, dtype=np.float32),
        body=np.array(body, dtype=np.float32),
        terms=np.array(terms, dtype=np.float32),
        topics=np.array(topics, dtype=np.float32),
    )


def test_all_sides_are_added_by_their_weights() -> None:
    weights = Weights(more=2.0, body=0.5, terms=0.4, topics=0.5, half=12.0)
    found = signals([[0.9, 0.7, 0.5], [0.2, 0.2, 0.2]], [0.8, 0.4], [12.0, 0.0], (0.1, 0.6))
    fused = fuse(found, weights)
    assert fused.tolist() == pytest.approx(
        [0.9 + 2 * 0.6 + 0.5 * 0.8 + 0.4 * 0.5 + 0.05, 0.2 + 2 * 0.2 + 0.5 * 0.4 + 0.3], abs=1e-6
    )


def test_terms_without_a_shared_word_add_nothing() -> None:
    found = signals([[0.5] * DEEP, [0.9] * DEEP], [0.3, 0.1], [0.0, 0.0])
    assert fuse(found, Weights(terms=0.0)).tolist() == fuse(found, Weights(terms=5.0)).tolist()


def test_several_like_ways_of_asking_outrank_a_single_one() -> None:
    several, single = fuse(
        signals([[0.9, 0.9, 0.9], [0.9, 0.5, 0.5]], [0.5] * 2, [0] * 2), Weights()
    )
    assert several > single


def test_of_two_that_are_as_near_the_likelier_topic_comes_first() -> None:
    found = signals([[0.9] * DEEP, [0.9] * DEEP], [0.5] * 2, [3.0] * 2, (0.2, 0.7))
    one, other = fuse(found, Weights())
    assert other > one


def test_the_card_whose_way_of_asking_the_question_is_comes_first() -> None:
    same, other = fuse(
        signals([[1.0, 0.8, 0.8], [0.97, 0.96, 0.96]], [0.5] * 2, [0] * 2), Weights()
    )
    assert same > other


@given(st.lists(UNIT, min_size=DEEP, max_size=DEEP), UNIT, UNIT, st.integers(0, 4), UNIT)
def test_more_on_one_side_is_never_less_in_all(
    asks: list[float], body: float, terms: float, side: int, more: float
) -> None:
    low = [*asks, body, terms]
    high = [value + more * (place == side) for place, value in enumerate(low)]
    one, other = fuse(
        signals([low[:DEEP], high[:DEEP]], [low[3], high[3]], [low[4], high[4]]), Weights()
    )
    assert other >= one


def test_many_equal_scores_keep_their_order() -> None:
    scores = np.tile(np.array([0.2, 0.5, 0.3], dtype=np.float32), 300)
    expected = [*range(1, 900, 3), *range(2, 900, 3), *range(0, 900, 3)]
    assert order(scores, 900).tolist() == expected


@pytest.mark.parametrize(
    ("scores", "limit", "rows"),
    [
        ([0.1, 0.9, 0.5], 3, [1, 2, 0]),
        ([0.1, 0.9, 0.5], 2, [1, 2]),
        ([0.5, 0.5, 0.9, 0.5], 4, [2, 0, 1, 3]),
        ([-np.inf, 0.1], 2, [1, 0]),
        ([], 3, []),
    ],
)
def test_the_best_come_first_and_equals_keep_their_order(
    scores: list[float], limit: int, rows: list[int]
) -> None:
    assert order(np.array(scores, dtype=np.float32), limit).tolist() == rows
