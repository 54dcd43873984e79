"""Fusion: one order out of the scores of both sides. A fused score orders and means nothing."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


@dataclass(frozen=True)
class Signals:
    """What each side says of every passage; all arrays have the shape (passages,).

    `asks`: cosine of the question to the passage's nearest way of asking. `body`: cosine to its
    text. `terms`: BM25 score. `domain` is one number: the logit that the question is of our field.
    """

    asks: Scores
    body: Scores
    terms: Scores
    domain: float = 0.0


@dataclass(frozen=True)
class Weights:
    """How much each side counts. `half` is the BM25 score that earns half of the terms' weight."""

    asks: float = 1.0
    body: float = 0.6
    terms: float = 0.25
    half: float = 12.0


def fuse(signals: Signals, weights: Weights) -> Scores:
    """Add both sides up, after BM25 scores have been squeezed into 0..1."""
    terms = signals.terms / (signals.terms + weights.half)
    # A passage without ways of asking (a statute) is compared by its text alone.
    asks = np.maximum(signals.asks, signals.body)
    fused = weights.asks * asks + weights.body * signals.body + weights.terms * terms
    return np.asarray(fused, dtype=np.float32)


def order(scores: Scores, limit: int) -> NDArray[np.intp]:
    """Give the rows of the best `limit` scores, best first; equal scores keep their order."""
    return np.argsort(-scores, kind="stable")[:limit]
