"""Parameters that are learnt step by step."""

import numpy as np

from index.classifiers.adam import Adam

_SMALLEST = np.finfo(np.float32).tiny  # below it a processor takes many times as long


def test_steps_lead_to_where_the_gradient_is_nothing() -> None:
    wanted = np.array([[3.0, -2.0], [0.5, 0.0]], np.float32)
    learnt = Adam(np.zeros((2, 2), np.float32))
    for count in range(2000):
        learnt.step(learnt.values - wanted, 0.05 * (1 - count / 2000))
    assert np.abs(learnt.values - wanted).max() < 1e-3


def test_decay_draws_values_to_nothing() -> None:
    learnt = Adam(np.ones(3, np.float32), decay=0.5)
    for _ in range(100):
        learnt.step(np.zeros(3, np.float32), 0.1)
    assert np.allclose(learnt.values, 0.95**100, rtol=1e-3)


def test_what_is_learnt_no_more_becomes_nothing_and_never_nearly_nothing() -> None:
    learnt = Adam(np.ones(2, np.float32), decay=1.0)
    learnt.step(np.array([1.0, 0.0], np.float32), 0.1)
    for _ in range(1024):
        learnt.step(np.zeros(2, np.float32), 0.1)
        small = np.abs(np.concatenate([learnt.values, learnt.first]))
        assert not ((small > 0) & (small < _SMALLEST)).any()
    assert not learnt.values.any()
    assert not learnt.first.any()
