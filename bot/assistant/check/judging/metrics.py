"""Figures of the kinds of fraud that were named."""

from collections.abc import Iterable, Sequence

import numpy as np

from bot.assistant.check.judging.verdict import OTHER
from index.corpus.cards import KINDS


def kind_figures(right: Sequence[str], given: Sequence[Sequence[str]]) -> dict[str, float]:
    """Compare the right kinds with the likeliest ones, best first; a text without any is a miss.

    Gives macro-F1 over the named kinds that occur (texts of `其他` count where they are taken for
    one), the share of texts of a named kind whose kind comes first, and among the first two.
    """
    first = [kinds[0] if kinds else "" for kinds in given]
    scores = []
    for kind in KINDS:
        held = sum(each == kind for each in right)
        told = sum(each == kind for each in first)
        both = sum(one == other == kind for one, other in zip(right, first, strict=True))
        if kind != OTHER and held:
            scores.append(2 * both / (held + told))
    named = [(each, kinds) for each, kinds in zip(right, given, strict=True) if each != OTHER]
    return {
        "macro_f1": float(np.mean(scores)) if scores else float("nan"),
        "right_first": _share(each in kinds[:1] for each, kinds in named),
        "right_in_two": _share(each in kinds[:2] for each, kinds in named),
    }


def _share(hits: Iterable[bool]) -> float:
    found = list(hits)
    return float(np.mean(found)) if found else float("nan")
