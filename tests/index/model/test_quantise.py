"""Eight bits: levels and scales that give the numbers back, within half a level."""

import numpy as np
import pytest
from onnx import numpy_helper

from index.model.graph import Graph
from index.model.quantise import Int8Linear, Smoothing, eight_bits, fit, read, steps


def test_weights_come_back_within_half_a_level() -> None:
    weights = np.random.default_rng(1).normal(size=(8, 32)).astype(np.float32)
    levels, scales = eight_bits(weights)
    assert levels.dtype == np.int8
    assert levels.min() >= -127
    assert (np.abs(levels * scales[:, None] - weights) <= scales[:, None] * 0.5001).all()


def test_a_row_of_zeros_stays_zero() -> None:
    levels, scales = eight_bits(np.zeros((2, 4), np.float32))
    assert not levels.any()
    assert np.isfinite(scales).all()


@pytest.mark.parametrize(("low", "high"), [(-1.0, 3.0), (-0.2, 40.0), (0.5, 2.0), (-4.0, -1.0)])
def test_zero_is_a_level_and_the_range_fits_within_half_a_level(low: float, high: float) -> None:
    step, zero = steps(Smoothing(np.ones(1, np.float32), low, high))
    assert (0 - int(zero)) * step <= min(low, 0) + step / 2
    assert (255 - int(zero)) * step >= max(high, 0) - step / 2


def test_a_loud_channel_is_brought_down() -> None:
    least, most = np.array([-1, -50, -1], np.float32), np.array([1, 80, 1], np.float32)
    found = fit(np.ones((4, 3), np.float32), least, most)
    assert found.high == pytest.approx(80 / found.divisors[1], rel=1e-3)
    assert found.high < 80 / 5
    assert found.low == pytest.approx(-50 / found.divisors[1], rel=1e-3)


def test_every_linear_layer_has_its_numbers() -> None:
    found = read()
    layers = {f"l{number}.{part}" for number in range(12) for part in ("qkv", "ao", "fi", "fo")}
    assert found.keys() == layers
    for name, each in found.items():
        assert each.divisors.shape == (1536 if name.endswith("fo") else 384,)
        assert each.divisors.min() > 0
        assert each.low < 0 < each.high


def test_values_are_divided_for_what_follows_attention() -> None:
    generator = np.random.default_rng(2)
    divisors = np.array([1, 2, 4, 8], np.float32)
    weights = generator.normal(size=(12, 4)).astype(np.float32)
    bias = np.arange(12, dtype=np.float32)
    even = Smoothing(np.ones(4, np.float32), -1, 1)
    linear, graph = Int8Linear({"l0.qkv": even, "l0.ao": Smoothing(divisors, -1, 1)}), Graph()
    seen = linear(graph, "l0.qkv", "x", weights, bias)
    out = linear(graph, "l0.ao", seen, weights[:4], bias[:4])
    model = graph.model(out, 4).graph
    made = {each.name: numpy_helper.to_array(each) for each in model.initializer}
    by = np.concatenate([np.ones(8, np.float32), divisors])
    np.testing.assert_allclose(made["l0.qkv.b"] * by, bias)
    restored = made["l0.qkv.w"].T * made["l0.qkv.w.scale"][:, None] * by[:, None]
    np.testing.assert_allclose(restored, weights, atol=np.abs(weights).max() / 250)
    assert [node.op_type for node in model.node].count("Mul") == 1
