"""Fusion: one order out of the scores of both sides. A fused score orders and means nothing."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
DEEP = 3  # ways of asking of one document that count
SAME = 0.999  # cosine from which a way of asking is the question itself


@dataclass(frozen=True)
class Signals:
    """What each side says of every document.

    `asks`, of shape (documents, DEEP): cosines of the question to the document's nearest ways of
    asking, best first. `body`, `terms` and `topics`, of shape (documents,): the best cosine to one
    of its texts, its best BM25 score, and how likely the question is about it.
    """

    asks: Scores
    body: Scores
    terms: Scores
    topics: Scores


@dataclass(frozen=True)
class Weights:
    """How much each side counts beside the nearest way of asking, which counts one.

    `more`: the mean of the next nearest ways; a card that is asked for in several like ways is
    surer than one that has a single like alias. `same`: what the card is ahead whose way of asking
    the question is. `half` is the BM25 score that earns half of the terms' weight. Chosen on the
    tuning questions.
    """

    more: float = 2.0
    same: float = 0.3
    body: float = 1.0
    terms: float = 0.6
    topics: float = 0.3
    half: float = 30.0


def fuse(signals: Signals, weights: Weights) -> Scores:
    """Add both sides up, after BM25 scores have been squeezed into 0..1."""
    terms = signals.terms / (signals.terms + weights.half)
    fused = (
        signals.asks[:, 0]
        + weights.more * signals.asks[:, 1:].mean(axis=1)
        + weights.same * (signals.asks[:, 0] >= SAME)
        + weights.body * signals.body
        + weights.terms * terms
        + weights.topics * signals.topics
    )
    return np.asarray(fused, dtype=np.float32)


def order(scores: Scores, limit: int) -> NDArray[np.intp]:
    """Give the places of the best `limit` scores, best first; equal scores keep their order."""
    return np.argsort(-scores, kind="stable")[:limit]
