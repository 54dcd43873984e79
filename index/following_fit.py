"""Learns following.toml: what each reading of a later turn says of the passage that answers it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from index.following import FEATURES, Features, Following

FOLDS = 5
# Worth of a passage that tells what was asked but has just been shown, and of one that is only of
# use, beside one that tells it. With 0.3 as many turns are answered as with 1, by newer passages.
SEEN, FAIR = 0.3, 0.1
_STRENGTH = 10.0  # of the regularisation, on features of equal spread

Numbers = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Lesson:
    """One turn: the `features` of its candidates, and what each is `worth`, 1 for one that answers.

    Some candidate is worth something. Turns of one `conversation` are learnt from together.
    """

    conversation: str
    features: Features
    worth: Numbers


def fit(lessons: Sequence[Lesson]) -> tuple[Following, dict[str, float]]:
    """Learn the weights; also give the figures of cross-validation by conversation."""
    spread = np.concatenate([each.features for each in lessons]).std(axis=0)
    spread[spread == 0] = 1  # of what is always the same nothing is learnt
    names = sorted({each.conversation for each in lessons})
    fold = {name: at % FOLDS for at, name in enumerate(names)}
    right = 0
    for left_out in range(FOLDS):
        weights = _learn([each for each in lessons if fold[each.conversation] != left_out], spread)
        asked = [each for each in lessons if fold[each.conversation] == left_out]
        right += sum(each.worth[(each.features @ weights).argmax()] >= SEEN for each in asked)
    learnt = dict(zip(FEATURES, _learn(lessons, spread).round(4).tolist(), strict=True))
    return Following(learnt), {"turns": float(len(lessons)), "right": right / len(lessons)}


def _learn(lessons: Sequence[Lesson], spread: Numbers) -> Numbers:
    """Make the passages that answer the likeliest among all candidates of their turn."""
    from scipy.optimize import minimize

    scaled = [(each.features / spread, each.worth) for each in lessons]

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        total, slope = _STRENGTH * float(weights @ weights) / 2, _STRENGTH * weights
        for features, worth in scaled:
            odds = features @ weights
            share = np.exp(odds - odds.max())
            share /= share.sum()
            hit = float(share @ worth)
            total -= float(np.log(hit))
            slope = slope + features.T @ (share - share * worth / hit)
        return total, slope

    found = minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B")
    weights: Numbers = found.x / spread
    return weights


def as_toml(following: Following, figures: Mapping[str, float], day: date) -> str:
    """Print the weights with the date and figures of their fit, as following.toml holds them."""
    lines = [
        "# Written by `python -m bot fit turns` from the tuning part of the labelled later turns;",
        "# do not edit by hand. `right` is the share of turns whose first passage answers, of",
        "# five-fold cross-validation by conversation.",
        f"fitted = {day.isoformat()}",
        "",
        "[weights]",
        *(f"{name} = {following.weights[name]}" for name in FEATURES),
        "",
        "[figures]",
        *(f"{name} = {value:.4f}" for name, value in figures.items()),
    ]
    return "\n".join(lines) + "\n"
