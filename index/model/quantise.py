"""Linear layers in eight bits, with activations smoothed so that eight bits are enough.

A few channels of the activations are ten times as large as the rest and would leave the others
four bits. Each channel is therefore divided by a number of its own, by which the weights are
multiplied: the product is the same, the range is even. Divisors and ranges were measured once on
our own texts (`calibrate.py`) and are shipped, so that every machine writes the same bytes; fixed
ranges also make a text's vector independent of the texts beside it.

Source: Xiao et al., SmoothQuant (ICML 2023), with alpha 0.7.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.model.graph import RUNTIME, Graph
from index.model.weights import Array

ALPHA = 0.7
LEVELS = 255
_PEAK = 127
_INTO_ATTENTION, _AFTER_ATTENTION = ".qkv", ".ao"
_FILE = Path(__file__).with_name("smoothing.npz")


@dataclass(frozen=True)
class Smoothing:
    """For the input of one linear layer: a divisor a channel, and the range after dividing."""

    divisors: Array
    low: float
    high: float


def fit(weights: Array, least: Array, most: Array) -> Smoothing:
    """Choose divisors from the weights (out, in) and each channel's extremes."""
    activation = np.maximum(np.abs(least), np.abs(most))
    column = np.abs(weights).max(axis=0)
    divisors = np.maximum(activation, 1e-3) ** ALPHA / np.maximum(column, 1e-5) ** (1 - ALPHA)
    divisors /= np.exp(np.log(divisors).mean())
    divisors = divisors.astype(np.float16).astype(np.float32)
    return Smoothing(divisors, float((least / divisors).min()), float((most / divisors).max()))


def write(smoothings: Mapping[str, Smoothing]) -> None:
    arrays: dict[str, np.ndarray] = {}
    for name, each in smoothings.items():
        arrays[f"{name}.divisors"] = each.divisors.astype(np.float16)
        arrays[f"{name}.range"] = np.array([each.low, each.high], np.float32)
    np.savez_compressed(_FILE, **arrays)  # type: ignore[arg-type]


def read() -> dict[str, Smoothing]:
    with np.load(_FILE) as file:
        names = {name.removesuffix(".range") for name in file.files if name.endswith(".range")}
        return {
            name: Smoothing(
                file[f"{name}.divisors"].astype(np.float32),
                *(float(each) for each in file[f"{name}.range"]),
            )
            for name in sorted(names)
        }


class Int8Linear:
    """Writes linear layers with weights in eight bits, a scale for each of their outputs.

    What attention gives is a mean of values, so that dividing it is dividing the values: that is
    done in the weights they come of, and costs nothing.
    """

    def __init__(self, smoothings: Mapping[str, Smoothing]) -> None:
        self._smoothings = smoothings

    def __call__(self, graph: Graph, name: str, x: str, weights: Array, bias: Array) -> str:
        smoothing = self._smoothings[name]
        weights, bias = self._divided(name, weights, bias)
        even = x
        if not name.endswith(_AFTER_ATTENTION):
            inverse = (1 / smoothing.divisors).astype(np.float32)
            even = graph.node("Mul", x, graph.constant(f"{name}.inverse", inverse))
        step, zero = steps(smoothing)
        x_step = graph.constant(f"{name}.x.step", np.array(step))
        x_zero = graph.constant(f"{name}.x.zero", np.array(zero))
        levels, scales = eight_bits(weights * smoothing.divisors)
        return graph.node(
            "MatMulIntegerToFloat",
            graph.node("QuantizeLinear", even, x_step, x_zero),
            graph.constant(f"{name}.w", levels.T),
            x_step,
            graph.constant(f"{name}.w.scale", scales),
            x_zero,
            "",
            graph.constant(f"{name}.b", bias),
            domain=RUNTIME,
        )

    def _divided(self, name: str, weights: Array, bias: Array) -> tuple[Array, Array]:
        """Divide the values, the last third of what goes into attention, for what follows it."""
        if not name.endswith(_INTO_ATTENTION):
            return weights, bias
        after = name.removesuffix(_INTO_ATTENTION) + _AFTER_ATTENTION
        inverse = np.float32(1) / self._smoothings[after].divisors
        factors = np.concatenate([np.ones(2 * len(inverse), np.float32), inverse])
        return weights * factors[:, None], bias * factors


def steps(smoothing: Smoothing, margin: float = 1.1) -> tuple[np.float32, np.uint8]:
    """Give the size of a level and the level of zero; `margin` is room for unseen texts."""
    low, high = min(smoothing.low, 0.0) * margin, max(smoothing.high, 0.0) * margin
    step = np.float32((high - low) / LEVELS)
    return step, np.uint8(round(-low / float(step)))


def eight_bits(weights: Array) -> tuple[np.ndarray, Array]:
    """Round weights (out, in) to -127…127 times a scale for each row: levels and scales."""
    scales = (np.abs(weights).max(axis=1) / np.float32(_PEAK)).astype(np.float32)
    scales = np.maximum(scales, np.float32(1e-12))
    levels = np.clip(np.rint(weights / scales[:, None]), -_PEAK, _PEAK)
    return levels.astype(np.int8), scales
