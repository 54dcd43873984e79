"""Figures of a search, against plain arithmetic."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.evaluate.metrics import Share, calibration_error, interval, wilson


def array(*values: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array(values, dtype=np.float64)


@pytest.mark.parametrize(
    ("confidence", "right", "error"),
    [
        pytest.param([0.95, 0.95], [1, 1], 0.05, id="nearly right"),
        pytest.param([1.0, 1.0], [0, 0], 1.0, id="sure and wrong"),
        pytest.param([0.75, 0.75, 0.75, 0.75], [1, 1, 1, 0], 0.0, id="calibrated"),
        pytest.param([0.25, 0.85], [1, 1], (0.75 + 0.15) / 2, id="two bins"),
        pytest.param([0.05, 0.05, 0.05, 0.95], [0, 0, 0, 1], 0.05, id="bins weigh by size"),
    ],
)
def test_the_calibration_error_is_the_gap_weighed_by_bins(
    confidence: list[float], right: list[float], error: float
) -> None:
    assert calibration_error(array(*confidence), array(*right)) == pytest.approx(error)


def test_an_interval_holds_the_mean_and_is_the_same_each_time() -> None:
    outcomes = array(*[1] * 80, *[0] * 20)
    low, high = interval(outcomes)
    assert 0.70 < low < 0.80 < high < 0.90
    assert interval(outcomes) == (low, high)


def test_more_outcomes_narrow_the_interval() -> None:
    few, many = array(*[1] * 8, *[0] * 2), array(*[1] * 800, *[0] * 200)
    assert np.diff(interval(many)) < np.diff(interval(few))


def test_a_share_has_an_interval_and_half_of_it_as_margin() -> None:
    share = Share.of([True] * 80 + [False] * 20)
    assert (share.value, share.count) == (0.8, 100)
    assert (share.low, share.high) == interval(array(*[1] * 80, *[0] * 20))
    assert share.margin == pytest.approx((share.high - share.low) / 2)


def test_a_single_question_never_passes_the_margin() -> None:
    assert Share.of([True] * 50).margin > 1 / 50


def test_nothing_has_no_figures() -> None:
    nothing = Share.of([])
    assert all(map(math.isnan, (nothing.value, nothing.low, nothing.high, nothing.margin)))
    assert math.isnan(calibration_error(array(), array()))
    assert all(math.isnan(each) for each in interval(array()))


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_an_error_is_a_share(pairs: list[tuple[float, bool]]) -> None:
    confidence, right = zip(*pairs, strict=True)
    assert 0 <= calibration_error(array(*confidence), array(*right)) <= 1 + 1e-9


@pytest.mark.parametrize(
    ("successes", "count", "bounds"),
    [
        # scipy.stats.binomtest(k, n).proportion_ci(method="wilson"), scipy 1.17
        (0, 1, (0.0, 0.7934506856227626)),
        (1, 1, (0.20654931437723745, 1.0)),
        (3, 4, (0.30064184258240184, 0.9544127391902995)),
        (8, 10, (0.4901624715366418, 0.9433178485456248)),
        (95, 100, (0.8882495307680809, 0.978456320845632)),
        (50, 1000, (0.03813026239274881, 0.06531382024425081)),
    ],
)
def test_wilson_agrees_with_the_reference(
    successes: int, count: int, bounds: tuple[float, float]
) -> None:
    assert wilson(successes, count) == pytest.approx(bounds, abs=1e-7)


def test_of_nothing_wilson_says_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
