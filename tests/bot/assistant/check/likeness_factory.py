"""Likenesses without a model: as sure of fraud, or of the contrary, as a test needs."""

from collections.abc import Callable, Sequence

import numpy as np

from bot.assistant.check.judging.weights import Weights
from index.corpus.cards import KINDS
from index.messages.lines import Line, Nearest
from index.messages.models import Likeness

WEIGHTS = Weights(
    bias=0.0,
    risk={
        "grams": 1.0,
        "flag_asks_pay": 0.5,
        "flag_police": 0.4,
        "flag_hurry": 0.1,
        "flag_handle": 0.3,
        "flag_warns": -0.5,
        "flag_masked": 0.2,  # never learnt so; counter-evidence is not quoted even then
    },
    kinds={"grams": 1.0, "vectors": 1.0, "near": 0.1, "hints": 1.0},
    medium=0.6,
    unquoted=0.7,
    high=0.9,
)


def likeness(logit: float, kind: str = "刷单返利", card: str | None = "scam-shuadan") -> Likeness:
    """Give what models would say that are this sure of fraud, and that it is this kind."""
    shares = np.full(len(KINDS), 0.01, np.float32)
    shares[KINDS.index(kind)] = 0.83
    near = Nearest(((0.9, Line(kind, True, card)),), ((0.8, Line("personal", False)),), 0.7)
    return Likeness(logit, logit, near, shares, shares, shares)


def always(logit: float, kind: str = "刷单返利") -> Callable[[Sequence[str]], Sequence[Likeness]]:
    return lambda texts: [likeness(logit, kind) for _ in texts]
