"""Log-odds and what they say: one probability, or shares of one."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

SURE = 30.0  # log-odds that leave no doubt


def probability(odds: float) -> float:
    """Give the probability of log-odds; beyond SURE either way it changes no more."""
    return 1 / (1 + math.exp(-max(-SURE, min(SURE, odds))))


def log_odds(probability: float, least: float = 1e-9) -> float:
    """Give the log-odds of a probability, which is kept at `least` so far from 0 and 1."""
    kept = min(max(probability, least), 1 - least)
    return math.log(kept / (1 - kept))


def softmax(odds: NDArray[Any]) -> NDArray[np.float32]:
    """Turn log-odds into shares of one, along the last axis."""
    powers = np.exp(odds - odds.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True), np.float32)
